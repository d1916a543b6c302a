import { Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ProblemError } from '../../api/problem.ts';
import { FactsForm } from '../../disclosure/FactsForm.tsx';
import { answeredFacts, isAnswered, unionOfFacts } from '../../disclosure/fact-words.ts';
import { useGuideDetails, useGuides } from '../../disclosure/queries.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import styles from './counter.module.css';
import { JointList } from './JointList.tsx';
import { NewProject } from './NewProject.tsx';
import { useApplicants, useJointList, useProjectsOf, type Wish } from './queries.ts';

function ChooseApplicant({ chosenId, onChoose }: { chosenId: string | null; onChoose(applicantId: string): void }) {
  const text = useText();
  const [asked, setAsked] = useState('');
  const applicants = useApplicants(asked);
  return (
    <Panel title={text('counter.applicant')} note={text('counter.applicant.note')}>
      <div className={styles.inside}>
        <Input.Search
          aria-label={text('counter.applicant.find')}
          placeholder={text('counter.applicant.find')}
          allowClear
          onSearch={setAsked}
        />
        {applicants.error ? <ProblemNotice error={applicants.error} /> : null}
        {applicants.data?.length === 0 ? <EmptyState>{text('counter.applicant.none')}</EmptyState> : null}
        <Radio.Group
          className={styles.choices ?? ''}
          aria-label={text('counter.applicant')}
          value={chosenId}
          options={(applicants.data ?? []).map(({ id, name, uscc }) => ({
            value: id,
            label: uscc === null ? name : `${name} · ${uscc}`,
          }))}
          onChange={(event) => onChoose(event.target.value)}
        />
      </div>
    </Panel>
  );
}

/** The items and the facts they ask for beyond what the project says. */
function ChooseItems({
  project,
  isRefused,
  onList,
}: {
  project: { id: string; facts: Record<string, unknown> };
  /** Whether facts lacked for the list that was asked for last; which are needed depends on the others. */
  isRefused: boolean;
  onList(wish: Omit<Wish, 'applicantId'>): void;
}) {
  const text = useText();
  const guides = useGuides();
  const [chosen, setChosen] = useState<string[]>([]);
  const [values, setValues] = useState<Record<string, unknown>>({});
  const details = useGuideDetails(chosen);
  const facts = unionOfFacts(details.map((detail) => detail.data?.factsNeeded ?? [])).filter(
    ({ name }) => !isAnswered(project.facts[name]),
  );
  const open = facts.filter(({ name }) => !isAnswered(values[name])).map(({ name }) => name);
  const wanted = isRefused ? open : [];
  const list = () => onList({ projectId: project.id, definitionKeys: chosen, facts: answeredFacts(values) });
  return (
    <Panel title={text('counter.items')} note={text('counter.items.note', { n: chosen.length })}>
      <div className={styles.inside}>
        <Checkbox.Group
          className={styles.choices ?? ''}
          value={chosen}
          options={(guides.data?.items ?? []).map(({ key, name }) => ({
            value: key,
            label: text.pick(name.zh, name.en),
          }))}
          onChange={(keys) => setChosen(keys)}
        />
        {details.some(({ isLoading }) => isLoading) ? <Skeletons rows={2} height={40} /> : null}
        {facts.length > 0 ? <FactsForm facts={facts} values={values} wanted={wanted} onChange={setValues} /> : null}
        {wanted.length > 0 ? (
          <p role="alert" className="t-b">
            {text('counter.facts.wanted', { n: wanted.length })}
          </p>
        ) : null}
        <div>
          <Button type="primary" disabled={chosen.length === 0} onClick={list}>
            {text('counter.list')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** Receives one application for several items: applicant, project, items, papers with their pre-check, receipt. */
export function Receive() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const [wish, setWish] = useState<Wish | null>(null);
  const [isNew, setNew] = useState(false);
  const applicantId = params.get('applicant');
  const projectId = params.get('project');
  const projects = useProjectsOf(applicantId ?? '');
  const { list } = useJointList(wish);
  const isRefused = list.error instanceof ProblemError && list.error.code === 'facts-missing';
  const project = projects.data?.find(({ id }) => id === projectId) ?? null;
  const go = (next: Record<string, string>) => {
    setWish(null);
    setNew(false);
    setParams(new URLSearchParams(next));
  };
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <ChooseApplicant chosenId={applicantId} onChoose={(applicant) => go({ applicant })} />
        {applicantId === null ? null : (
          <Panel
            title={text('counter.project')}
            acts={
              <Button size="small" onClick={() => setNew(!isNew)} aria-expanded={isNew}>
                {text('counter.project.new')}
              </Button>
            }
          >
            <div className={styles.inside}>
              {projects.error ? <ProblemNotice error={projects.error} /> : null}
              {projects.data?.length === 0 ? <EmptyState>{text('counter.project.none')}</EmptyState> : null}
              {isNew ? (
                <NewProject
                  applicantId={applicantId}
                  onMade={(made) => go({ applicant: applicantId, project: made })}
                />
              ) : (
                <Radio.Group
                  className={styles.choices ?? ''}
                  aria-label={text('counter.project')}
                  value={projectId}
                  options={(projects.data ?? []).map(({ id, name, projectCode }) => ({
                    value: id,
                    label: projectCode ? `${name} · ${projectCode}` : name,
                  }))}
                  onChange={(event) => go({ applicant: applicantId, project: event.target.value })}
                />
              )}
            </div>
          </Panel>
        )}
        {applicantId === null || project === null ? null : (
          <ChooseItems
            key={project.id}
            project={project}
            isRefused={isRefused}
            onList={(asked) => setWish({ applicantId, ...asked })}
          />
        )}
      </div>
      <div className={styles.column}>
        {wish === null ? (
          <EmptyState>{text('counter.empty')}</EmptyState>
        ) : (
          <JointList key={JSON.stringify(wish)} wish={wish} onNext={() => go({})} />
        )}
      </div>
    </div>
  );
}
