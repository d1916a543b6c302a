import { Button, Radio } from 'antd';
import { Fragment } from 'react';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import styles from './editor.module.css';
import type { PublishPath } from './use-publish-path.ts';

/** What becomes of cases that run: they stay, or go on with the new version, tried beforehand with the numbers of every step. */
export function CasesPanel({
  path,
  isFirst,
  nameOf,
  onLocate,
}: {
  path: PublishPath;
  isFirst: boolean;
  nameOf(elementId: string | null): string;
  onLocate(elementId: string): void;
}) {
  const text = useText();
  const { migration, runningCases } = path;
  if (isFirst) return <p className={`t-3 ${styles.nothing}`}>{text('designer.publish.casesNone')}</p>;
  if (!path.done.findings) return <p className={`t-3 ${styles.nothing}`}>{text('designer.cases.afterCheck')}</p>;
  if (migration.error) return <ProblemNotice error={migration.error} onRetry={() => void migration.refetch()} />;
  if (migration.data === undefined) return <Skeletons rows={3} height={32} />;
  const { versions, mayMigrate } = migration.data;
  if (versions.length === 0) return <p className={`t-3 ${styles.nothing}`}>{text('designer.publish.casesNone')}</p>;
  const sum = (of: (each: (typeof versions)[number]) => number) => versions.reduce((all, each) => all + of(each), 0);
  const cases = sum((each) => each.cases);
  const movable = sum((each) => each.movable);
  return (
    <div className={styles.cases}>
      <Radio.Group
        className={styles.wishes ?? ''}
        aria-label={text('designer.cases.title')}
        value={runningCases}
        onChange={(event) => path.chooseRunningCases(event.target.value)}
        options={[
          { value: 'STAY', label: text('designer.cases.stay', { n: cases }) },
          {
            value: 'MIGRATE',
            label: text(mayMigrate ? 'designer.cases.migrate' : 'designer.cases.plan', { n: movable, of: cases }),
          },
        ]}
      />
      <table className="tbl">
        <thead>
          <tr>
            <th>{text('designer.list.column.version')}</th>
            <th>{text('designer.cases.step')}</th>
            <th>{text('designer.cases.tokens')}</th>
            <th>{text('designer.cases.target')}</th>
            <th>{text('designer.cases.obstacles')}</th>
            <th aria-label={text('designer.findings.locate')} />
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <Fragment key={version.definitionId}>
              {version.elements.map((element) => (
                <tr key={element.elementId}>
                  <td className="nb">v{version.version}</td>
                  <td className="t-b nb">{nameOf(element.elementId)}</td>
                  <td>{element.tokens}</td>
                  <td className={styles.sentence}>
                    {element.target === null ? text('designer.cases.noTarget') : nameOf(element.target)}
                  </td>
                  <td className={element.obstacles > 0 ? 't-b' : 't-3'}>{element.obstacles}</td>
                  <td>
                    {element.target === null ? null : (
                      <Button type="link" size="small" onClick={() => onLocate(element.target ?? '')}>
                        {text('designer.findings.locate')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
