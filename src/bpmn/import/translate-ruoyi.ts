import { inside } from './source-tree.ts';
import type { Sentences, Subject } from './subject.ts';

interface Meaning extends Sentences {
  readonly outcome: 'translated' | 'kept' | 'unsupported';
  readonly target?: string;
}

const kept = (zh: string, en: string): Meaning => ({ outcome: 'kept', zh, en });
const unsupported = (zh: string, en: string): Meaning => ({ outcome: 'unsupported', zh, en });

const SEPARATION = kept(
  '按岗位分配；须由不同的人办理时用回避组。',
  'Tasks go by role; a separation group keeps people apart.',
);

/** What the numbers of RuoYi's settings for a task come to. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  approveType: {
    '1': { outcome: 'translated', target: 'bpmn:userTask', zh: '由人办理。', en: 'A person does it.' },
    '2': unsupported('不能自动通过：决定由人作出。', 'Nothing is approved automatically: a person decides.'),
    '3': unsupported('不能自动拒绝：决定由人作出。', 'Nothing is refused automatically: a person decides.'),
  },
  rejectHandlerType: {
    '1': kept('拒绝即终止须画成分支和结束事件。', 'Draw the end on a refusal as a branch with an end event.'),
    '2': kept('退回到的环节请画成分支。', 'Draw the way back as a branch.'),
  },
  timeoutHandlerType: {
    '1': kept('到期提醒由环节时限完成。', 'The step limit reminds when it runs out.'),
    '2': unsupported(
      '到期不能自动同意；法律允许的默认用环节时限设定。',
      'Silence is no approval; what the law allows is set at the step limit.',
    ),
    '3': unsupported(
      '到期不能自动拒绝，请画出边界定时器的去向。',
      'Silence is no refusal; draw where the boundary timer leads.',
    ),
  },
  assignStartUserHandlerType: {
    '1': SEPARATION,
    '2': SEPARATION,
    '3': SEPARATION,
  },
  assignEmptyHandlerType: {
    '1': unsupported(
      '无人办理时不能自动通过，任务会等待。',
      'With nobody to do it nothing is approved; the task waits.',
    ),
    '2': unsupported(
      '无人办理时不能自动拒绝，任务会等待。',
      'With nobody to do it nothing is refused; the task waits.',
    ),
    '3': kept('无人办理时任务会等待，由管理员处理。', 'With nobody to do it the task waits for an administrator.'),
    '4': kept('无人办理时任务会等待，由管理员处理。', 'With nobody to do it the task waits for an administrator.'),
  },
};

/** Says what RuoYi's extras of a task come to; its numbers stand in attributes or in elements. */
export function translateRuoyi(subject: Subject): void {
  for (const [local, meanings] of Object.entries(SETTINGS)) {
    for (const item of subject.takeAll(local)) {
      const meaning = Object.hasOwn(meanings, item.value) ? meanings[item.value] : undefined;
      const found = meaning ?? kept('没有对应的设置。', 'Nothing here says the same.');
      subject.tell(item, found.outcome, found.target ?? null, found);
    }
  }
  for (const item of subject.takeAll('approveMethod')) {
    const found = method(subject, item.value);
    subject.tell(item, found.outcome, found.target ?? null, found);
  }
}

function method(subject: Subject, value: string): Meaning {
  if (value === '1') {
    const zh = '由本岗位领取任务的一人办理。';
    return { outcome: 'translated', target: 'bpmn:userTask', zh, en: 'Done by the one of the role who claims it.' };
  }
  const loop = inside(subject.element, 'multiInstanceLoopCharacteristics');
  if (loop === null || inside(loop, 'completionCondition') === null) {
    return unsupported(
      '多人审批须设多实例和完成条件。',
      'Several people need a multi-instance with a completion condition.',
    );
  }
  const zh = '由多实例及其完成条件决定。';
  return {
    outcome: 'translated',
    target: 'bpmn:completionCondition',
    zh,
    en: 'The multi-instance and its completion condition decide.',
  };
}
