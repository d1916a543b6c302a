import { Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '../../api/contract.ts';
import { showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { pdfAddress } from '../../work/Viewer.tsx';
import styles from './counter.module.css';

/** The one receipt of a joint application, to print, with the number and query code of each case. */
export function Receipt({ application, onNext }: { application: Schemas['JointApplication']; onNext(): void }) {
  const text = useText();
  const { receipt, cases } = application;
  return (
    <Panel title={text('counter.receipt')} note={application.number}>
      <div className={styles.inside} role="status">
        <p>
          {text('counter.receipt.told', {
            number: receipt.number,
            at: showMoment(receipt.receivedAt, text.language),
            n: cases.length,
          })}
        </p>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{text('case.list.number')}</th>
              <th scope="col">{text('case.list.procedure')}</th>
              <th scope="col">{text('case.queryCode')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((each) => (
              <tr key={each.id}>
                <td className="code">
                  <Link to={`/cases/${each.id}`}>{each.number}</Link>
                </td>
                <td>{text.pick(each.definition.name.zh, each.definition.name.en)}</td>
                <td className="code">{each.queryCode}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="row g8">
          <Button
            type="primary"
            href={pdfAddress(receipt.documentId)}
            target="_blank"
            rel="noreferrer"
            icon={<Icon name="print" small />}
          >
            {text('counter.receipt.print')}
          </Button>
          <Button onClick={onNext}>{text('counter.receipt.next')}</Button>
        </div>
      </div>
    </Panel>
  );
}
