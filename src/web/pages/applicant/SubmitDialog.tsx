import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { filledIn, formProblems, startingValues } from '../../ui/schema-form/check.ts';
import type { FormValues } from '../../ui/schema-form/schema.ts';
import { ApplicationFields, joined, useApplicationForms } from './ApplicationFields.tsx';
import styles from './applicant.module.css';
import { type Contact, ContactFields, contactParts } from './ContactFields.tsx';
import type { Disclosure } from './queries.ts';

/**
 * The short form an application is handed in with. What is missing does not keep anybody from applying: the dialog says
 * it, and that the window will tell it once.
 */
export function SubmitDialog({ disclosure, onCancel }: { disclosure: Disclosure; onCancel(): void }) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { forms, areComing } = useApplicationForms([disclosure]);
  const schema = joined(forms);
  const [form] = Form.useForm<Contact>();
  const [values, setValues] = useState<FormValues>({});
  const [wasTried, setTried] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const hasAgent = disclosure.facts.agentUsed === true;
  const filled = startingValues(schema, values);
  const problems = wasTried ? formProblems(schema, filled, text) : {};
  const names = new Map(disclosure.rows.map((row) => [row.id, text.pick(row.name.zh, row.name.en)]));
  const apply = useMutation({
    mutationFn: (contact: Contact) => {
      const { form: said, ...agent } = contactParts(contact);
      return send('POST', '/api/v1/cases', {
        idempotencyKey: key,
        body: { disclosureId: disclosure.id, form: { ...filledIn(filled), ...said }, ...agent },
      });
    },
    onSuccess: async (made) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: keys.disclosure({ id: disclosure.id }) }),
        queries.invalidateQueries({ queryKey: keys.cases() }),
      ]);
      await navigate(`/mine/cases/${made.id}`, { state: { receipt: made.receipt } });
    },
  });
  const submit = (contact: Contact) => {
    setTried(true);
    if (Object.keys(formProblems(schema, filled, text)).length === 0) apply.mutate(contact);
  };
  const optional = `${text('applicant.submit.remark')} (${text('common.optional')})`;
  return (
    <Modal
      open
      title={text('applicant.submit.title')}
      okText={text('applicant.submit')}
      cancelText={text('common.cancel')}
      okButtonProps={{ size: 'large', disabled: areComing }}
      cancelButtonProps={{ size: 'large' }}
      confirmLoading={apply.isPending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      {disclosure.missing.length > 0 ? (
        <div className={styles.caution}>
          <Icon name="info" />
          <div>
            <p>{text('applicant.submit.missing', { n: disclosure.missing.length })}</p>
            <ul>
              {disclosure.missing.map((id) => (
                <li key={id}>{names.get(id) ?? id}</li>
              ))}
            </ul>
          </div>
        </div>
      ) : (
        <p className="t-2">{text('applicant.submit.complete')}</p>
      )}
      <Form<Contact> form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <ContactFields hasAgent={hasAgent} />
        <ApplicationFields forms={forms} values={filled} problems={problems} onChange={setValues} />
        <Form.Item name="remark" label={optional}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </Form>
      {apply.error ? <ProblemNotice error={apply.error} /> : null}
    </Modal>
  );
}
