import { objectIn, objectsIn, textOfProperty } from '../../../diagram/moddle.ts';
import { optionsOf } from './choices.ts';
import { FlagField, TextField } from './fields.tsx';
import { isTrue, labelOf, type PanelSection, type SectionProps } from './panel-section.ts';
import type { Column } from './RowDrawer.tsx';
import { RowList } from './RowList.tsx';

function columnsOf({ text, departments }: SectionProps): Column[] {
  const label = (name: string) => text.maybe(`designer.item.${name}`) ?? name;
  return [
    { name: 'code', label: label('code'), kind: 'code', required: true },
    { name: 'name', label: label('name'), kind: 'text', required: true },
    { name: 'nameEn', label: label('nameEn'), kind: 'text' },
    { name: 'department', label: label('department'), kind: 'choice', options: departments, required: true },
    { name: 'condition', label: label('condition'), kind: 'code' },
    {
      name: 'nature',
      label: label('nature'),
      kind: 'choice',
      options: optionsOf(text, 'nature', ['STATUTORY', 'ADMINISTRATIVE', 'FILING']),
    },
    { name: 'limitDays', label: label('limitDays'), kind: 'number', required: true },
    { name: 'safetyCritical', label: label('safetyCritical'), kind: 'flag' },
    { name: 'deemedConsent', label: label('deemedConsent'), kind: 'flag' },
    { name: 'legalBasis', label: label('legalBasis'), kind: 'text', required: true },
  ];
}

/** Silence never stands for a yes where safety hangs on it, whatever the row says (§1.7). */
function lawful(values: Record<string, string>): Record<string, string> {
  return values.safetyCritical === 'true' ? { ...values, deemedConsent: 'false' } : values;
}

function ReviewItems(props: SectionProps) {
  const { subject, text, departments } = props;
  const review = subject.extension('approval:JointReview');
  const items = objectsIn(review, 'items');
  const put = (next: typeof items) => subject.writeExtension('approval:JointReview', { items: next });
  return (
    <>
      <p className="t-sm t-3">{text('designer.note.reviewItems')}</p>
      <RowList
        text={text}
        rows={items}
        code="code"
        noteOf={(row) => labelOf(departments, textOfProperty(row, 'department'))}
        columns={columnsOf(props)}
        begin={{ nature: 'STATUTORY', limitDays: '7', safetyCritical: 'true', deemedConsent: 'false' }}
        add={text('designer.item.add')}
        onAdd={(values) => put([...items, subject.create('approval:ReviewItem', lawful(values))])}
        onChange={(row, values) => subject.write(lawful(values), row)}
        onRemove={(row) => put(items.filter((each) => each !== row))}
      />
    </>
  );
}

function Instances({ subject, text }: SectionProps) {
  const loop = objectIn(subject.object, 'loopCharacteristics');
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return null;
  const field = (name: string) => (
    <TextField
      key={name}
      label={text.maybe(`designer.loop.${name}`) ?? name}
      value={textOfProperty(loop, `approval:${name}`)}
      code
      onCommit={(value) => subject.write({ [`approval:${name}`]: value }, loop)}
    />
  );
  const condition = objectIn(loop, 'completionCondition');
  return (
    <>
      {['collection', 'elementVariable', 'outputCollection', 'outputElement'].map(field)}
      <TextField
        label={text('designer.loop.completionCondition')}
        value={textOfProperty(condition, 'body')}
        code
        hint={text('designer.note.completionCondition')}
        onCommit={(body) => {
          const made = body === '' ? undefined : subject.create('bpmn:FormalExpression', { body });
          subject.write({ completionCondition: made }, loop);
        }}
      />
      <FlagField
        label={text('designer.loop.isSequential')}
        value={isTrue(loop, 'isSequential')}
        note={text('designer.note.isSequential')}
        onCommit={(isSequential) => subject.write({ isSequential }, loop)}
      />
    </>
  );
}

const isLoop = (props: Pick<SectionProps, 'subject'>) =>
  objectIn(props.subject.object, 'loopCharacteristics')?.$type === 'bpmn:MultiInstanceLoopCharacteristics';

const hasItems = ({ subject }: Pick<SectionProps, 'subject'>) =>
  subject.extension('approval:JointReview') !== null ||
  textOfProperty(subject.extension('approval:Job'), 'topic') === 'joint-review.determine-items';

/** The matters several departments decide, and what is done once for each of them. */
export const reviewSection: PanelSection = {
  key: 'review',
  applies: (subject) => isLoop({ subject }) || hasItems({ subject }),
  summary: (props) => {
    const { subject, text } = props;
    if (isLoop(props)) {
      const each = textOfProperty(objectIn(subject.object, 'loopCharacteristics'), 'approval:elementVariable');
      return each === '' ? '' : text('designer.summary.each', { each });
    }
    return text('common.items', { n: objectsIn(subject.extension('approval:JointReview'), 'items').length });
  },
  Body: (props) => (
    <>
      <Instances {...props} />
      {hasItems(props) ? <ReviewItems {...props} /> : null}
    </>
  ),
};
