import t from 'tap';
import { compileXml } from '../../../src/bpmn/compile.ts';
import { DiagramError } from '../../../src/bpmn/finding.ts';
import { advance } from '../../../src/engine/advance.ts';
import { document, flows } from '../../bpmn/document.ts';
import { type Act, begin, done, escalates, resolves, returns, returnsError } from '../../support/acts.ts';
import {
  boundary,
  boundaryBeside,
  call,
  condition,
  end,
  error,
  escalation,
  eventSub,
  process,
  start,
  startBeside,
  user,
} from '../../support/model-builder.ts';
import { BEGINNING, contextAt, play } from '../../support/play.ts';

async function compiled(inside: string, roots = '') {
  const [model] = await compileXml(
    document(
      `${roots}<bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s" />${inside}<bpmn:endEvent id="e" />${flows('s-C', 'C-e')}</bpmn:process>`,
    ),
  );
  if (model === undefined) throw new Error('the document holds no process');
  return model;
}

t.test(
  'a call activity says which version of a process it calls, and hands in only what its inputs name',
  async (t) => {
    const called = async (attributes: string) => {
      const model = await compiled(`<bpmn:callActivity id="C" calledElement="tns:part" ${attributes}>
      <bpmn:extensionElements><approval:io><approval:input source="a + 1" target="b" /></approval:io></bpmn:extensionElements>
    </bpmn:callActivity>`);
      const { effects } = advance(
        model,
        null,
        { type: 'start', variables: { a: 1, secret: true } },
        contextAt(BEGINNING),
      );
      return effects.find(({ type }) => type === 'processCalled');
    };
    t.match(await called(''), { processKey: 'part', binding: 'latest', variables: { b: 2 } });
    t.strictSame(Object.keys((await called(''))?.type === 'processCalled' ? { b: 2 } : {}), ['b']);
    t.match(await called('approval:binding="deployment"'), { binding: 'deployment' });
    t.match(await called('approval:binding="version" approval:version="3"'), { binding: 'version', version: 3 });
    t.match(await called('approval:binding="versionTag" approval:versionTag="winter"'), {
      binding: 'versionTag',
      versionTag: 'winter',
    });
    await t.rejects(called('approval:binding="newest"'), DiagramError);
  },
);

t.test('a process that can not be called is an incident, and resolving it calls again', async (t) => {
  const fails =
    (element: string): Act =>
    (state) => {
      const token = state?.tokens.find((one) => one.element === element && one.wait === 'call')?.id ?? '';
      return { command: { type: 'failCall', token, code: 'called-process-unknown', message: 'no part' } };
    };
  play(t, process(start('s'), call('C', 'part'), end('e'), 's -> C -> e'), [
    [begin(), 's call:C'],
    [fails('C'), 'incident:C:called-process-unknown'],
    [resolves('C'), 'resolved:C call:C'],
    [returns('C'), 'C e ended:completed'],
  ]);
});

t.test('an error of the called process goes to the boundary, then to the event sub-processes around it', async (t) => {
  const onBoundary = process(
    start('s'),
    call('C', 'part'),
    boundary('b', 'C', error('LOST')),
    end('e'),
    end('x'),
    's -> C -> e',
    'b -> x',
  );
  play(t, onBoundary, [
    [begin(), 's call:C'],
    [returnsError('C', 'LOST'), 'call×C C× b x ended:completed'],
  ]);
  const inScope = process(
    start('s'),
    call('C', 'part'),
    end('e'),
    's -> C -> e',
    eventSub('H', start('hs', error()), user('U'), end('he'), 'hs -> U -> he'),
  );
  play(t, inScope, [
    [begin(), 's call:C'],
    [returnsError('C', 'LOST'), 'call×C C× hs task:U'],
    [done('U'), 'U he H ended:completed'],
  ]);
  play(t, process(start('s'), call('C', 'part'), end('e'), 's -> C -> e'), [
    [begin(), 's call:C'],
    [returnsError('C', 'LOST'), 'call×C C× ended:error:LOST'],
  ]);
});

t.test(
  'an escalation of the called process reaches its caller, which goes on calling where nothing interrupts',
  async (t) => {
    const beside = process(
      start('s'),
      call('C', 'part'),
      boundaryBeside('b', 'C', escalation('LATE')),
      user('U'),
      end('e'),
      end('x'),
      's -> C -> e',
      'b -> U -> x',
    );
    play(t, beside, [
      [begin(), 's call:C'],
      [escalates('C', 'LATE'), 'escalates:LATE b task:U'],
      [returns('C'), 'C e'],
      [done('U'), 'U x ended:completed'],
    ]);
    const interrupted = process(
      start('s'),
      call('C', 'part'),
      end('e'),
      's -> C -> e',
      eventSub('H', start('hs', escalation()), end('he'), 'hs -> he'),
    );
    play(t, interrupted, [
      [begin(), 's call:C'],
      [escalates('C', 'LATE'), 'escalates:LATE call×C C× hs he H ended:completed'],
    ]);
  },
);

t.test('a condition is looked at again when a called process gives its variables back', async (t) => {
  const model = process(
    start('s'),
    call('C', 'part'),
    user('A'),
    end('e'),
    's -> C -> A -> e',
    eventSub('H', startBeside('hs', condition('sum > 10')), end('he'), 'hs -> he'),
  );
  play(t, model, [
    [begin({ sum: 1 }), 'conditional:hs s call:C'],
    [returns('C', { sum: 11 }), 'C hs task:A he H'],
    [done('A'), 'A e closed:hs ended:completed'],
  ]);
});

t.test(
  'a call activity that calls a global task of the document is a task of its kind (BPMN 2.0.2 §10.3.6)',
  async (t) => {
    const user = await compiled(
      '<bpmn:callActivity id="C" calledElement="sign" name="会签" />',
      `<bpmn:globalUserTask id="sign" name="签字"><bpmn:extensionElements>
      <approval:assignment department="housing" role="HANDLER" />
      <approval:form outcomeVariable="signed"><approval:outcome value="YES" name="是" nameEn="Yes" /></approval:form>
    </bpmn:extensionElements></bpmn:globalUserTask>`,
    );
    const sign = user.elements.find(({ id }) => id === 'C');
    t.match(sign, {
      kind: 'userTask',
      called: null,
      approval: { publicName: { zh: '会签' }, assignment: { role: 'HANDLER' }, form: { outcomeVariable: 'signed' } },
    });
    play(t, user, [
      [begin(), 's task:C'],
      [done('C', { signed: 'YES' }), 'C e ended:completed'],
    ]);

    const script = await compiled(
      '<bpmn:callActivity id="C" calledElement="sum" />',
      '<bpmn:globalScriptTask id="sum" scriptLanguage="feel" script="a * 2" approval:resultVariable="b" />',
    );
    const state = play(t, script, [[begin({ a: 4 }), 's C e ended:completed']]);
    t.equal(state.scopes[0]?.variables.b, 8);
    const byElement = await compiled(
      '<bpmn:callActivity id="C" calledElement="sum" />',
      '<bpmn:globalScriptTask id="sum" scriptLanguage="feel" approval:resultVariable="b"><bpmn:script>a * 3</bpmn:script></bpmn:globalScriptTask>',
    );
    t.equal(play(t, byElement, [[begin({ a: 4 }), 's C e ended:completed']]).scopes[0]?.variables.b, 12);

    const rule = await compiled(
      '<bpmn:callActivity id="C" calledElement="rate" />',
      '<bpmn:globalBusinessRuleTask id="rate"><bpmn:extensionElements><approval:job topic="rate" retries="1" /></bpmn:extensionElements></bpmn:globalBusinessRuleTask>',
    );
    play(t, rule, [[begin(), 's job:C']]);
    for (const kind of ['globalTask', 'globalManualTask']) {
      const model = await compiled(
        '<bpmn:callActivity id="C" calledElement="do" />',
        `<bpmn:${kind} id="do" name="做" />`,
      );
      t.equal(model.elements.find(({ id }) => id === 'C')?.approval.publicName.zh, '做');
      play(t, model, [[begin(), 's C e ended:completed']]);
    }
  },
);
