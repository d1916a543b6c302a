import { useQueries, useQueryClient } from '@tanstack/react-query';
import { read } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { MaterialLine } from '../../disclosure/DisclosureList.tsx';
import type { Guide } from '../../disclosure/queries.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import styles from './applicant.module.css';
import { JointForm } from './JointForm.tsx';
import type { JointDisclosure, JointWish } from './joint-list.ts';
import { RowFiles } from './RowFiles.tsx';

type Paper = Schemas['JointPaper'];

/** The groups of papers in the order they are told. */
const groups = ['REQUIRED', 'CONDITIONAL', 'TOLERABLE'] as const;

/** One set of papers for several procedures: every paper once, with the procedures it serves; then the one form. */
export function JointList({
  joint: data,
  wish,
  guides,
  hasAgent,
}: {
  joint: JointDisclosure;
  wish: JointWish;
  guides: readonly Guide[];
  hasAgent: boolean;
}) {
  const text = useText();
  const queries = useQueryClient();
  const lists = useQueries({
    queries: data.disclosureIds.map((id) => ({
      queryKey: keys.disclosure({ id }),
      queryFn: ({ signal }: { signal: AbortSignal }) => read('/api/v1/disclosures/{id}', { path: { id }, signal }),
    })),
  });
  const names = new Map(guides.map(({ key, name }) => [key, text.pick(name.zh, name.en)]));
  const rows = new Map(
    lists.flatMap(({ data: list }) => (list?.rows ?? []).map((row) => [`${list?.id} ${row.id}`, row] as const)),
  );
  const refresh = async () => {
    await Promise.all([
      ...data.disclosureIds.map((id) => queries.invalidateQueries({ queryKey: keys.disclosure({ id }) })),
      queries.invalidateQueries({ queryKey: keys.joint(wish) }),
    ]);
  };
  const line = (paper: Paper) => {
    const [first] = paper.rows;
    const row = first && rows.get(`${first.disclosureId} ${first.rowId}`);
    if (first === undefined || row === undefined) return null;
    return (
      <MaterialLine key={`${first.disclosureId} ${first.rowId}`} row={row} loud={row.state === 'REJECTED'}>
        {paper.rows.length > 1 ? (
          <div className="row g4 wrap">
            {paper.rows.map(({ definitionKey }) => (
              <StatusTag key={definitionKey} kind="mark">
                {names.get(definitionKey) ?? definitionKey}
              </StatusTag>
            ))}
          </div>
        ) : null}
        <RowFiles disclosureId={first.disclosureId} row={row} mayChange onChanged={refresh} />
      </MaterialLine>
    );
  };
  const shared = data.papers.filter((paper) => paper.rows.length > 1).length;
  return (
    <>
      {groups.map((group) => {
        const papers = data.papers.filter((paper) => paper.group === group);
        return papers.length === 0 ? null : (
          <Panel
            key={group}
            title={text(`guide.group.${group}`)}
            note={text('applicant.joint.papers', { n: papers.length })}
          >
            <ul>{papers.map(line)}</ul>
          </Panel>
        );
      })}
      <p className="t-2">
        {text('applicant.joint.once', { n: data.papers.length, shared, lists: data.disclosureIds.length })}
      </p>
      <div className={styles.column}>
        <JointForm
          wish={wish}
          lists={lists.flatMap(({ data: list }) => list ?? [])}
          missing={data.missing.map((name) => text.pick(name.zh, name.en))}
          hasAgent={hasAgent}
        />
      </div>
    </>
  );
}
