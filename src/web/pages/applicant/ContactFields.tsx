import { Form, Input } from 'antd';
import { useText } from '../../i18n/TextProvider.tsx';

/** Whom to call about an application, and who applies for the applicant. */
export interface Contact {
  contactName: string;
  contactPhone: string;
  remark?: string;
  agentName?: string;
  agentIdNumber?: string;
}

/** Of a contact what goes into the form, and the agent where there is one. */
export function contactParts({ agentName, agentIdNumber, ...form }: Contact) {
  return { form, ...(agentName && agentIdNumber ? { agent: { name: agentName, idNumber: agentIdNumber } } : {}) };
}

/** The fields every application has: contact and, where somebody acts for the applicant, the agent. */
export function ContactFields({ hasAgent }: { hasAgent: boolean }) {
  const text = useText();
  const must = (label: string) => [{ required: true, whitespace: true, message: text('ui.form.required', { label }) }];
  return (
    <>
      <Form.Item
        name="contactName"
        label={text('applicant.submit.contact')}
        rules={must(text('applicant.submit.contact'))}
      >
        <Input size="large" autoComplete="name" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="contactPhone"
        label={text('applicant.submit.phone')}
        rules={must(text('applicant.submit.phone'))}
      >
        <Input size="large" type="tel" autoComplete="tel" maxLength={30} />
      </Form.Item>
      {hasAgent ? (
        <>
          <Form.Item
            name="agentName"
            label={text('applicant.submit.agent')}
            rules={must(text('applicant.submit.agent'))}
          >
            <Input size="large" maxLength={100} />
          </Form.Item>
          <Form.Item
            name="agentIdNumber"
            label={text('applicant.submit.agentId')}
            rules={must(text('applicant.submit.agentId'))}
          >
            <Input size="large" maxLength={40} autoComplete="off" />
          </Form.Item>
        </>
      ) : null}
    </>
  );
}
