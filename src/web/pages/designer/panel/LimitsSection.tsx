import { extensionsOf, type ModdleObject, textOfProperty } from '../../../diagram/moddle.ts';
import type { Subject } from '../../../diagram/subject.ts';
import { Light } from '../../../ui/Light.tsx';
import { assignmentOf } from './AssignmentSection.tsx';
import { optionsOf } from './choices.ts';
import { units } from './durations.ts';
import { Choice, ChoiceField, Field, FlagField, NumberBox, TextField } from './fields.tsx';
import { PolicyChoices } from './PolicyChoices.tsx';
import styles from './panel.module.css';
import { isTrue, type PanelSection, processOf, type SectionProps } from './panel-section.ts';
import { type LimitPlace, placeOf, yellowDay } from './timeout-policies.ts';

const ofKind = (kind: string) => (limit: ModdleObject) => textOfProperty(limit, 'kind') === kind;

function writer(subject: Subject, kind: string) {
  return (name: string) => (value: string) => {
    const isNew = subject.extension('approval:Limit', ofKind(kind)) === null;
    // a new limit says at once what it would otherwise mean by leaving it out
    const begin = isNew ? { kind, unit: 'WD', anchor: kind === 'STEP' ? 'ENTRY' : 'ACCEPTANCE' } : {};
    subject.writeExtension('approval:Limit', { ...begin, [name]: value }, ofKind(kind));
  };
}

function LimitLine({ subject, text, kind }: SectionProps & { kind: string }) {
  const limit = subject.extension('approval:Limit', ofKind(kind));
  const write = writer(subject, kind);
  const read = (name: string) => textOfProperty(limit, name);
  const value = read('value');
  const name = text.maybe(`designer.limit.${kind}`) ?? kind;
  const anchors = kind === 'STEP' ? ['ENTRY', 'ACCEPTANCE', 'RECEIPT'] : ['ACCEPTANCE', 'RECEIPT'];
  return (
    <>
      <span>{name}</span>
      {value.startsWith('=') ? (
        <span className="code cut" title={value}>
          {value}
        </span>
      ) : (
        <NumberBox
          label={`${name} ${text('designer.field.value')}`}
          step={kind === 'STEP' ? 0.5 : 1}
          value={value === '' ? null : Number(value)}
          onCommit={(n) => write('value')(n === null ? '' : String(n))}
        />
      )}
      <Choice
        label={`${name} ${text('designer.field.unit')}`}
        value={read('unit')}
        options={optionsOf(text, 'unit', units)}
        onCommit={write('unit')}
      />
      <Choice
        label={`${name} ${text('designer.field.anchor')}`}
        value={read('anchor')}
        options={optionsOf(text, 'anchor', anchors)}
        onCommit={write('anchor')}
      />
    </>
  );
}

function LimitLines(props: SectionProps & { kinds: readonly string[] }) {
  const { text } = props;
  return (
    <div className={styles.limits}>
      <span />
      <span className="t-sm t-3">{text('designer.field.value')}</span>
      <span className="t-sm t-3">{text('designer.field.unit')}</span>
      <span className="t-sm t-3">{text('designer.field.anchor')}</span>
      {props.kinds.map((kind) => (
        <LimitLine key={kind} {...props} kind={kind} />
      ))}
    </div>
  );
}

function Warnings({ text, limit }: { text: SectionProps['text']; limit: ModdleObject | null }) {
  const days = Number(textOfProperty(limit, 'value'));
  if (!(days > 0) || textOfProperty(limit, 'unit') === 'HOUR') return null;
  const yellow = days < 2 ? text('designer.lights.noon') : text('designer.lights.day', { n: yellowDay(days) });
  return (
    <Field label={text('designer.field.lights')}>
      {() => (
        <span className={`t-sm ${styles.lights}`}>
          <Light state="YELLOW" word={yellow} />
          <Light state="ORANGE" word={text('designer.lights.day', { n: days })} />
          <Light state="RED" word={text('designer.lights.over', { n: days })} />
        </span>
      )}
    </Field>
  );
}

/** Where a step's limit stands, as far as the law asks; a formula for safety is decided item by item. */
function placeOfStep(subject: Subject, limit: ModdleObject | null): LimitPlace {
  const { own, lane } = assignmentOf(subject.object);
  const read = (name: string) => textOfProperty(own, name) || textOfProperty(lane, name);
  const process = processOf(subject.object);
  return {
    kind: placeOf(read('role'), read('department')),
    safetyCritical: isTrue(limit, 'safetyCritical'),
    renewal: /renewal/.test(process?.id ?? ''),
    hasLegalBasis: textOfProperty(limit, 'legalBasis') !== '',
  };
}

function StepLimits(props: SectionProps) {
  const { subject, text } = props;
  const limit = subject.extension('approval:Limit', ofKind('STEP'));
  const write = writer(subject, 'STEP');
  const read = (name: string) => textOfProperty(limit, name);
  const formula = read('value').startsWith('=');
  const process = processOf(subject.object);
  const inherited = isTrue(extensionsOf(process ?? subject.object, 'approval:Procedure')[0] ?? null, 'safetyCritical');
  return (
    <>
      <LimitLines {...props} kinds={['STEP']} />
      {formula ? (
        <TextField
          label={text('designer.field.formula')}
          value={read('value')}
          code
          hint={text('designer.note.limitFormula')}
          onCommit={write('value')}
        />
      ) : null}
      <TextField label={text('designer.field.legalBasis')} value={read('legalBasis')} onCommit={write('legalBasis')} />
      {read('safetyCritical').startsWith('=') ? (
        <TextField
          label={text('designer.field.safetyCritical')}
          value={read('safetyCritical')}
          code
          hint={text('designer.note.safetyFormula')}
          onCommit={write('safetyCritical')}
        />
      ) : (
        <FlagField
          label={text('designer.field.safetyCritical')}
          value={isTrue(limit, 'safetyCritical')}
          note={inherited ? text('designer.note.safetyProcess') : text('designer.note.safetyStep')}
          onCommit={(on) => write('safetyCritical')(String(on))}
        />
      )}
      <Warnings text={text} limit={limit} />
      <PolicyChoices
        text={text}
        value={read('timeoutPolicy')}
        place={placeOfStep(subject, limit)}
        onChoose={write('timeoutPolicy')}
      />
    </>
  );
}

function ProcessLimits(props: SectionProps) {
  const { subject, text } = props;
  const statutory = subject.extension('approval:Limit', ofKind('STATUTORY'));
  const promised = subject.extension('approval:Limit', ofKind('PROMISED'));
  const days = (limit: ModdleObject | null) => Number(textOfProperty(limit, 'value'));
  const late = statutory !== null && promised !== null && days(promised) > days(statutory);
  return (
    <>
      <LimitLines {...props} kinds={['STATUTORY', 'PROMISED']} />
      {late ? <p className="t-sm t-b">{text('designer.note.promiseTooLong')}</p> : null}
      <TextField
        label={text('designer.field.statutoryBasis')}
        value={textOfProperty(statutory, 'legalBasis')}
        onCommit={writer(subject, 'STATUTORY')('legalBasis')}
      />
      <TextField
        label={text('designer.field.promisedBasis')}
        value={textOfProperty(promised, 'legalBasis')}
        onCommit={writer(subject, 'PROMISED')('legalBasis')}
      />
      <ChoiceField
        label={text('designer.field.clockAnchor')}
        hint={text('designer.note.clockAnchor')}
        value={textOfProperty(subject.extension('approval:Procedure'), 'clockAnchor')}
        options={optionsOf(text, 'anchor', ['ACCEPTANCE', 'RECEIPT'])}
        onCommit={(clockAnchor) => subject.writeExtension('approval:Procedure', { clockAnchor })}
      />
      <Warnings text={text} limit={promised ?? statutory} />
    </>
  );
}

function limitSummary({ subject, text }: SectionProps): string {
  const limits = extensionsOf(subject.object, 'approval:Limit');
  const words = limits.map((limit) => {
    const value = textOfProperty(limit, 'value');
    const amount = text.maybe(`ui.unit.${textOfProperty(limit, 'unit')}`, { n: value }) ?? value;
    return `${text.maybe(`designer.limit.${textOfProperty(limit, 'kind')}`) ?? ''} ${amount}`.trim();
  });
  return words.join(text.language === 'zh' ? '，' : ', ') || text('common.none');
}

/** The statutory and the promised limit of a process, the limit of a step, and what happens when it runs out. */
export const limitsSection: PanelSection = {
  key: 'limits',
  applies: (subject) => subject.is('bpmn:UserTask', 'bpmn:Process'),
  summary: limitSummary,
  Body: (props) => (props.subject.is('bpmn:Process') ? <ProcessLimits {...props} /> : <StepLimits {...props} />),
};
