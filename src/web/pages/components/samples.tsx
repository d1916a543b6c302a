import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import type { Text } from '../../i18n/text.ts';
import { ActBar } from '../../ui/ActBar.tsx';
import { ClockBar, type ShownClock } from '../../ui/ClockBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { iconPaths } from '../../ui/icon-paths.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Light, type LightState } from '../../ui/Light.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { LiveNotice } from '../../ui/LiveNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag, type TagKind } from '../../ui/StatusTag.tsx';
import { Term } from '../../ui/Term.tsx';
import { Timeline } from '../../ui/Timeline.tsx';

/** A building block with its states. */
export interface Sample {
  name: string;
  states: readonly { name: string; shown: ReactNode }[];
}

const lights: readonly LightState[] = ['GREEN', 'YELLOW', 'ORANGE', 'RED', 'GREY'];
const tags: readonly TagKind[] = ['fact', 'mark', 'accent', 'strong'];
const nothing = () => undefined;

function clockOf(text: Text, about: Partial<ShownClock>): ShownClock {
  const on = ['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02', '2026-10-08', '2026-10-09'];
  const days = on.map((day, index) => {
    const counted = index > 0 && index !== 3 && index !== 4;
    const reason = index === 0 ? 'ANCHOR' : counted ? 'WORKDAY' : 'HOLIDAY';
    return { on: day, counted, ordinal: counted ? (index < 3 ? index : index - 2) : null, reason, name: null } as const;
  });
  return {
    name: text('ui.clock.promised'),
    light: 'GREEN',
    limit: text('ui.unit.WD', { n: 4 }),
    usedDays: 1,
    leftDays: 3,
    anchorOn: '2026-09-28',
    dueOn: '2026-10-09',
    stoppedOn: null,
    days,
    ...about,
  };
}

/** Every building block in each of its states, in alphabetical order. */
export function samples(text: Text): readonly Sample[] {
  const act = { key: 'a', label: text('common.save'), onAct: nothing };
  const bar = (acts: Parameters<typeof ActBar>[0]['acts']) => (
    <ActBar label={text('common.more')} acts={acts} unavailable={(each) => each.forbidden} several={String} />
  );
  const clock = (about: Partial<ShownClock>) => (
    <ClockBar clocks={[clockOf(text, about)]} todayOn="2026-09-29" dayShare={0.4} trackWidth={240} />
  );
  return [
    {
      name: 'ActBar',
      states: [
        { name: 'primary', shown: bar([{ ...act, primary: true }]) },
        { name: 'busy', shown: bar([{ ...act, busy: true }]) },
        { name: 'forbidden', shown: bar([{ ...act, forbidden: text('errors.forbidden') }]) },
      ],
    },
    {
      name: 'Button',
      states: [
        { name: 'default', shown: <Button>{text('common.save')}</Button> },
        { name: 'primary', shown: <Button type="primary">{text('common.save')}</Button> },
        { name: 'disabled', shown: <Button disabled>{text('common.save')}</Button> },
        { name: 'loading', shown: <Button loading>{text('common.save')}</Button> },
        { name: 'link', shown: <LinkButton to="/components">{text('common.open')}</LinkButton> },
      ],
    },
    {
      name: 'ClockBar',
      states: [
        { name: 'running', shown: clock({}) },
        { name: 'due today', shown: clock({ light: 'ORANGE', leftDays: 0, dueOn: '2026-09-29' }) },
        { name: 'overdue', shown: clock({ light: 'RED', leftDays: -1, dueOn: '2026-09-28' }) },
        { name: 'suspended', shown: clock({ suspended: true }) },
        { name: 'provisional', shown: clock({ provisional: true }) },
        { name: 'stopped', shown: clock({ light: 'GREY', stoppedOn: '2026-09-30' }) },
      ],
    },
    {
      name: 'EmptyState',
      states: [
        { name: 'sentence', shown: <EmptyState>{text('applicant.cases.none')}</EmptyState> },
        {
          name: 'with an act',
          shown: <EmptyState act={<Button>{text('common.retry')}</Button>}>{text('common.none')}</EmptyState>,
        },
      ],
    },
    {
      name: 'FileDrop',
      states: [{ name: 'default', shown: <FileDrop label={text('common.upload')} onFiles={nothing} /> }],
    },
    {
      name: 'Icon',
      states: (Object.keys(iconPaths) as (keyof typeof iconPaths)[]).map((name) => ({
        // keys of a constant
        name,
        shown: <Icon name={name} />,
      })),
    },
    {
      name: 'Input',
      states: [
        { name: 'default', shown: <Input aria-label={text('common.search')} /> },
        { name: 'disabled', shown: <Input disabled aria-label={text('common.search')} /> },
        { name: 'error', shown: <Input status="error" aria-label={text('common.search')} /> },
      ],
    },
    { name: 'KeyHint', states: [{ name: 'default', shown: <KeyHint>/</KeyHint> }] },
    {
      name: 'Light',
      states: lights.flatMap((state) => [
        { name: state, shown: <Light state={state} word /> },
        { name: `${state}, sign only`, shown: <Light state={state} /> },
      ]),
    },
    { name: 'LiveNotice', states: [{ name: 'lost', shown: <LiveNotice lostAt="2026-09-29T02:24:00.000Z" /> }] },
    {
      name: 'Panel',
      states: [
        { name: 'plain', shown: <Panel>{text('common.none')}</Panel> },
        {
          name: 'title, note, act',
          shown: (
            <Panel
              title={text('track.clocks')}
              note={text('common.items', { n: 2 })}
              acts={<Button>{text('common.open')}</Button>}
            >
              {text('common.none')}
            </Panel>
          ),
        },
      ],
    },
    {
      name: 'ProblemNotice',
      states: [
        { name: 'unknown', shown: <ProblemNotice error={new Error()} /> },
        { name: 'with retry', shown: <ProblemNotice error={new Error()} onRetry={nothing} /> },
      ],
    },
    {
      name: 'Skeletons',
      states: [
        {
          name: 'after 300 ms',
          shown: (
            <div aria-hidden="true">
              <Skeletons rows={2} height={48} />
            </div>
          ),
        },
      ],
    },
    {
      name: 'StatusTag',
      states: tags.flatMap((kind) => [
        { name: kind, shown: <StatusTag kind={kind}>{text('field.status.ACCEPTED')}</StatusTag> },
        {
          name: `${kind} with an icon`,
          shown: (
            <StatusTag kind={kind} icon="share">
              {text('guide.state.shared')}
            </StatusTag>
          ),
        },
      ]),
    },
    { name: 'Term', states: [{ name: 'tap or focus it', shown: <Term id="special" /> }] },
    {
      name: 'Timeline',
      states: [
        {
          name: 'a day',
          shown: (
            <Timeline
              days={[
                {
                  title: '2026-09-29',
                  entries: [
                    { id: '1', time: '10:24', who: text('common.system'), what: text('track.event.case.received') },
                    {
                      id: '2',
                      time: '10:23',
                      who: '',
                      what: text('track.event.case.ended'),
                      hash: '3be841d07f620000',
                      fresh: true,
                    },
                  ],
                },
              ]}
            />
          ),
        },
      ],
    },
  ];
}
