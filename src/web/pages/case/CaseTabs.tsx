import { NavLink } from 'react-router';
import { useText } from '../../i18n/TextProvider.tsx';
import styles from './case.module.css';
import { useDocuments, useMaterials, useOpinions } from './parts.ts';
import { isGiven, matrixOf, standing } from './review-matrix.ts';

/** The parts of a case page, in their order. */
export const tabs = ['work', 'progress', 'materials', 'opinions', 'timeline', 'documents', 'clocks'] as const;
/** One part of a case page. */
export type Tab = (typeof tabs)[number];

/** The parts of a case; each has its own address, and some say how much is in them. */
export function CaseTabs({ caseId }: { caseId: string }) {
  const text = useText();
  const materials = useMaterials(caseId);
  const opinions = useOpinions(caseId);
  const documents = useDocuments(caseId);
  const now = standing(matrixOf(opinions.data?.items ?? [], opinions.data?.open ?? []));
  const given = now.filter(isGiven).length;
  const counts: Partial<Record<Tab, number | string | undefined>> = {
    materials: materials.data?.filter(({ group }) => group !== 'FORBIDDEN' && group !== 'NOT_NEEDED').length,
    opinions: given === now.length ? given : `${given} / ${now.length}`,
    documents: documents.data?.filter(({ kind }) => kind === 'GENERATED').length,
  };
  return (
    <nav className={styles.tabs} aria-label={text('case.tabs')}>
      {tabs.map((tab) => (
        <NavLink key={tab} to={`/cases/${caseId}/${tab}`} replace>
          {text(`case.tab.${tab}`)}
          {counts[tab] ? <span className={styles.count}>{counts[tab]}</span> : null}
        </NavLink>
      ))}
    </nav>
  );
}
