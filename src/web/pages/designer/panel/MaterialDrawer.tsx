import { Button, Drawer, Form, Input, InputNumber, Select, Switch } from 'antd';
import { type ModdleObject, textOfProperty } from '../../../diagram/moddle.ts';
import { optionsOf } from './choices.ts';
import styles from './panel.module.css';
import type { SectionProps } from './panel-section.ts';

const texts = [
  'id',
  'name',
  'nameEn',
  'condition',
  'because',
  'becauseEn',
  'sharedBy',
  'legalBasis',
  'reviewPoints',
  'reviewPointsEn',
  'commonMistakes',
  'commonMistakesEn',
  'sample',
  'usedBy',
  'need',
  'source',
  'form',
] as const;

type MaterialValues = Record<(typeof texts)[number], string> & {
  originals: number;
  copies: number;
  tolerable: boolean;
};

/** Names a law forbids in a list of materials, because they leave open what is asked (§3.3). */
const catchAll = /其他(有关|相关)?(材料|资料)|有关材料|相关材料|等(材料|资料)?$/;

function valuesOf(material: ModdleObject | null): MaterialValues {
  const read = Object.fromEntries(texts.map((name) => [name, textOfProperty(material, name)]));
  const begin = material === null ? { need: 'R', source: 'A', form: 'E' } : {};
  return {
    ...(read as Record<(typeof texts)[number], string>), // made of exactly these names
    ...begin,
    originals: Number(textOfProperty(material, 'originals') || (material === null ? 1 : 0)),
    copies: Number(textOfProperty(material, 'copies') || 0),
    tolerable: textOfProperty(material, 'tolerable') === 'true',
  };
}

/** All columns of one row of the disclosure; what the applicant reads is said in both languages. */
export function MaterialDrawer({
  text,
  material,
  taken,
  onSave,
  onClose,
}: Pick<SectionProps, 'text'> & {
  material: ModdleObject | null;
  taken: readonly string[];
  onSave(values: Record<string, string>): void;
  onClose(): void;
}) {
  const [form] = Form.useForm<MaterialValues>();
  const need = Form.useWatch('need', form);
  const source = Form.useWatch('source', form);
  const own = textOfProperty(material, 'id');
  const label = (name: string) => text.maybe(`designer.material.${name}`) ?? name;
  const required = { required: true, message: text('designer.material.missing') };
  const pair = (name: (typeof texts)[number], english: (typeof texts)[number], lines: boolean) => (
    <div className={styles.pair}>
      <Form.Item name={name} label={label(name)}>
        {lines ? <Input.TextArea autoSize={{ minRows: 2 }} /> : <Input />}
      </Form.Item>
      <Form.Item name={english} label={label(english)}>
        {lines ? <Input.TextArea autoSize={{ minRows: 2 }} /> : <Input />}
      </Form.Item>
    </div>
  );
  const save = ({ originals, copies, tolerable, ...written }: MaterialValues) => {
    onSave({
      ...written,
      condition: written.condition.trim(),
      originals: String(originals ?? 0),
      copies: String(copies ?? 0),
      tolerable: String(tolerable),
    });
  };
  return (
    <Drawer
      open
      size={560}
      title={text(material === null ? 'designer.materials.add' : 'designer.materials.edit')}
      onClose={onClose}
      extra={
        <Button type="primary" onClick={() => form.submit()}>
          {text('designer.materials.save')}
        </Button>
      }
    >
      <Form form={form} layout="vertical" initialValues={valuesOf(material)} onFinish={save}>
        <div className={styles.pair}>
          <Form.Item
            name="id"
            label={label('id')}
            rules={[
              required,
              {
                validator: (_rule, id: string) =>
                  id !== own && taken.includes(id)
                    ? Promise.reject(new Error(text('designer.material.taken')))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input className="code" />
          </Form.Item>
          <Form.Item name="need" label={label('need')}>
            <Select options={optionsOf(text, 'need', ['R', 'C', 'T', 'X'])} />
          </Form.Item>
        </div>
        <Form.Item
          name="name"
          label={label('name')}
          rules={[
            required,
            {
              validator: (_rule, name: string) =>
                catchAll.test(name ?? '')
                  ? Promise.reject(new Error(text('designer.material.catchAll')))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="nameEn" label={label('nameEn')}>
          <Input />
        </Form.Item>
        <Form.Item
          name="condition"
          label={label('condition')}
          tooltip={text('designer.material.conditionHint')}
          rules={need === 'C' ? [required] : []}
        >
          <Input className="code" placeholder="=hasCivilAirDefence = true" />
        </Form.Item>
        {pair('because', 'becauseEn', false)}
        <div className={styles.pair}>
          <Form.Item name="source" label={label('source')}>
            <Select options={optionsOf(text, 'source', ['A', 'S', 'M', 'G'])} />
          </Form.Item>
          <Form.Item name="sharedBy" label={label('sharedBy')} rules={source === 'S' ? [required] : []}>
            <Input disabled={source !== 'S'} />
          </Form.Item>
        </div>
        <div className={styles.pair}>
          <Form.Item name="originals" label={label('originals')}>
            <InputNumber min={0} className={styles.full ?? ''} />
          </Form.Item>
          <Form.Item name="copies" label={label('copies')}>
            <InputNumber min={0} className={styles.full ?? ''} />
          </Form.Item>
          <Form.Item name="form" label={label('form')}>
            <Select options={optionsOf(text, 'medium', ['E', 'P', 'EP'])} />
          </Form.Item>
          <Form.Item name="tolerable" label={label('tolerable')} valuePropName="checked">
            <Switch />
          </Form.Item>
        </div>
        <Form.Item name="legalBasis" label={label('legalBasis')} rules={[required]}>
          <Input />
        </Form.Item>
        {pair('reviewPoints', 'reviewPointsEn', true)}
        {pair('commonMistakes', 'commonMistakesEn', true)}
        <div className={styles.pair}>
          <Form.Item name="sample" label={label('sample')}>
            <Input className="code" />
          </Form.Item>
          <Form.Item name="usedBy" label={label('usedBy')} tooltip={text('designer.material.usedByHint')}>
            <Input className="code" />
          </Form.Item>
        </div>
      </Form>
    </Drawer>
  );
}
