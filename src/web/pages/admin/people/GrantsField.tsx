import { Button, Form, Select } from 'antd';
import { useText } from '../../../i18n/TextProvider.tsx';
import styles from './people.module.css';
import { useGrantOptions } from './queries.ts';

/** The field `roles` of a form: a department and a role a line. */
export function GrantsField() {
  const text = useText();
  const { departments, roles } = useGrantOptions();
  const missing = [{ required: true, message: text('admin.people.grantMissing') }];
  return (
    <fieldset>
      <legend className={styles.legend}>{text('admin.people.roles')}</legend>
      <Form.List name="roles">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.grant}>
                <Form.Item name={[name, 'department']} rules={missing} noStyle={false}>
                  <Select
                    showSearch={{ optionFilterProp: 'label' }}
                    aria-label={text('admin.people.department')}
                    placeholder={text('admin.people.department')}
                    options={departments}
                  />
                </Form.Item>
                <Form.Item name={[name, 'role']} rules={missing} noStyle={false}>
                  <Select
                    showSearch={{ optionFilterProp: 'label' }}
                    aria-label={text('admin.people.role')}
                    placeholder={text('admin.people.role')}
                    options={roles}
                  />
                </Form.Item>
                <Button type="text" onClick={() => remove(name)}>
                  {text('admin.people.removeRole')}
                </Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({})}>
              {text('admin.people.addRole')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
