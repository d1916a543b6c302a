import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FactsForm } from '../../disclosure/FactsForm.tsx';
import {
  addressOfFacts,
  answeredFacts,
  type Fact,
  type FactValues,
  factsFromAddress,
  isAnswered,
  unionOfFacts,
} from '../../disclosure/fact-words.ts';
import { useGuideDetails, useGuides } from '../../disclosure/queries.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import styles from './applicant.module.css';
import { JointList } from './JointList.tsx';
import { factsWanted, useJointList } from './joint-list.ts';
import { type Project, useProjects } from './queries.ts';

/** Asks once what any of the procedures wants to know and the project does not say yet. */
function OpenFacts({
  facts,
  given,
  wanted,
  onGiven,
}: {
  facts: Fact[];
  given: FactValues;
  wanted: readonly string[];
  onGiven(values: FactValues): void;
}) {
  const text = useText();
  const [values, setValues] = useState<Record<string, unknown>>({ ...given });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(answeredFacts(values));
      }}
    >
      <Panel
        title={text('applicant.facts')}
        note={facts.length === 0 ? text('applicant.facts.complete') : text('applicant.facts.open', { n: facts.length })}
      >
        <div className={styles.inside}>
          <FactsForm facts={facts} values={values} wanted={wanted} onChange={setValues} />
          <div className={styles.foot}>
            <span className="t-sm t-2 grow">{text('applicant.joint.note')}</span>
            <Button type="primary" size="large" htmlType="submit">
              {text('applicant.joint.list')}
            </Button>
          </div>
        </div>
      </Panel>
    </form>
  );
}

/** 联合申请: several procedures of one project with one form and one set of papers; the address says which. */
export function JointPage() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const guides = useGuides();
  const projects = useProjects();
  const chosen = params.getAll('procedure');
  const details = useGuideDetails(chosen).flatMap(({ data }) => data ?? []);
  const project: Project | null = projects.data?.items.find(({ id }) => id === params.get('project')) ?? null;
  const needed = unionOfFacts(details.map(({ factsNeeded }) => factsNeeded));
  const open = needed.filter(({ name }) => !isAnswered(project?.facts[name]));
  const facts = factsFromAddress(open, params);
  const areKnown = chosen.length > 1 && details.length === chosen.length && project !== null;
  const wish = { projectId: project?.id ?? '', definitionKeys: chosen, facts };
  const list = useJointList(wish, areKnown && params.has('list'));
  const wanted = factsWanted(list.error);
  const error = guides.error ?? projects.error ?? (wanted.length > 0 ? null : list.error);
  const ask = (procedures: readonly string[], projectId: string, more?: URLSearchParams) => {
    const next = new URLSearchParams(more);
    for (const key of procedures) next.append('procedure', key);
    if (projectId !== '') next.set('project', projectId);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <div className={styles.page}>
      <div className={styles.title}>
        <Link className={`t-sm ${styles.crumb}`} to="/mine">
          <Icon name="left" small />
          {text('applicant.title')}
        </Link>
        <h1>{text('applicant.joint')}</h1>
        <p className="t-2">{text('applicant.joint.intro')}</p>
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void guides.refetch()} /> : null}
      <Panel title={text('applicant.joint.which')} note={text('applicant.joint.whichNote')}>
        <div className={styles.inside}>
          <Checkbox.Group
            className={styles.choices ?? ''}
            value={chosen}
            options={(guides.data?.items ?? []).map((item) => ({
              value: item.key,
              label: text.pick(item.name.zh, item.name.en),
            }))}
            onChange={(keys) => ask(keys.map(String), params.get('project') ?? '')}
          />
        </div>
      </Panel>
      <Panel
        title={text('applicant.forProject')}
        acts={
          <LinkButton to="/mine/projects/new" icon={<Icon name="plus" small />}>
            {text('applicant.newProject')}
          </LinkButton>
        }
      >
        <div className={styles.inside}>
          {projects.data?.items.length === 0 ? <EmptyState>{text('applicant.projects.none')}</EmptyState> : null}
          <Radio.Group
            className={styles.choices ?? ''}
            aria-label={text('applicant.forProject')}
            value={params.get('project')}
            options={(projects.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => ask(chosen, String(event.target.value))}
          />
        </div>
      </Panel>
      {areKnown && !list.data ? (
        <OpenFacts
          key={`${chosen.join()} ${project.id}`}
          facts={open}
          given={facts}
          wanted={wanted}
          onGiven={(values) => {
            const next = addressOfFacts({ ...values });
            next.set('list', '1');
            ask(chosen, project.id, next);
          }}
        />
      ) : null}
      {list.isFetching && !list.data ? <Skeletons rows={6} height={64} /> : null}
      {list.data && project ? (
        <JointList
          joint={list.data}
          wish={wish}
          guides={details}
          hasAgent={{ ...project.facts, ...facts }.agentUsed === true}
        />
      ) : null}
    </div>
  );
}
