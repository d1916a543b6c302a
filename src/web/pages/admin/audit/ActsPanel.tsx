import { Input, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import type { BodyOf, Operation, Schemas } from '../../../api/contract.ts';
import { download } from '../../../api/download.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ExportButtons } from '../../../ui/ExportButtons.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';

type Act = Schemas['OperatorAct']['act'];
type Filter = NonNullable<NonNullable<BodyOf<Operation<'/api/v1/operator-acts/search', 'post'>>>['filter']>;

/** Every act in the order it is offered: people, places, the record. One that lacks is an error of types. */
const offered: Readonly<Record<Act, true>> = {
  'account-made': true,
  'account-changed': true,
  'account-locked': true,
  'account-unlocked': true,
  'password-link-made': true,
  'department-written': true,
  'region-added': true,
  'region-changed': true,
  'region-closed': true,
  'region-opened': true,
  'list-exported': true,
  'events-detached': true,
  'retention-set': true,
  'retention-dropped': true,
  'legal-hold-placed': true,
  'legal-hold-lifted': true,
  'destruction-proposed': true,
  'destruction-approved': true,
  'destruction-dropped': true,
  'destruction-stopped': true,
  'destruction-resumed': true,
  'cases-destroyed': true,
};
const acts = Object.keys(offered) as Act[]; // the keys of a record are its acts

function filterOf(params: URLSearchParams): Filter {
  const said = (name: string) => params.get(name)?.trim() ?? '';
  const act = acts.find((each) => each === params.get('act'));
  return {
    ...(said('subject') === '' ? {} : { subject: { $like: said('subject') } }),
    ...(said('actor') === '' ? {} : { actorName: { $like: said('actor') } }),
    ...(act === undefined ? {} : { act }),
  };
}

/** What administrators did, searched by to whom, by whom and what, the newest first. */
export function ActsPanel() {
  const text = useText();
  const { todayOn } = useNow();
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const list = usePaged('operator-acts', filter, (page, signal) =>
    send('POST', '/api/v1/operator-acts/search', { body: { filter, page }, signal }),
  );
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(params);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Panel label={text('admin.audit.acts')}>
      <div className={frame.filters}>
        {(['subject', 'actor'] as const).map((name) => (
          <Input.Search
            key={name}
            allowClear
            aria-label={text(`admin.audit.${name}`)}
            placeholder={text(`admin.audit.${name}`)}
            defaultValue={params.get(name) ?? ''}
            onSearch={(value) => set(name, value)}
          />
        ))}
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          aria-label={text('admin.audit.what')}
          placeholder={text('admin.audit.what')}
          value={params.get('act')}
          options={acts.map((value) => ({ value, label: text(`admin.audit.act.${value}`) }))}
          onChange={(value: string | undefined) => set('act', value)}
        />
        <span className="grow" />
        <ExportButtons
          onExport={(format) => download('/operator-acts/exports', { format, filter }, text('admin.audit.acts'))}
        />
      </div>
      <ListState
        list={list}
        empty={
          isFiltered ? (
            <EmptyState act={<LinkButton to="/admin/audit?part=acts">{text('admin.clearFilters')}</LinkButton>}>
              {text('admin.audit.noMatch')}
            </EmptyState>
          ) : (
            <EmptyState act={<LinkButton to="/admin/people">{text('admin.nav.people')}</LinkButton>}>
              {text('admin.audit.noActs')}
            </EmptyState>
          )
        }
      >
        <table className={`tbl ${frame.table}`}>
          <thead>
            <tr>
              <th>{text('admin.audit.recorded')}</th>
              <th>{text('admin.audit.actor')}</th>
              <th>{text('admin.audit.what')}</th>
              <th>{text('admin.audit.subject')}</th>
            </tr>
          </thead>
          <tbody>
            {list.items.map((act) => (
              <tr key={act.id}>
                <td className="nb">{showMoment(act.doneAt, text.language, todayOn)}</td>
                <td>{act.actorName}</td>
                <td>{text(`admin.audit.act.${act.act}`)}</td>
                <td className="code">{act.subject}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
    </Panel>
  );
}
