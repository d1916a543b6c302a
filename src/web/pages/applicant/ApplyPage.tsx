import { useMutation } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { send } from '../../api/client.ts';
import { ProblemError } from '../../api/problem.ts';
import { FactsForm } from '../../disclosure/FactsForm.tsx';
import { answeredFacts, factTag, isAnswered } from '../../disclosure/fact-words.ts';
import { type Guide, useGuide, useGuides } from '../../disclosure/queries.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import styles from './applicant.module.css';
import { type Project, useProjects } from './queries.ts';

/** Asks only the facts the procedure needs; what the project already says is filled in and may be set right. */
function IssueForm({ guide, project }: { guide: Guide; project: Project }) {
  const text = useText();
  const navigate = useNavigate();
  const needed = guide.factsNeeded;
  const [values, setValues] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(needed.map(({ name }) => [name, project.facts[name]])),
  );
  const [open] = useState(() => needed.filter(({ name }) => !isAnswered(project.facts[name])));
  const [isAll, setAll] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const issue = useMutation({
    mutationFn: () =>
      send('POST', '/api/v1/disclosures', {
        body: { definitionKey: guide.key, projectId: project.id, facts: answeredFacts(values) },
      }),
    onSuccess: (made) => navigate(`/mine/disclosures/${made.id}`),
    // the person goes on at the first question that is still open
    onError: () =>
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[data-wanted] input')?.focus()),
  });
  const wanted =
    issue.error instanceof ProblemError
      ? needed.filter(({ name }) => !isAnswered(values[name])).map(({ name }) => name)
      : [];
  const known = needed.filter((fact) => !open.includes(fact));
  const tags = known.map((fact) => ({ fact, tag: factTag(text, fact, values[fact.name]) }));
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        issue.mutate();
      }}
    >
      <Panel
        title={text('applicant.facts')}
        note={open.length === 0 ? text('applicant.facts.complete') : text('applicant.facts.open', { n: open.length })}
      >
        <div className={styles.inside}>
          {isAll ? null : (
            <div className="row g8 wrap">
              {tags.map(({ fact, tag }) => (tag === null ? null : <StatusTag key={fact.name}>{tag}</StatusTag>))}
              {known.length > 0 ? (
                <Button type="link" onClick={() => setAll(true)}>
                  {text('applicant.facts.change')}
                </Button>
              ) : null}
            </div>
          )}
          <FactsForm facts={isAll ? needed : open} values={values} wanted={wanted} onChange={setValues} />
        </div>
      </Panel>
      {issue.error ? <ProblemNotice error={issue.error} /> : null}
      <div className={styles.foot}>
        <span className="t-sm t-2 grow">{text('applicant.issue.note')}</span>
        <Button type="primary" size="large" htmlType="submit" loading={issue.isPending}>
          {text('applicant.issue')}
        </Button>
      </div>
    </form>
  );
}

/** Asks for the one-time list: which procedure, for which project, and the facts that are still open. */
export function ApplyPage() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const procedure = params.get('procedure');
  const projectId = params.get('project');
  const guides = useGuides();
  const projects = useProjects();
  const guide = useGuide(procedure);
  const project = projects.data?.items.find(({ id }) => id === projectId) ?? null;
  const choose = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const error = guides.error ?? projects.error ?? guide.error;
  const newProject = `/mine/projects/new${procedure === null ? '' : `?procedure=${encodeURIComponent(procedure)}`}`;
  return (
    <div className={styles.page}>
      <div className={styles.title}>
        <Link className={`t-sm ${styles.crumb}`} to="/mine">
          <Icon name="left" small />
          {text('applicant.title')}
        </Link>
        <h1>{text('applicant.apply')}</h1>
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void guides.refetch()} /> : null}
      <Panel title={text('applicant.which')}>
        <div className={styles.inside}>
          <Radio.Group
            className={styles.choices ?? ''}
            aria-label={text('applicant.which')}
            value={procedure}
            options={(guides.data?.items ?? []).map((item) => ({
              value: item.key,
              label: text.pick(item.name.zh, item.name.en),
            }))}
            onChange={(event) => choose('procedure', event.target.value)}
          />
        </div>
      </Panel>
      <Panel
        title={text('applicant.forProject')}
        acts={
          <LinkButton to={newProject} icon={<Icon name="plus" small />}>
            {text('applicant.newProject')}
          </LinkButton>
        }
      >
        <div className={styles.inside}>
          {projects.data?.items.length === 0 ? <EmptyState>{text('applicant.projects.none')}</EmptyState> : null}
          <Radio.Group
            className={styles.choices ?? ''}
            aria-label={text('applicant.forProject')}
            value={projectId}
            options={(projects.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => choose('project', event.target.value)}
          />
        </div>
      </Panel>
      {procedure !== null && guide.isPending ? <Skeletons rows={3} height={56} /> : null}
      {guide.data && project ? (
        <IssueForm key={`${guide.data.key} ${project.id}`} guide={guide.data} project={project} />
      ) : null}
    </div>
  );
}
