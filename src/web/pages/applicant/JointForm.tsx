import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { filledIn, formProblems, startingValues } from '../../ui/schema-form/check.ts';
import type { FormValues } from '../../ui/schema-form/schema.ts';
import { ApplicationFields, joined, useApplicationForms } from './ApplicationFields.tsx';
import styles from './applicant.module.css';
import { type Contact, ContactFields, contactParts } from './ContactFields.tsx';
import { type JointWish, sentWish } from './joint-list.ts';
import type { Disclosure } from './queries.ts';

type Delivery = Schemas['JointApplication']['delivery'];

/** The one form of a joint application: whom to call, how results come, and the act that hands all of it in at once. */
export function JointForm({
  wish,
  lists,
  missing,
  hasAgent,
}: {
  wish: JointWish;
  lists: readonly Disclosure[];
  missing: readonly string[];
  hasAgent: boolean;
}) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const { forms, areComing } = useApplicationForms(lists);
  const schema = joined(forms);
  const [values, setValues] = useState<FormValues>({});
  const [wasTried, setTried] = useState(false);
  const filled = startingValues(schema, values);
  const found = wasTried ? formProblems(schema, filled, text) : {};
  const apply = useMutation({
    mutationFn: ({ delivery, ...contact }: Contact & { delivery: Delivery }) => {
      const { form, ...agent } = contactParts(contact);
      return send('POST', '/api/v1/applications', {
        idempotencyKey: key,
        body: { ...sentWish(wish), form: { ...filledIn(filled), ...form }, ...agent, delivery },
      });
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: keys.cases() });
      await navigate(`/mine/applications/${id}`);
    },
  });
  return (
    <Panel title={text('applicant.joint.form')} note={text('applicant.joint.formNote')}>
      <div className={styles.inside}>
        {missing.length === 0 ? (
          <p className="t-2">{text('applicant.submit.complete')}</p>
        ) : (
          <div className={styles.caution}>
            <Icon name="info" />
            <div>
              <p>{text('applicant.submit.missing', { n: missing.length })}</p>
              <ul>
                {missing.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </div>
          </div>
        )}
        <Form<Contact & { delivery: Delivery }>
          layout="vertical"
          requiredMark={false}
          initialValues={{ delivery: 'TOGETHER' }}
          onFinish={(said) => {
            setTried(true);
            if (Object.keys(formProblems(schema, filled, text)).length === 0) apply.mutate(said);
          }}
        >
          <ContactFields hasAgent={hasAgent} />
          <ApplicationFields forms={forms} values={filled} problems={found} onChange={setValues} />
          <Form.Item name="delivery" label={text('applicant.joint.delivery')}>
            <Radio.Group
              options={[
                { value: 'TOGETHER', label: text('applicant.joint.TOGETHER') },
                { value: 'AS_READY', label: text('applicant.joint.AS_READY') },
              ]}
            />
          </Form.Item>
          {apply.error ? <ProblemNotice error={apply.error} /> : null}
          <div className={styles.foot}>
            <Button type="primary" size="large" htmlType="submit" disabled={areComing} loading={apply.isPending}>
              {text('applicant.joint.submit', { n: wish.definitionKeys.length })}
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  );
}
