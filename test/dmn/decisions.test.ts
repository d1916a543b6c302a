import t from 'tap';
import { compileDecisions } from '../../src/dmn/compile-decisions.ts';
import { decisionRules } from '../../src/dmn/decision-rules.ts';
import { decisionSet } from '../../src/dmn/decision-set.ts';
import { evaluateDecision } from '../../src/dmn/evaluate-decision.ts';
import { mapResult, type ResultMapping } from '../../src/dmn/map-result.ts';
import { decision, literal, model, table } from './document.ts';

const evaluated = async (xml: string, id: string, variables = {}) => {
  const compiled = await compileDecisions(xml);
  if (compiled.findings.length > 0) throw new Error(JSON.stringify(compiled.findings));
  return evaluateDecision(compiled.model, id, variables);
};

t.test('DMN 1.3, 1.4 and 1.5 are read, and nothing else', async (t) => {
  for (const version of ['20191111', '20211108', '20230324']) {
    const xml = model(decision('d', literal('1 + 1')), `https://www.omg.org/spec/DMN/${version}/MODEL/`);
    t.equal((await evaluated(xml, 'd')).result, 2, version);
  }
  for (const xml of [
    model('', 'http://www.omg.org/spec/DMN/20151101/dmn.xsd'),
    '<definitions/>',
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
  ]) {
    t.match((await compileDecisions(xml)).findings, [{ rule: 'not-dmn', level: 'error' }]);
  }
});

t.test('a decision is worked out from those it requires, each once, and says how', async (t) => {
  const xml = model(
    decision('base', literal('amount * 2')) +
      decision('left', literal('base + 1'), { requires: ['base'] }) +
      decision('right', literal('base + 2'), { requires: ['base'] }) +
      decision('top', literal('left * right'), { requires: ['left', 'right'] }),
  );
  const { result, evaluations } = await evaluated(xml, 'top', { amount: 3, base: 'of the caller' });
  t.equal(result, 56);
  t.strictSame(
    evaluations.map((each) => [each.decisionId, each.result]),
    [
      ['base', 6],
      ['left', 7],
      ['right', 8],
      ['top', 56],
    ],
  );
});

t.test('a decision does not see the results of those it does not require', async (t) => {
  const xml = model(
    decision('base', literal('1')) +
      decision('middle', literal('base'), { requires: ['base'] }) +
      decision('top', literal('[middle, base]'), { requires: ['middle'] }),
  );
  t.strictSame((await evaluated(xml, 'top')).result, [1, null]);
});

t.test('names with blanks are names', async (t) => {
  const rows = [
    ['> 18', '"adult"'],
    ['<= 18', '"minor"'],
  ];
  const age = '<inputData id="age" name="Applicant Age"><variable name="Applicant Age" /></inputData>';
  const logic = table({ inputs: ['Applicant Age'], outputs: ['kind'], rules: rows });
  const required = '<informationRequirement><requiredInput href="#age" /></informationRequirement>';
  const xml = model(`${age}<decision id="d" name="d">${required}${logic}</decision>`);
  t.equal((await evaluated(xml, 'd', { 'Applicant Age': 20 })).result, 'adult');
  t.strictSame((await compileDecisions(xml)).model.decisions.get('d')?.inputData, ['Applicant Age']);
});

t.test('a context works out its parts in their order, and its last part without a name is the result', async (t) => {
  const entry = (name: string, text: string) =>
    `<contextEntry>${name && `<variable name="${name}" />`}${literal(text)}</contextEntry>`;
  const parts = entry('a', 'x + 1') + entry('b', 'a * 10');
  t.strictSame((await evaluated(model(decision('d', `<context>${parts}</context>`)), 'd', { x: 1 })).result, {
    a: 2,
    b: 20,
  });
  const whole = `<context>${parts}${entry('', 'a + b')}</context>`;
  t.equal((await evaluated(model(decision('d', whole)), 'd', { x: 1 })).result, 22);
});

t.test('an invocation calls business knowledge, which sees its parameters only', async (t) => {
  const knowledge = `<businessKnowledgeModel id="k" name="fee of"><encapsulatedLogic>
    <formalParameter name="area" /><formalParameter name="rate" />${literal('[area * rate, other]')}
    </encapsulatedLogic></businessKnowledgeModel>`;
  const bind = (name: string, text: string) => `<binding><parameter name="${name}" />${literal(text)}</binding>`;
  const call = `<invocation>${literal('fee of')}${bind('area', 'floorArea')}${bind('rate', '2')}</invocation>`;
  const xml = model(knowledge + decision('d', call, { knows: ['k'] }));
  t.strictSame((await evaluated(xml, 'd', { floorArea: 5, other: 1 })).result, [10, null]);
  t.match((await compileDecisions(model(knowledge + decision('d', call)))).findings, [
    { rule: 'decision-requirement', elementId: 'd' },
  ]);
});

t.test('what can not be played is told with its place, in both languages', async (t) => {
  const cell = (text: string) => table({ inputs: ['x'], outputs: ['y'], rules: [[text, '1']] });
  const many = { inputs: ['x'], outputs: ['a', 'b'], rules: [] };
  const rows: readonly (readonly [string, string, string | null])[] = [
    [decision('d', cell('"A" "B"')), 'expression-does-not-parse', 'd'],
    [decision('d', cell('> today()')), 'feel-not-allowed', 'd'],
    [decision('d', ''), 'decision-empty', 'd'],
    [decision('d', '<list id="l" />'), 'decision-not-played', 'l'],
    [decision('d', '<relation id="l" />'), 'decision-not-played', 'l'],
    [decision('d', '<conditional id="l" />'), 'unknown-content', null],
    [
      decision('d', '<literalExpression expressionLanguage="juel"><text>#{x}</text></literalExpression>'),
      'decision-language',
      'd',
    ],
    [decision('d', literal('1'), { requires: ['nobody'] }), 'decision-requirement', 'd'],
    [decision('d', literal('1'), { requires: ['d'] }), 'decision-cycle', 'd'],
    [
      decision('a', literal('b'), { requires: ['b'] }) + decision('b', literal('a'), { requires: ['a'] }),
      'decision-cycle',
      'a',
    ],
    [decision('d', literal('1')) + decision('d', literal('2')), 'duplicate-id', 'd'],
    [decision('d', table({ ...many, outputs: [] })), 'decision-no-output', 'table'],
    [decision('d', table({ ...many, outputs: ['a', ''] })), 'decision-output-name', 'table'],
    [decision('d', table({ ...many, outputs: ['a', 'a'] })), 'decision-output-name', 'table'],
    [decision('d', table({ ...many, policy: 'COLLECT SUM' })), 'decision-aggregation', 'table'],
    [decision('d', table({ ...many, policy: 'PRIORITY' })), 'decision-priority', 'table'],
    [decision('d', table({ ...many, policy: 'BEST' })), 'decision-hit-policy', 'table'],
    [decision('d', table({ inputs: ['x'], outputs: ['y'], rules: [['1']] })), 'decision-rule-shape', 'r1'],
    [
      '<import id="i" namespace="urn:x" locationURI="http://example.org/x.dmn" importType="dmn" />',
      'decision-import',
      'i',
    ],
    ['', 'decision-none', null],
    ['<decision name="x" />', 'decision-id', null],
  ];
  // the limits, other documents and several files have tests of their own
  const elsewhere = ['not-dmn', 'decision-duplicate', 'decision-too-many', 'decision-too-many-rules'];
  const told = new Set<string>();
  const known = new Set(decisionRules.map(({ id }) => id).filter((id) => !elsewhere.includes(id)));
  for (const [inside, rule, elementId] of rows) {
    if (rule.startsWith('decision-')) t.ok(known.has(rule), `${rule} is on the page of rules`);
    told.add(rule);

    const { findings } = await compileDecisions(model(inside));
    const found = findings.find((finding) => finding.rule === rule);
    t.match(found, { rule, level: 'error', zh: /\p{Script=Han}/u, en: /\w/ }, `${rule}: ${JSON.stringify(findings)}`);
    if (elementId !== null) t.equal(found?.elementId, elementId, rule);
  }
  t.same(
    [...known].filter((rule) => !told.has(rule)),
    [],
    'every rule is broken here',
  );
});

t.test('hostile documents are refused before anything is built from them', async (t) => {
  const ruleOf = async (xml: string) => (await compileDecisions(xml)).findings.map(({ rule }) => rule);
  const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  t.strictSame(await ruleOf(`<?xml version="1.0"?>${entity}<definitions>&a;</definitions>`), ['xml-doctype']);
  t.strictSame(await ruleOf('<definitions'), ['xml-not-well-formed']);
  const rules = Array.from({ length: 10_000 }, (_, index) => [`${index}`, '1']);
  t.strictSame(await ruleOf(model(decision('d', table({ inputs: ['x'], outputs: ['y'], rules })))), [
    'xml-too-many-elements',
  ]);
  const fewer = Array.from({ length: 2_001 }, () => ['1']);
  t.strictSame(await ruleOf(model(decision('d', table({ inputs: [], outputs: ['y'], rules: fewer })))), [
    'decision-too-many-rules',
  ]);
  t.strictSame(await ruleOf(model('<decision>'.repeat(300) + '</decision>'.repeat(300))), ['xml-too-deep']);
  t.strictSame(await ruleOf(model(decision('d', literal('['.repeat(500) + ']'.repeat(500))))), ['feel-too-deep']);
  const chain = Array.from({ length: 300 }, (_, index) => decision(`d${index}`, literal('1')));
  t.strictSame(await ruleOf(model(chain.join(''))), ['decision-too-many']);
});

t.test('two thousand rules are compiled and asked in a moment', async (t) => {
  const rules = Array.from({ length: 2_000 }, (_, index) => [`[${index}..${index + 1})`, `"${index}"`]);
  const compiled = await compileDecisions(model(decision('d', table({ inputs: ['x'], outputs: ['y'], rules }))));
  t.strictSame(compiled.findings, []);
  const before = performance.now();
  for (let x = 0; x < 20; x += 1) t.equal(evaluateDecision(compiled.model, 'd', { x: x + 0.5 }).result, `${x}`);
  for (const x of [null, 'text', true]) t.equal(evaluateDecision(compiled.model, 'd', { x }).result, null);
  t.ok(performance.now() - before < 2_000, `${Math.round(performance.now() - before)} ms for twenty-three`);
});

t.test('names of prototypes are names like any other', async (t) => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
  const outputs = table({ inputs: ['x'], outputs: names, rules: [['-', '1', '2', '3', '4']] });
  const xml = model(
    decision('__proto__', literal('constructor')) +
      decision('constructor', outputs, { requires: ['__proto__'] }) +
      decision('toString', literal('constructor'), { requires: ['constructor'] }),
  );
  const { set } = await decisionSet({ __proto__: model(''), constructor: xml });
  const { result } = set.decide('toString', {});
  t.strictSame(Object.entries(Object(result)), [
    ['constructor', 1],
    ['__proto__', 2],
    ['toString', 3],
    ['hasOwnProperty', 4],
  ]);
  t.equal(set.decide('__proto__', {}).result, null, 'what nobody set is null');
  t.throws(() => set.decide('valueOf', {}), { code: 'decision-not-found' });
  t.equal(Reflect.get({}, 'constructor'), Object, 'nothing reached the prototype');
});

t.test('what grows or turns for ever is stopped, whoever does it', async (t) => {
  const huge = table({
    policy: 'COLLECT',
    inputs: ['x'],
    outputs: ['y'],
    rules: Array.from({ length: 100 }, () => ['-', 'text']),
  });
  const text = 'x'.repeat(100_000);
  await t.rejects(evaluated(model(decision('d', huge)), 'd', { text }), { code: 'decision-result-too-large' });
  const work = table({
    policy: 'COLLECT',
    inputs: ['x'],
    outputs: ['y'],
    rules: Array.from({ length: 500 }, () => ['-', 'count(for a in 1..9000 return a)']),
  });
  await t.rejects(evaluated(model(decision('d', work)), 'd'), { code: 'expression-budget-spent' });
  const doubling = Array.from({ length: 60 }, (_, index) => {
    const twice = '<binding><parameter name="a" /><invocation>'.concat(
      `${literal(`k${index + 1}`)}</invocation></binding>`,
    );
    const body = index === 59 ? literal('1') : `<invocation>${literal(`k${index + 1}`)}${twice}</invocation>`;
    const knows =
      index === 59 ? '' : `<knowledgeRequirement><requiredKnowledge href="#k${index + 1}" /></knowledgeRequirement>`;
    return `<businessKnowledgeModel id="k${index}" name="k${index}"><encapsulatedLogic>${body}</encapsulatedLogic>${knows}</businessKnowledgeModel>`;
  });
  const call = `<invocation>${literal('k0')}</invocation>`;
  const xml = model(doubling.join('') + decision('d', call, { knows: ['k0'] }));
  await t.rejects(evaluated(xml, 'd'), { code: 'expression-budget-spent' });
});

t.test('a result no database can keep, or deeper than anybody reads, is refused', async (t) => {
  const half = model(decision('d', literal('substring(x, 1, 1)')));
  await t.rejects(evaluated(model(decision('d', literal('x'))), 'd', { x: 'a\0b' }), {
    code: 'decision-result-unreadable',
  });
  t.match(await evaluated(half, 'd', { x: '😀' }), { result: /^(😀|)$/ }, 'no pair is taken apart');
  const seen = table({ inputs: ['x'], outputs: ['y'], rules: [['-', '1']] });
  let deep: unknown = 1;
  for (let level = 0; level < 20_000; level += 1) deep = [deep];
  for (const logic of [literal('x'), seen]) {
    await t.rejects(evaluated(model(decision('d', logic)), 'd', { x: deep }), { code: 'decision-result-too-large' });
  }
});

t.test('a decision of an id two files have is told, and the first file is asked', async (t) => {
  const { set, findings } = await decisionSet({
    b: model(decision('d', literal('"b"'))),
    a: model(decision('d', literal('"a"'))),
  });
  t.match(findings, [{ rule: 'decision-duplicate', elementId: 'd', file: 'b' }]);
  t.equal(set.decide('d', {}).result, 'a');
});

t.test('a variable takes of a decision what the mapping says', (t) => {
  const none = { result: null, rows: [] };
  const one = { result: 1, rows: [{ a: 1 }] };
  const wide = { result: { a: 1, b: 2 }, rows: [{ a: 1, b: 2 }] };
  const long = { result: [1, 2], rows: [{ a: 1 }, { a: 2 }] };
  const all: readonly (readonly [ResultMapping, readonly unknown[]])[] = [
    ['result', [null, 1, { a: 1, b: 2 }, [1, 2]]],
    ['singleEntry', [null, 1, Error, Error]],
    ['singleResult', [null, { a: 1 }, { a: 1, b: 2 }, Error]],
    ['collectEntries', [[], [1], Error, [1, 2]]],
    ['resultList', [[], [{ a: 1 }], [{ a: 1, b: 2 }], [{ a: 1 }, { a: 2 }]]],
  ];
  for (const [mapping, expected] of all) {
    [none, one, wide, long].forEach((outcome, index) => {
      const wanted = expected[index];
      const said = `${mapping} of ${JSON.stringify(outcome)}`;
      if (wanted === Error) t.throws(() => mapResult(outcome, mapping), { code: 'decision-result-not-single' }, said);
      else t.strictSame(mapResult(outcome, mapping), wanted, said);
    });
  }
  t.end();
});
