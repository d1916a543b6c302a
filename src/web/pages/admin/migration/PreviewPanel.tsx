import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '../../../api/contract.ts';
import type { FlowNode } from '../../../diagram/flow-nodes.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import frame from '../parts/admin.module.css';

/** What the plan, as it is saved, would do to the cases that run now: tokens by element, and cases it can not move. */
export function PreviewPanel({
  preview,
  sources,
  targets,
}: {
  preview: UseQueryResult<Schemas['PlanPreview']>;
  sources: readonly FlowNode[];
  targets: readonly FlowNode[];
}) {
  const text = useText();
  const { data, error } = preview;
  const nameIn = (nodes: readonly FlowNode[], id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  return (
    <Panel
      title={text('admin.migration.preview')}
      note={data ? text('admin.migration.previewNote', { movable: data.movable, cases: data.cases }) : undefined}
      acts={
        <Button size="small" loading={preview.isFetching} onClick={() => void preview.refetch()}>
          {text('admin.migration.previewAgain')}
        </Button>
      }
    >
      {error ? <ProblemNotice error={error} /> : null}
      {!data && !error ? <Skeletons rows={3} height={40} /> : null}
      {data && data.elements.length === 0 ? <EmptyState>{text('admin.migration.noTokens')}</EmptyState> : null}
      {data && data.elements.length > 0 ? (
        <table className={`tbl ${frame.table}`}>
          <thead>
            <tr>
              <th>{text('admin.migration.source')}</th>
              <th>{text('admin.migration.target')}</th>
              <th className="n">{text('admin.migration.tokens')}</th>
              <th className="n">{text('admin.migration.obstacles')}</th>
            </tr>
          </thead>
          <tbody>
            {data.elements.map(({ elementId, target, tokens, obstacles }) => (
              <tr key={elementId}>
                <td>{nameIn(sources, elementId)}</td>
                <td>{target === null ? '–' : nameIn(targets, target)}</td>
                <td className="n">{tokens}</td>
                <td className={`n ${obstacles > 0 ? 't-b' : ''}`}>{obstacles === 0 ? '–' : obstacles}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {data && data.blocked.length > 0 ? (
        <>
          <p className={`t-b ${frame.pad}`}>{text('admin.migration.blocked', { n: data.blocked.length })}</p>
          <ul className={frame.lines}>
            {data.blocked.slice(0, 20).map(({ caseId, caseNumber, obstacles }) => (
              <li key={caseId}>
                <Link className="code" to={`/cases/${caseId}`}>
                  {caseNumber}
                </Link>{' '}
                <span className="t-2">
                  {obstacles
                    .map(
                      ({ elementId, code }) =>
                        `${nameIn(sources, elementId)}：${text.maybe(`admin.migration.obstacle.${code}`) ?? code}`,
                    )
                    .join('；')}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}
