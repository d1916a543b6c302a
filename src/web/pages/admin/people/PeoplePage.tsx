import { useText } from '../../../i18n/TextProvider.tsx';
import { PartedPage } from '../parts/PartedPage.tsx';
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

/** 人员与部门: who may log in and in which roles, the departments, who acts for whom, the regions. */
export function PeoplePage() {
  const text = useText();
  return (
    <PartedPage
      title={text('admin.people.title')}
      address="/admin/people"
      parts={parts}
      nameOf={(part) => text(`admin.people.part.${part}`)}
    />
  );
}
