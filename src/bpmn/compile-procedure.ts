import type { Equality, Limit, LimitKind, Material, Procedure } from './approval.ts';
import { type Attributes, attributes } from './attributes.ts';
import type { Report } from './finding.ts';
import { children, documentation, extension, extensions, idOf, type Node, text } from './node.ts';

/** Reads `approval:procedure` of a process; null for a process that is no government procedure. */
export function compileProcedure(process: Node, report: Report): Procedure | null {
  const node = extension(process, 'approval:Procedure');
  if (node === null) return null;
  const read = attributes(idOf(process), report);
  const fallback = text(process, 'name') ?? idOf(process);
  return {
    name: read.bilingual(node, 'name') ?? { zh: fallback, en: documentation(process) ?? fallback },
    itemCode: text(node, 'itemCode'),
    caseNumberPrefix: text(node, 'caseNumberPrefix') ?? '',
    kind: read.choice(node, 'kind', ['IMMEDIATE', 'PROMISED', 'JOINT', 'PUBLIC_SERVICE'], 'PROMISED'),
    leadDepartment: text(node, 'leadDepartment') ?? '',
    clockAnchor: read.choice(node, 'clockAnchor', ['RECEIPT', 'ACCEPTANCE'], 'ACCEPTANCE'),
    extensionAllowed: read.claim(node, 'extensionAllowed', false),
    renewal: read.claim(node, 'renewal', false),
    safetyCritical: read.claim(node, 'safetyCritical', false),
    fee: read.bilingual(node, 'fee'),
    result: read.bilingual(node, 'result'),
    resultTemplate: text(node, 'resultTemplate'),
    conditions: children(node, 'conditions').map((condition) => ({
      id: text(condition, 'id') ?? '',
      name: read.bilingual(condition, 'name') ?? { zh: '', en: '' },
      legalBasis: text(condition, 'legalBasis'),
    })),
    applicable: read.claim(node, 'applicable', true),
  };
}

/** Reads the `approval:limit` elements of a process or flow element. */
export function compileLimits(owner: Node, report: Report, kinds: readonly LimitKind[]): readonly Limit[] {
  const read = attributes(idOf(owner), report);
  const kind = kinds[0] ?? 'STEP';
  return extensions(owner, 'approval:Limit').map((node) => ({
    kind: read.choice(node, 'kind', kinds, kind),
    value: limitValue(node, read),
    unit: read.choice(node, 'unit', ['WD', 'CD', 'CM', 'HOUR'], 'WD'),
    anchor: read.choice(node, 'anchor', ['RECEIPT', 'ACCEPTANCE', 'ENTRY'], kind === 'STEP' ? 'ENTRY' : 'ACCEPTANCE'),
    legalBasis: text(node, 'legalBasis'),
    timeoutPolicy: read.choice(
      node,
      'timeoutPolicy',
      ['NONE', 'ALERT', 'ESCALATE', 'DEEMED_ACCEPTED', 'DEEMED_CONSENT', 'DEEMED_RENEWED', 'LOCAL_AUTO_APPROVE'],
      'NONE',
    ),
    safetyCritical: read.claimOrFormula(node, 'safetyCritical', false),
  }));
}

function limitValue(node: Node, read: Attributes): Limit['value'] {
  const written = text(node, 'value');
  return written?.startsWith('=') ? (read.formula(written) ?? 0) : read.number(node, 'value', 0);
}

/** Reads the rows of the `approval:disclosure` of a process. */
export function compileMaterials(process: Node, report: Report): readonly Material[] {
  const read = attributes(idOf(process), report);
  return extensions(process, 'approval:Disclosure')
    .flatMap((disclosure) => children(disclosure, 'materials'))
    .map((node) => ({
      id: text(node, 'id') ?? '',
      name: read.bilingual(node, 'name') ?? { zh: '', en: '' },
      need: read.choice(node, 'need', ['R', 'C', 'T', 'X'], 'R'),
      condition: read.formula(text(node, 'condition')),
      because: read.bilingual(node, 'because'),
      source: read.choice(node, 'source', ['A', 'S', 'M', 'G'], 'A'),
      sharedBy: text(node, 'sharedBy'),
      originals: read.number(node, 'originals', 0),
      copies: read.number(node, 'copies', 0),
      form: read.choice(node, 'form', ['E', 'P', 'EP'], 'E'),
      tolerable: read.claim(node, 'tolerable', false),
      legalBasis: text(node, 'legalBasis') ?? '',
      reviewPoints: read.bilingual(node, 'reviewPoints'),
      commonMistakes: read.bilingual(node, 'commonMistakes'),
      sample: text(node, 'sample'),
      usedBy: words(text(node, 'usedBy')),
      toleranceForbidden: read.claim(node, 'toleranceForbidden', false),
      follow:
        text(node, 'followWithin') === null
          ? null
          : {
              value: read.number(node, 'followWithin', 0),
              unit: read.choice(node, 'followUnit', ['WD', 'CD', 'CM', 'HOUR'], 'WD'),
            },
      template: text(node, 'template') ?? `tpl-${(text(node, 'id') ?? '').replaceAll('-', '')}`,
    }));
}

/** Reads what the rows of the `approval:disclosure` of a process must say alike. */
export function compileEqualities(process: Node, report: Report): readonly Equality[] {
  const read = attributes(idOf(process), report);
  return extensions(process, 'approval:Disclosure')
    .flatMap((disclosure) => children(disclosure, 'equalities'))
    .map((node) => ({
      id: text(node, 'id') ?? '',
      field: text(node, 'field') ?? '',
      rows: words(text(node, 'rows')),
      test: read.formula(text(node, 'test')),
      message: read.bilingual(node, 'message') ?? { zh: '', en: '' },
    }));
}

/** The words of a space-separated list. */
export function words(written: string | null): readonly string[] {
  return written === null ? [] : written.split(/\s+/);
}
