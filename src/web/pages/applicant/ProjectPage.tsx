import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { FactsForm } from '../../disclosure/FactsForm.tsx';
import { answeredFacts } from '../../disclosure/fact-words.ts';
import { useAllFacts } from '../../disclosure/queries.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import styles from './applicant.module.css';
import { type Project, useProject } from './queries.ts';

/** GB/T 40058-2021, and the older form with a year of four figures. */
const codePattern = /^\d{4}-\d{6}-\d{2}-\d{2}-[\dA-Z]{6}$/;

interface Named {
  name: string;
  projectCode?: string;
  address?: string;
}

function ProjectForm({ project }: { project: Project | null }) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [params] = useSearchParams();
  const procedure = params.get('procedure');
  const facts = useAllFacts();
  const [values, setValues] = useState<Record<string, unknown>>({ ...project?.facts });
  const save = useMutation({
    mutationFn: ({ name, projectCode, address }: Named) => {
      const body = {
        name: name.trim(),
        projectCode: projectCode?.trim() || null,
        address: address?.trim() || null,
        facts: answeredFacts(values),
      };
      return project === null
        ? send('POST', '/api/v1/projects', { body })
        : send('PUT', '/api/v1/projects/{id}', {
            path: { id: project.id },
            body: { ...body, regionCode: project.regionCode },
            ifMatch: String(project.revision),
          });
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: keys.projects });
      void message.info(text('applicant.saved'));
      if (procedure !== null) {
        await navigate(`/mine/apply?procedure=${encodeURIComponent(procedure)}&project=${saved.id}`);
      } else if (project === null) await navigate(`/mine/projects/${saved.id}`, { replace: true });
    },
  });
  return (
    <Form<Named>
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      initialValues={{
        name: project?.name ?? '',
        projectCode: project?.projectCode ?? '',
        address: project?.address ?? '',
      }}
      onFinish={(named) => save.mutate(named)}
    >
      <Panel title={text('applicant.project.about')}>
        <div className={styles.fields}>
          <Form.Item
            name="name"
            label={text('applicant.project.name')}
            rules={[{ required: true, whitespace: true, message: text('applicant.project.nameMissing') }]}
          >
            <Input size="large" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="projectCode"
            label={text('applicant.project.code')}
            extra={text('applicant.project.codeHint')}
            rules={[{ pattern: codePattern, message: text('applicant.project.codeWrong') }]}
          >
            <Input size="large" maxLength={40} placeholder="2606-510183-04-01-123456" />
          </Form.Item>
          <Form.Item name="address" label={text('applicant.project.address')}>
            <Input size="large" maxLength={300} />
          </Form.Item>
        </div>
      </Panel>
      <Panel title={text('applicant.facts')} note={text('applicant.facts.note')} className={styles.gap ?? ''}>
        <div className={styles.inside}>
          <FactsForm facts={facts} values={values} onChange={setValues} />
        </div>
      </Panel>
      {save.error ? <ProblemNotice error={save.error} /> : null}
      <div className={styles.foot}>
        {project === null ? null : (
          <LinkButton to={`/mine/apply?project=${project.id}`} size="large">
            {text('applicant.applyFor')}
          </LinkButton>
        )}
        <Button type="primary" size="large" htmlType="submit" loading={save.isPending}>
          {text('applicant.project.save')}
        </Button>
      </div>
    </Form>
  );
}

/** A project with its facts: a new one, or one to change. Lists issued before keep the facts they were issued with. */
export function ProjectPage() {
  const text = useText();
  const { projectId } = useParams();
  const { data: project, error, refetch } = useProject(projectId);
  return (
    <div className={styles.page}>
      <div className={styles.title}>
        <Link className={`t-sm ${styles.crumb}`} to="/mine">
          <Icon name="left" small />
          {text('applicant.title')}
        </Link>
        <h1>{projectId === undefined ? text('applicant.newProject') : (project?.name ?? '')}</h1>
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {projectId !== undefined && !project && !error ? <Skeletons rows={6} height={56} /> : null}
      {projectId === undefined ? <ProjectForm project={null} /> : null}
      {project ? <ProjectForm key={`${project.id}-${project.revision}`} project={project} /> : null}
    </div>
  );
}
