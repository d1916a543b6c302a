import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Case } from '../../api/types.ts';
import { dayOf, showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Light } from '../../ui/Light.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { CaseClocks, useNow } from '../../work/CaseClocks.tsx';
import { CaseActs } from './CaseActs.tsx';
import { CaseTabs } from './CaseTabs.tsx';
import styles from './case.module.css';

/** That a case goes through the green channel, and why, by whom and since when. */
function GreenMark({ green }: { green: NonNullable<Case['greenChannel']> }) {
  const text = useText();
  const { todayOn } = useNow();
  const why = text('case.green.why', {
    ground: text(`case.green.${green.ground}`),
    reason: green.reason,
    who: green.openedBy.name,
    day: showDay(dayOf(green.openedAt), text.language, todayOn),
  });
  return (
    <span title={why}>
      <StatusTag kind="accent" icon="fast">
        {text('inbox.mark.green')}
        <span className="sr">{why}</span>
      </StatusTag>
    </span>
  );
}

/** The head of a case: where it belongs, its light and status, its two clocks, its facts, its tabs. */
export function CaseHead({ caseFile, mine, watching }: { caseFile: Case; mine: boolean; watching: boolean }) {
  const text = useText();
  const navigate = useNavigate();
  const procedure = text.pick(caseFile.definition.name.zh, caseFile.definition.name.en);
  const government = text('case.governmentDays', { n: caseFile.governmentWorkingDays });
  const elapsed = text('case.elapsed', { n: caseFile.elapsedCalendarDays });
  const held = text.language === 'zh' ? `${government}（${elapsed}）` : `${government} (${elapsed})`;
  return (
    <PageHead
      crumb={
        <>
          <Link to="/cases">{text('case.list')}</Link>
          <Icon name="right" small />
          <Link to={`/cases?procedure=${encodeURIComponent(caseFile.definition.key)}`}>{procedure}</Link>
          <Icon name="right" small />
          <span className="code">{caseFile.number}</span>
        </>
      }
      title={`${caseFile.project.name} — ${procedure}`}
      tags={
        <>
          {caseFile.light ? <Light state={caseFile.light} /> : null}
          <StatusTag>{text(`field.status.${caseFile.status}`)}</StatusTag>
          {caseFile.greenChannel ? <GreenMark green={caseFile.greenChannel} /> : null}
          {caseFile.deemedAccepted ? <StatusTag kind="strong">{text('case.deemed')}</StatusTag> : null}
          <StatusTag kind="mark">{text('case.version', { n: caseFile.definition.version })}</StatusTag>
          {watching ? <StatusTag kind="mark">{text('case.watching')}</StatusTag> : null}
        </>
      }
      acts={
        <>
          <CaseActs caseFile={caseFile} />
          <Button icon={<Icon name="print" small />} onClick={() => window.print()}>
            {text('case.print')}
          </Button>
          {mine ? (
            <Button type="primary" onClick={() => void navigate(`/cases/${caseFile.id}/work`)}>
              {text('case.myTask')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.headGrid}>
        <CaseClocks clocks={caseFile.clocks} whenNone={text('case.noClock')} trackWidth={560} />
        <dl className={styles.facts}>
          <dt>{text('case.applicant')}</dt>
          <dd className="cut">{caseFile.applicant.name}</dd>
          <dt>{text('case.lead')}</dt>
          <dd className="cut">{text.pick(caseFile.leadDepartment.name, caseFile.leadDepartment.nameEn)}</dd>
          <dt>{text('case.project')}</dt>
          <dd className={`code ${styles.figure}`}>{caseFile.project.projectCode ?? text('common.none')}</dd>
          <dt>{text('case.government')}</dt>
          <dd className="cut" title={held}>
            {held}
          </dd>
        </dl>
      </div>
      <CaseTabs caseId={caseFile.id} />
    </PageHead>
  );
}
