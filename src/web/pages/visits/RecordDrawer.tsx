import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Drawer, Form, Input, Select } from 'antd';
import { send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { dayOf, showTime } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import styles from './visits.module.css';

type Visit = Schemas['DisclosureVisit'];
type Section = Visit['attendees'][number]['section'];

/** The five sections of a disclosure, in the order of the record. */
const sections = [
  'CONSTRUCTION',
  'SAFETY',
  'QUALITY',
  'CIVIL_AIR_DEFENCE',
  'FIRE',
] as const satisfies readonly Section[];

interface Filled {
  at: string;
  place: string;
  leader: string;
  attendees: { section: Section; person?: string; present?: boolean; excuse?: string | null }[];
  requirements?: { section: Section; requirement: string }[];
  questions?: { question: string; answer: string }[];
}

function localMoment(at: string, language: 'zh' | 'en'): string {
  return `${dayOf(at)}T${showTime(at, language)}`;
}

/** What happened at a visit: when and where, which sections were there, what was required, asked and answered. */
export function RecordDrawer({ visit, onClose }: { visit: Visit; onClose(): void }) {
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const recording = useMutation({
    mutationFn: (filled: Filled) =>
      send('PUT', '/api/v1/disclosure-visits/{id}/record', {
        path: { id: visit.id },
        body: {
          heldAt: new Date(`${filled.at}:00+08:00`).toISOString(),
          place: filled.place.trim(),
          leader: filled.leader.trim(),
          attendees: filled.attendees
            .filter(({ person, present, excuse }) => present || person?.trim() || excuse?.trim())
            .map(({ section, person, present, excuse }) => ({
              section,
              // an excused section may name nobody
              person: person?.trim() || text(`visits.section.${section}`),
              present: present ?? false,
              excuse: excuse?.trim() ? excuse.trim() : null,
            })),
          requirements: filled.requirements ?? [],
          questions: filled.questions ?? [],
        },
      }),
    onSuccess: async () => {
      void message.info(text('visits.recorded'));
      await queries.invalidateQueries({ queryKey: keys.visits });
      onClose();
    },
  });
  const initial: Filled = {
    at: localMoment(visit.heldAt ?? visit.plannedAt, text.language),
    place: visit.place,
    leader: visit.leader,
    attendees: sections.map(
      (section) => visit.attendees.find((one) => one.section === section) ?? { section, person: '', present: false },
    ),
    requirements: visit.requirements,
    questions: visit.questions,
  };
  const must = (label: string) => [{ required: true, whitespace: true, message: text('ui.form.required', { label }) }];
  return (
    <Drawer open size={640} title={text('visits.recordTitle', { project: visit.projectName })} onClose={onClose}>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={(filled) => recording.mutate(filled)}
      >
        <Form.Item name="at" label={text('visits.heldAt')} rules={must(text('visits.heldAt'))}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="place" label={text('visits.place')} rules={must(text('visits.place'))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="leader" label={text('visits.leader')} rules={must(text('visits.leader'))}>
          <Input maxLength={100} />
        </Form.Item>
        <h3>{text('visits.attendees')}</h3>
        <p className="t-sm t-2">{text('visits.attendees.note')}</p>
        {sections.map((section, index) => {
          const name = text(`visits.section.${section}`);
          return (
            <div key={section} className={styles.attendee}>
              <span>{name}</span>
              <Form.Item name={['attendees', index, 'section']} hidden>
                <Input />
              </Form.Item>
              <Form.Item name={['attendees', index, 'present']} valuePropName="checked" noStyle>
                <Checkbox aria-label={`${name} ${text('visits.present')}`}>{text('visits.present')}</Checkbox>
              </Form.Item>
              <Form.Item name={['attendees', index, 'person']} noStyle>
                <Input
                  maxLength={100}
                  aria-label={`${name} ${text('visits.person')}`}
                  placeholder={text('visits.person')}
                />
              </Form.Item>
              <Form.Item name={['attendees', index, 'excuse']} noStyle>
                <Input
                  maxLength={500}
                  aria-label={`${name} ${text('visits.excuse')}`}
                  placeholder={text('visits.excuse')}
                />
              </Form.Item>
            </div>
          );
        })}
        <h3>{text('visits.requirements')}</h3>
        <Form.List name="requirements">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className={styles.entry}>
                  <Form.Item name={[name, 'section']} noStyle rules={must(text('visits.section'))}>
                    <Select
                      aria-label={text('visits.section')}
                      options={sections.map((value) => ({ value, label: text(`visits.section.${value}`) }))}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'requirement']} noStyle rules={must(text('visits.requirement'))}>
                    <Input.TextArea
                      aria-label={text('visits.requirement')}
                      autoSize={{ minRows: 1, maxRows: 6 }}
                      maxLength={2000}
                    />
                  </Form.Item>
                  <Button
                    type="text"
                    aria-label={text('visits.remove')}
                    icon={<Icon name="cross" small />}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button size="small" icon={<Icon name="plus" small />} onClick={() => add({ section: 'QUALITY' })}>
                {text('visits.requirement.add')}
              </Button>
            </>
          )}
        </Form.List>
        <h3>{text('visits.questions')}</h3>
        <Form.List name="questions">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className={styles.entry}>
                  <Form.Item name={[name, 'question']} noStyle rules={must(text('visits.question'))}>
                    <Input
                      aria-label={text('visits.question')}
                      placeholder={text('visits.question')}
                      maxLength={1000}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'answer']} noStyle rules={must(text('visits.answer'))}>
                    <Input.TextArea
                      aria-label={text('visits.answer')}
                      placeholder={text('visits.answer')}
                      autoSize={{ minRows: 1, maxRows: 6 }}
                      maxLength={2000}
                    />
                  </Form.Item>
                  <Button
                    type="text"
                    aria-label={text('visits.remove')}
                    icon={<Icon name="cross" small />}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button size="small" icon={<Icon name="plus" small />} onClick={() => add({})}>
                {text('visits.question.add')}
              </Button>
            </>
          )}
        </Form.List>
        {recording.error ? <ProblemNotice error={recording.error} /> : null}
        <div className={styles.foot}>
          <Button type="primary" htmlType="submit" loading={recording.isPending}>
            {text('visits.record.submit')}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
