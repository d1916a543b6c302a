import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { dayOf, showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import { useProcesses } from '../incidents/queries.ts';
import frame from '../parts/admin.module.css';
import { ListState, wholeList } from '../parts/ListState.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { type Rule, useRules } from './queries.ts';
import { RuleDialog } from './RuleDialog.tsx';

/** How long the cases of each procedure are kept and by which schedule, and for how many of them that is over. */
export function RulesPanel() {
  const text = useText();
  const { todayOn } = useNow();
  const queries = useQueryClient();
  const { names } = useProcesses();
  const [asked, setAsked] = useState<Rule | null>(null);
  const [proposed, setProposed] = useState<string | null>(null);
  const rules = useRules();
  const drop = useMutation({
    mutationFn: (key: string) => send('DELETE', '/api/v1/retention-rules/{key}', { path: { key } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.admin('retention-rules') }),
  });
  const general = rules.data?.caseYears;
  const years = (n: number | null) =>
    n === null ? text('admin.retention.forever') : text('admin.retention.years', { n });
  return (
    <Panel
      title={text('admin.retention.part.rules')}
      note={general === undefined ? undefined : text('admin.retention.general', { years: years(general) })}
    >
      {drop.error ? <ProblemNotice error={drop.error} /> : null}
      <ListState
        list={wholeList(rules)}
        rowHeight={52}
        empty={<EmptyState>{text('admin.retention.noRules')}</EmptyState>}
      >
        <div className={frame.scroll}>
          <table className={`tbl ${frame.table}`}>
            <thead>
              <tr>
                <th>{text('admin.column.process')}</th>
                <th>{text('admin.retention.period')}</th>
                <th className="n">{text('admin.retention.ended')}</th>
                <th className="n">{text('admin.retention.expired')}</th>
                <th className="n">{text('admin.retention.keptBack')}</th>
                <th>
                  <span className="sr">{text('admin.column.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {(rules.data?.items ?? []).map((rule) => (
                <tr key={rule.procedureKey}>
                  <td className="t-b">{names.get(rule.procedureKey) ?? rule.procedureKey}</td>
                  <td>
                    {years(rule.years)}
                    <div className="t-sm t-3">
                      {rule.basis === null
                        ? text('admin.retention.byGeneral')
                        : [
                            rule.basis,
                            rule.setByName,
                            rule.setAt === null ? null : showDay(dayOf(rule.setAt), text.language, todayOn),
                          ]
                            .filter((part) => part !== null)
                            .join(' · ')}
                    </div>
                  </td>
                  <td className="n">{rule.ended}</td>
                  <td className="n">{rule.expired === 0 ? '–' : rule.expired}</td>
                  <td className="n">{rule.keptBack === 0 ? '–' : rule.keptBack}</td>
                  <td className={frame.acts}>
                    {rule.expired === 0 ? null : (
                      <Button size="small" onClick={() => setProposed(rule.procedureKey)}>
                        {text('admin.retention.propose')}
                      </Button>
                    )}
                    <Button
                      size="small"
                      aria-label={text('admin.retention.setOf', {
                        name: names.get(rule.procedureKey) ?? rule.procedureKey,
                      })}
                      onClick={() => setAsked(rule)}
                    >
                      {text('admin.retention.set')}
                    </Button>
                    {rule.basis === null ? null : (
                      <Button
                        size="small"
                        loading={drop.isPending && drop.variables === rule.procedureKey}
                        onClick={() => drop.mutate(rule.procedureKey)}
                      >
                        {text('admin.retention.drop')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ListState>
      {asked === null ? null : <RuleDialog rule={asked} onClose={() => setAsked(null)} />}
      {proposed === null ? null : <ProposeDialog procedureKey={proposed} onClose={() => setProposed(null)} />}
    </Panel>
  );
}
