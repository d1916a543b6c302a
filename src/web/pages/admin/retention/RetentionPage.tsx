import type { ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import { useText } from '../../../i18n/TextProvider.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import frame from '../parts/admin.module.css';
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
type Part = keyof typeof parts;

function isPart(name: string | undefined): name is Part {
  return name !== undefined && name in parts;
}

/** 保管与销毁: how long cases are kept, lists of those to be destroyed, those held back from it, and old months of the record. */
export function RetentionPage() {
  const text = useText();
  const { part } = useParams();
  const shown: Part = isPart(part) ? part : 'rules';
  const Panel: ComponentType = parts[shown];
  return (
    <>
      <PageHead title={text('admin.retention.title')}>
        <nav className={frame.tabs} aria-label={text('admin.retention.title')}>
          {(Object.keys(parts) as Part[]).map((each) => (
            <Link
              key={each}
              to={each === 'rules' ? '/admin/retention' : `/admin/retention/${each}`}
              aria-current={each === shown ? 'page' : undefined}
            >
              {text(`admin.retention.part.${each}`)}
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
