import type { ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import { useText } from '../../../i18n/TextProvider.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import frame from '../parts/admin.module.css';
import { AccountsPanel } from './AccountsPanel.tsx';
import { DepartmentsPanel } from './DepartmentsPanel.tsx';
import { RegionsPanel } from './RegionsPanel.tsx';
import { SubstitutesPanel } from './SubstitutesPanel.tsx';

const parts = {
  accounts: AccountsPanel,
  departments: DepartmentsPanel,
  substitutes: SubstitutesPanel,
  regions: RegionsPanel,
};
type Part = keyof typeof parts;

function isPart(name: string | undefined): name is Part {
  return name !== undefined && name in parts;
}

/** 人员与部门: who may log in and in which roles, the departments, who acts for whom, the regions. */
export function PeoplePage() {
  const text = useText();
  const { part } = useParams();
  const shown: Part = isPart(part) ? part : 'accounts';
  const Panel: ComponentType = parts[shown];
  return (
    <>
      <PageHead title={text('admin.people.title')}>
        <nav className={frame.tabs} aria-label={text('admin.people.title')}>
          {(Object.keys(parts) as Part[]).map((each) => (
            <Link
              key={each}
              to={each === 'accounts' ? '/admin/people' : `/admin/people/${each}`}
              aria-current={each === shown ? 'page' : undefined}
            >
              {text(`admin.people.part.${each}`)}
            </Link>
          ))}
        </nav>
      </PageHead>
      <div className={frame.body}>
        <Panel />
      </div>
    </>
  );
}
