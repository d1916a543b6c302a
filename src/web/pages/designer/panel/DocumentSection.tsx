import { textOfProperty } from '../../../diagram/moddle.ts';
import { documentOptions, optionsOf } from './choices.ts';
import { ChoiceField, TextField } from './fields.tsx';
import { labelOf, type PanelSection, type SectionProps } from './panel-section.ts';

const suspensions = [
  'HEARING',
  'TENDER',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
  'LOCAL_RULE',
];

function Body({ subject, text }: SectionProps) {
  const document = subject.extension('approval:Document');
  const suspension = subject.extension('approval:Suspension');
  const suspend = (values: Record<string, string>) => subject.writeExtension('approval:Suspension', values);
  return (
    <>
      <ChoiceField
        label={text('designer.field.document')}
        value={textOfProperty(document, 'template')}
        options={documentOptions(text)}
        clearable
        onCommit={(template) => {
          if (template === '' && document !== null) subject.removeExtension(document);
          else subject.writeExtension('approval:Document', { template });
        }}
      />
      {subject.is('bpmn:Activity', 'bpmn:CatchEvent') ? (
        <ChoiceField
          label={text('designer.field.suspension')}
          hint={text('designer.note.suspension')}
          value={textOfProperty(suspension, 'type')}
          options={optionsOf(text, 'suspension', suspensions)}
          clearable
          onCommit={(type) => {
            if (type === '' && suspension !== null) subject.removeExtension(suspension);
            else suspend({ type });
          }}
        />
      ) : null}
      {suspension === null ? null : (
        <>
          <TextField
            label={text('designer.field.legalBasis')}
            value={textOfProperty(suspension, 'legalBasis')}
            onCommit={(legalBasis) => suspend({ legalBasis })}
          />
          <ChoiceField
            label={text('designer.field.notice')}
            value={textOfProperty(suspension, 'notice')}
            options={documentOptions(text)}
            onCommit={(notice) => suspend({ notice })}
          />
        </>
      )}
    </>
  );
}

/** The document a step issues, and whether the clocks stand still while it waits. */
export const documentSection: PanelSection = {
  key: 'document',
  applies: (subject) => subject.is('bpmn:Activity', 'bpmn:Event') && !subject.is('bpmn:BoundaryEvent'),
  summary: ({ subject, text }) => {
    const template = textOfProperty(subject.extension('approval:Document'), 'template');
    const suspension = textOfProperty(subject.extension('approval:Suspension'), 'type');
    const words = [
      template === '' ? '' : labelOf(documentOptions(text), template),
      suspension === '' ? '' : (text.maybe(`designer.suspension.${suspension}`) ?? suspension),
    ];
    return words.filter((word) => word !== '').join(' · ') || text('common.none');
  },
  Body,
};
