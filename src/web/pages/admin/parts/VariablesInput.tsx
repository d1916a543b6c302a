import { Form, Input } from 'antd';
import { useText } from '../../../i18n/TextProvider.tsx';

/** Variables as they were typed: an object of JSON; null when it is none. Nothing typed is no variables. */
export function readVariables(typed: string | undefined): Record<string, unknown> | null {
  if (typed === undefined || typed.trim() === '') return {};
  try {
    const told: unknown = JSON.parse(typed);
    return typeof told === 'object' && told !== null && !Array.isArray(told) ? (told as Record<string, unknown>) : null; // an object, as just seen
  } catch {
    // What is being typed is not JSON yet: the field says so.
    return null;
  }
}

/** The field `variables` of a form: JSON by name. */
export function VariablesInput() {
  const text = useText();
  return (
    <Form.Item
      name="variables"
      label={text('admin.variables')}
      extra={text('admin.variables.hint')}
      rules={[
        {
          validator: (_rule, typed: string | undefined) =>
            readVariables(typed) === null
              ? Promise.reject(new Error(text('admin.variables.wrong')))
              : Promise.resolve(),
        },
      ]}
    >
      <Input.TextArea className="code" autoSize={{ minRows: 3, maxRows: 12 }} placeholder={'{"amount": 12}'} />
    </Form.Item>
  );
}
