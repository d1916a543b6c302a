import { resultMappings } from '../dmn/map-result.ts';
import type {
  Assignment,
  DecisionUse,
  ElementApproval,
  Job,
  JointReview,
  StepDisclosure,
  StepSupervision,
  StepSuspension,
  TaskForm,
} from './approval.ts';
import { type Attributes, attributes } from './attributes.ts';
import { compileLimits, words } from './compile-procedure.ts';
import type { Report } from './finding.ts';
import { children, documentation, extension, idOf, type Node, text } from './node.ts';

/** Reads what the `approval:` vocabulary says about one flow element, its own words only. */
export function compileApproval(element: Node, report: Report): ElementApproval {
  const read = attributes(idOf(element), report);
  return {
    publicName: publicName(element),
    assignment: compileAssignment(element, report),
    limit: compileLimits(element, report, ['STEP'])[0] ?? null,
    disclosure: disclosure(element),
    form: form(element, read),
    job: job(element, read),
    decision: decision(element, read),
    jointReview: jointReview(element, read),
    suspension: suspension(element, read),
    supervision: supervision(element, read),
    document: templateOf(element),
  };
}

/** Reads the `approval:assignment` of a flow element or lane. */
export function compileAssignment(owner: Node, report: Report): Assignment | null {
  const node = extension(owner, 'approval:Assignment');
  if (node === null) return null;
  const read = attributes(idOf(owner), report);
  const department = text(node, 'department');
  return {
    department: department !== null && /^=|^[$#]\{/.test(department) ? read.formula(department) : department,
    role: text(node, 'role') ?? '',
    delegation: read.choice(node, 'delegation', ['ALLOWED', 'AB_ONLY', 'FORBIDDEN'], 'ALLOWED'),
    minimumOfficers: read.number(node, 'minimumOfficers', 1),
    separationGroup: text(node, 'separationGroup'),
    whenEmpty: read.choice(node, 'whenEmpty', ['WAIT', 'HEAD', 'SKIP', 'INCIDENT'], 'WAIT'),
    skipOutcome: text(node, 'skipOutcome'),
  };
}

function publicName(element: Node): ElementApproval['publicName'] {
  const name = text(element, 'name') ?? idOf(element);
  const node = extension(element, 'approval:PublicName');
  const zh = (node && text(node, 'zh')) ?? name;
  return { zh, en: (node && text(node, 'en')) ?? documentation(element) ?? zh };
}

function disclosure(element: Node): StepDisclosure | null {
  const node = extension(element, 'approval:Disclosure');
  if (node === null) return null;
  const rows = text(node, 'rows') ?? 'ALL';
  return { rows: rows === 'ALL' || rows === 'ITEM' ? rows : words(rows) };
}

function listed(node: Node, name: string): readonly string[] {
  const names = text(node, name);
  return names === null ? [] : words(names).filter((each) => each !== '');
}

function form(element: Node, read: Attributes): TaskForm | null {
  const node = extension(element, 'approval:Form');
  if (node === null) return null;
  return {
    key: text(node, 'key'),
    outcomeVariable: text(node, 'outcomeVariable') ?? 'outcome',
    readOnlyFields: listed(node, 'readOnlyFields'),
    hiddenFields: listed(node, 'hiddenFields'),
    outcomes: children(node, 'outcomes').map((outcome) => {
      const value = text(outcome, 'value') ?? '';
      return {
        value,
        name: read.bilingual(outcome, 'name') ?? { zh: value, en: value },
        needsMaterials: read.claim(outcome, 'needsMaterials', false),
        tolerates: read.claim(outcome, 'tolerates', false),
        needsReason: read.claim(outcome, 'needsReason', false),
        needsLegalBasis: read.claim(outcome, 'needsLegalBasis', false),
      };
    }),
  };
}

function job(element: Node, read: Attributes): Job | null {
  const node = extension(element, 'approval:Job');
  if (node === null) return null;
  const priority = read.number(node, 'priority', 0);
  const told = { topic: text(node, 'topic') ?? '', retries: read.number(node, 'retries', 3) };
  return priority === 0 ? told : { ...told, priority };
}

function decision(element: Node, read: Attributes): DecisionUse | null {
  const node = extension(element, 'approval:Decision');
  if (node === null) return null;
  return {
    ref: text(node, 'ref') ?? '',
    resultVariable: text(node, 'resultVariable'),
    mapResult: read.choice(node, 'mapResult', resultMappings, 'result'),
  };
}

function jointReview(element: Node, read: Attributes): JointReview | null {
  const node = extension(element, 'approval:JointReview');
  if (node === null) return null;
  return {
    items: children(node, 'items').map((item) => {
      const code = text(item, 'code') ?? '';
      return {
        code,
        name: read.bilingual(item, 'name') ?? { zh: code, en: code },
        department: text(item, 'department') ?? '',
        condition: read.formula(text(item, 'condition')),
        nature: read.choice(item, 'nature', ['STATUTORY', 'ADMINISTRATIVE', 'FILING'], 'STATUTORY'),
        limitDays: read.number(item, 'limitDays', 0),
        deemedConsent: read.claim(item, 'deemedConsent', false),
        safetyCritical: read.claim(item, 'safetyCritical', false),
        coversShared: read.claim(item, 'coversShared', false),
        legalBasis: text(item, 'legalBasis') ?? '',
      };
    }),
  };
}

function suspension(element: Node, read: Attributes): StepSuspension | null {
  const node = extension(element, 'approval:Suspension');
  if (node === null) return null;
  return {
    type: read.choice(
      node,
      'type',
      [
        'HEARING',
        'TENDER',
        'AUCTION',
        'INSPECTION',
        'TESTING',
        'QUARANTINE',
        'APPRAISAL',
        'EXPERT_REVIEW',
        'LOCAL_RULE',
      ],
      'LOCAL_RULE',
    ),
    legalBasis: text(node, 'legalBasis') ?? '',
    notice: text(node, 'notice') ?? '',
  };
}

function supervision(element: Node, read: Attributes): StepSupervision | null {
  const node = extension(element, 'approval:Supervision');
  if (node === null) return null;
  const card = read.choice(node, 'card', ['YELLOW', 'RED', ''], '');
  const order = read.choice(node, 'order', ['REMINDER', 'SUPERVISION', ''], '');
  return {
    card: card === '' ? null : card,
    order: order === '' ? null : order,
    reason: text(node, 'reason') ?? '',
  };
}

function templateOf(element: Node): string | null {
  const node = extension(element, 'approval:Document');
  return node === null ? null : text(node, 'template');
}
