import { useText } from '../../../i18n/TextProvider.tsx';
import { PartedPage } from '../parts/PartedPage.tsx';
import { DestructionsPanel } from './DestructionsPanel.tsx';
import { HoldsPanel } from './HoldsPanel.tsx';
import { MonthsPart } from './MonthsPart.tsx';
import { RulesPanel } from './RulesPanel.tsx';

const parts = {
  rules: RulesPanel,
  destructions: DestructionsPanel,
  holds: HoldsPanel,
  months: MonthsPart,
};

/** 保管与销毁: how long cases are kept, lists of those to be destroyed, those held back from it, and old months of the record. */
export function RetentionPage() {
  const text = useText();
  return (
    <PartedPage
      title={text('admin.retention.title')}
      address="/admin/retention"
      parts={parts}
      nameOf={(part) => text(`admin.retention.part.${part}`)}
    />
  );
}
