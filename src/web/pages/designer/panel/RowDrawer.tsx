import { Button, Drawer, Form, Input, InputNumber, Select, Switch } from 'antd';
import { type ModdleObject, textOfProperty } from '../../../diagram/moddle.ts';
import type { Text } from '../../../i18n/text.ts';
import type { Option } from './option.ts';

/** One attribute of a row: how it is entered, and whether it may be left out. */
export interface Column {
  name: string;
  label: string;
  kind: 'text' | 'code' | 'number' | 'flag' | 'choice';
  options?: readonly Option[];
  required?: boolean;
}

function control({ kind, options = [] }: Column) {
  if (kind === 'number') return <InputNumber min={0} />;
  if (kind === 'flag') return <Switch />;
  if (kind === 'choice') return <Select showSearch={{ optionFilterProp: 'label' }} options={[...options]} />;
  return <Input className={kind === 'code' ? 'code' : ''} />;
}

/** All attributes of one row of a list in the diagram, in a drawer; an outcome, a review item. */
export function RowDrawer({
  text,
  title,
  row,
  begin,
  columns,
  onSave,
  onClose,
}: {
  text: Text;
  title: string;
  row: ModdleObject | null;
  /** What a new row begins with. */
  begin: Readonly<Record<string, string>>;
  columns: readonly Column[];
  onSave(values: Record<string, string>): void;
  onClose(): void;
}) {
  const [form] = Form.useForm<Record<string, unknown>>();
  const initial = columns.map(({ name, kind }) => {
    const written = row === null ? (begin[name] ?? '') : textOfProperty(row, name);
    if (kind === 'flag') return [name, written === 'true'];
    return [name, kind === 'number' && written !== '' ? Number(written) : written];
  });
  return (
    <Drawer
      open
      size={440}
      title={title}
      onClose={onClose}
      extra={
        <Button type="primary" onClick={() => form.submit()}>
          {text('designer.materials.save')}
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={Object.fromEntries(initial)}
        onFinish={(values) =>
          onSave(Object.fromEntries(columns.map(({ name }) => [name, String(values[name] ?? '').trim()])))
        }
      >
        {columns.map((column) => (
          <Form.Item
            key={column.name}
            name={column.name}
            label={column.label}
            valuePropName={column.kind === 'flag' ? 'checked' : 'value'}
            rules={column.required ? [{ required: true, message: text('designer.material.missing') }] : []}
          >
            {control(column)}
          </Form.Item>
        ))}
      </Form>
    </Drawer>
  );
}
