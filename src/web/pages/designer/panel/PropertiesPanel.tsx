import { useState } from 'react';
import { textOfProperty } from '../../../diagram/moddle.ts';
import type { Subject } from '../../../diagram/subject.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icon-paths.ts';
import { typeName } from '../editor/type-name.ts';
import { assignmentSection } from './AssignmentSection.tsx';
import { conditionSection } from './ConditionSection.tsx';
import { decisionSection } from './DecisionSection.tsx';
import { disclosureSection } from './DisclosureSection.tsx';
import { documentSection } from './DocumentSection.tsx';
import { executionSection } from './ExecutionSection.tsx';
import { formSection } from './FormSection.tsx';
import { generalSection } from './GeneralSection.tsx';
import { limitsSection } from './LimitsSection.tsx';
import type { Option } from './option.ts';
import styles from './panel.module.css';
import type { DraftParts, PanelSection } from './panel-section.ts';
import { reviewSection } from './ReviewSection.tsx';
import { Section } from './Section.tsx';
import { timerSection } from './TimerSection.tsx';

const sections: readonly PanelSection[] = [
  generalSection,
  assignmentSection,
  limitsSection,
  timerSection,
  conditionSection,
  disclosureSection,
  reviewSection,
  formSection,
  decisionSection,
  documentSection,
  executionSection,
];

/** A group is remembered as open for all elements alike, but what a machine does matters little where a person works. */
function placeOf(key: string, subject: Subject): string {
  return key === 'execution' && subject.is('bpmn:UserTask') ? 'execution of a person' : key;
}

function signOf(subject: Subject): IconName {
  if (subject.is('bpmn:UserTask')) return 'person';
  if (subject.is('bpmn:Process', 'bpmn:SubProcess', 'bpmn:CallActivity')) return 'grid';
  if (subject.eventDefinition?.$type === 'bpmn:TimerEventDefinition') return 'clock';
  if (subject.is('bpmn:SequenceFlow')) return 'right';
  return subject.is('bpmn:Lane') ? 'people' : 'file';
}

/** All that can be said about the selected element, or the process; every change goes through the undo history. */
export function PropertiesPanel({
  subject,
  departments,
  processes,
  parts,
}: {
  subject: Subject;
  departments: readonly Option[];
  processes: readonly Option[];
  parts: DraftParts;
}) {
  const text = useText();
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(['limits', 'timer', 'condition', 'decision', 'execution']),
  );
  const toggle = (key: string) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const type = typeName(text, subject.type, subject.eventDefinition?.$type);
  const english =
    textOfProperty(subject.extension('approval:PublicName'), 'en') ||
    textOfProperty(subject.extension('approval:Procedure'), 'nameEn');
  const props = { subject, text, departments, processes, parts };
  return (
    <aside className={styles.panel} aria-label={text('designer.panel')}>
      <div className={styles.head}>
        <span className={styles.sign}>
          <Icon name={signOf(subject)} />
        </span>
        <div className="grow">
          <h2 className="t-b cut">{text.pick(subject.name, english) || type}</h2>
          <div className="t-sm t-3 cut">
            {type} · <span className="code">{subject.object.id}</span>
          </div>
        </div>
      </div>
      {sections
        .filter((section) => section.applies(subject))
        .map(({ key, summary, Body }) => (
          <Section
            // another element's fields are other fields: what is still typed is handed on when they go
            key={`${subject.object.id} ${key}`}
            title={text(`designer.section.${key}` as 'designer.section.general')} // every section has its name
            summary={summary(props)}
            open={open.has(placeOf(key, subject))}
            onToggle={() => toggle(placeOf(key, subject))}
          >
            <Body {...props} />
          </Section>
        ))}
    </aside>
  );
}
