import { assignment, gives, object, reference, spec, takes, transformation } from '../../support/data-diagrams.ts';
import type { Case } from './case.ts';

const task = (inside: string, more = '') => `<bpmn:task id="x" ${more}>${inside}</bpmn:task>`;
const both = (id: string, definition: string) => object(id, id, `itemSubjectRef="${definition}"`);
const inSub = (inside: string) => `<bpmn:subProcess id="sub">${inside}</bpmn:subProcess>`;
const loop = (inside: string) =>
  `<bpmn:multiInstanceLoopCharacteristics>${inside}</bpmn:multiInstanceLoopCharacteristics>`;
const typed = (definition: string) =>
  `<bpmn:ioSpecification><bpmn:dataInput id="i" itemSubjectRef="${definition}" /><bpmn:inputSet><bpmn:dataInputRefs>i</bpmn:dataInputRefs></bpmn:inputSet><bpmn:outputSet /></bpmn:ioSpecification>`;
const IN = spec(['i'], []);
const OUT = spec([], ['o']);
const D = object('D');
const keepsIn = D + task(IN + takes('D', 'i'));
const keepsOut = D + reference('R', 'D') + task(OUT + gives('o', 'R'));

/** Rules of data: a diagram that breaks each, at which element, and one that keeps it. */
export const dataCases: readonly Case[] = [
  ...[
    task(IN + takes('', 'i')),
    D + task(IN + takes('D', '').replace('<bpmn:targetRef></bpmn:targetRef>', '')),
    D + task(IN + takes('D', 'i', transformation('D') + assignment('D', 'i'))),
    D + task(spec(['i'], ['o']) + takes('D', 'o') + takes('D', 'i')),
    D + task(spec(['i'], ['o']) + takes('o', 'i')),
  ].map((breaks) => ({ rule: 'data-association-ends', at: 'x', breaks, keeps: keepsIn })),
  ...[
    D + task(OUT + gives('', 'D')),
    D + task(spec(['i'], ['o']) + takes('D', 'i') + gives('i', 'o')),
    object('D2') + D + task(OUT + gives('D2', 'D')),
  ].map((breaks) => ({ rule: 'data-association-ends', at: 'x', breaks, keeps: keepsOut })),
  {
    rule: 'data-association-scope',
    at: 'x',
    breaks: inSub(D) + task(IN + takes('D', 'i')),
    keeps: D + inSub(task(IN + takes('D', 'i'))),
  },
  {
    rule: 'data-association-scope',
    at: 'x',
    breaks: `<bpmn:task id="y">${spec(['j'], [])}</bpmn:task>${task(IN + takes('j', 'i'))}`,
    keeps: keepsIn,
  },
  ...[assignment('1', 'other'), assignment('1', 'i + 1'), assignment('', 'i')].map((wrong) => ({
    rule: 'data-assignment',
    at: 'x',
    breaks: D + task(IN + takes('D', 'i', wrong)),
    keeps: D + task(IN + takes('D', 'i', assignment('D.a', 'i.b'))),
  })),
  {
    rule: 'data-sets',
    at: 'x',
    breaks: `<bpmn:task id="y">${spec(['j'], [])}</bpmn:task>${task(spec(['i'], [], '<bpmn:inputSet><bpmn:dataInputRefs>j</bpmn:dataInputRefs></bpmn:inputSet><bpmn:outputSet />'))}`,
    keeps: keepsIn,
  },
  { rule: 'data-input-fed', at: 'x', breaks: task(IN), keeps: keepsIn },
  {
    rule: 'data-input-fed',
    at: 'x',
    breaks: task(IN),
    keeps: task(
      spec(
        ['i'],
        [],
        '<bpmn:inputSet><bpmn:dataInputRefs>i</bpmn:dataInputRefs><bpmn:optionalInputRefs>i</bpmn:optionalInputRefs></bpmn:inputSet><bpmn:outputSet />',
      ),
    ),
  },
  { rule: 'data-reference', at: 'R', breaks: '<bpmn:dataObjectReference id="R" />', keeps: D + reference('R', 'D') },
  {
    rule: 'data-store-access',
    at: 'x',
    breaks: `<bpmn:dataStoreReference id="R" dataStoreRef="Register" />${task(IN + takes('R', 'i'))}`,
    keeps: '<bpmn:dataStoreReference id="R" dataStoreRef="Register" />',
  },
  { rule: 'data-place', at: 'sub', breaks: inSub(IN), keeps: inSub(D) },
  {
    rule: 'data-items',
    at: 'x',
    breaks: both('D', 'One') + task(loop('<bpmn:loopDataInputRef>D</bpmn:loopDataInputRef>')),
    keeps: both('D', 'Many') + task(loop('<bpmn:loopDataInputRef>D</bpmn:loopDataInputRef>')),
  },
  {
    rule: 'data-items',
    at: 'x',
    breaks: both('D', 'Many') + task(typed('One') + takes('D', 'i')),
    keeps: both('D', 'Many') + task(typed('One') + takes('D', 'i', transformation('D[1]'))),
  },
  { rule: 'data-items', at: 'x', breaks: both('D', 'Thing') + task(IN + takes('D', 'i')), keeps: keepsIn },
  {
    rule: 'data-loop-output',
    at: 'x',
    breaks:
      D +
      task(
        OUT +
          gives('o', 'D', transformation('o')) +
          loop('<bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:loopDataOutputRef>o</bpmn:loopDataOutputRef>'),
      ),
    keeps:
      D +
      task(
        OUT +
          gives('o', 'D') +
          loop('<bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:loopDataOutputRef>o</bpmn:loopDataOutputRef>'),
      ),
  },
  { rule: 'data-only-drawn', at: 'x', breaks: D + task(gives('', 'D')), keeps: keepsOut },
  {
    rule: 'data-only-drawn',
    at: 'x',
    breaks: D + task(`<bpmn:property id="P" name="__targetRef_placeholder" />${takes('D', 'P')}`),
    keeps: keepsIn,
  },
];
