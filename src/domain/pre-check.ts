import type { Contradiction } from './compare-rows.ts';
import type { DisclosureGroup } from './disclosure.ts';
import type { LocalDate } from './time.ts';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A row of a list with what lies under it, as far as a pre-check looks. */
export interface CheckedRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly group: DisclosureGroup;
  readonly source: 'A' | 'S' | 'M' | 'G';
  readonly state: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly validUntil: LocalDate | null;
  /** False for what was revoked or cancelled; null where nobody said. */
  readonly inForce: boolean | null;
  /** What the registry of shared materials answered; null when it was not asked. */
  readonly sharing: 'WAITING' | 'FOUND' | 'NOT_FOUND' | null;
  readonly documents: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly defect: 'DAMAGED' | 'LOCKED' | 'ILLEGIBLE' | null;
  }[];
}

/** What a pre-check proposes about a row; whoever checks the row decides. */
export interface Proposal {
  /** `I2` completeness and files, `E1`…`E6` comparisons, `E7` validity of what departments share. */
  readonly rule: string;
  readonly rowId: string;
  /** One of §3.3. */
  readonly reasonCode: string;
  /** The field two rows differ in, and the other row; null for anything but INCONSISTENT. */
  readonly field: string | null;
  readonly with: string | null;
  readonly documentId: string | null;
  readonly message: Bilingual;
  /** Whose it is to set right: what departments share is never asked of the applicant (优化营商环境条例 44). */
  readonly concerns: 'APPLICANT' | 'DEPARTMENTS';
}

/**
 * Looks a list over: what is missing, what can't be read, what is no longer valid on a day, what contradicts what (I2,
 * E1…E7). Nothing is decided by it.
 */
export function preCheck(
  rows: readonly CheckedRow[],
  contradictions: readonly Contradiction[],
  on: LocalDate,
): Proposal[] {
  const asked = rows.filter(({ group }) => group !== 'FORBIDDEN' && group !== 'NOT_NEEDED');
  const sources = new Map(rows.map(({ id, source }) => [id, source]));
  return [
    ...asked.flatMap((row) => [...absence(row), ...defects(row), ...validity(row, on)]),
    ...contradictions.map((found) => inconsistent(found, sources)),
  ];
}

function proposal(
  row: Pick<CheckedRow, 'id' | 'source'>,
  rule: string,
  reasonCode: string,
  message: Bilingual,
  documentId: string | null = null,
): Proposal {
  const concerns = row.source === 'S' ? 'DEPARTMENTS' : 'APPLICANT';
  return { rule, rowId: row.id, reasonCode, field: null, with: null, documentId, message, concerns };
}

function absence(row: CheckedRow): Proposal[] {
  const { zh, en } = row.name;
  if (row.state === 'REJECTED') {
    const message = {
      zh: `${zh}：已退回${row.reason ? `，${row.reason}` : ''}`,
      en: `${en}: sent back${row.reason ? `, ${row.reason}` : ''}`,
    };
    return [proposal(row, 'I2', row.reasonCode ?? 'MISSING', message)];
  }
  if (row.sharing === 'NOT_FOUND' && row.state === 'PENDING_SHARE') {
    const message = {
      zh: `${zh}：共享平台查无记录，由共享部门核实，不得要求申请人提供`,
      en: `${en}: the registry has no record; the department that shares it finds out, the applicant is not asked`,
    };
    return [proposal(row, 'I2', 'MISSING', message)];
  }
  const isBrought = row.source === 'A' || row.source === 'M';
  const isOwed = row.group === 'REQUIRED' || row.group === 'CONDITIONAL';
  if (!isBrought || !isOwed || row.documents.length > 0 || row.state !== 'MISSING') return [];
  return [proposal(row, 'I2', 'MISSING', { zh: `${zh}：未提交`, en: `${en}: not handed in` })];
}

const defectWords = {
  DAMAGED: ['FILE_DAMAGED', '文件不完整或者已损坏', 'is incomplete or damaged'],
  LOCKED: ['FILE_DAMAGED', '文件已加密，没有密码可能无法打开', 'is encrypted and may not open without a password'],
  ILLEGIBLE: ['ILLEGIBLE', '图片过小，可能无法辨认', 'is a picture too small to be read'],
} as const;

function defects(row: CheckedRow): Proposal[] {
  if (row.state === 'VERIFIED') return [];
  return row.documents.flatMap(({ id, fileName, defect }) => {
    if (defect === null) return [];
    const [code, zh, en] = defectWords[defect];
    return [proposal(row, 'I2', code, { zh: `“${fileName}”：${zh}`, en: `${fileName} ${en}` }, id)];
  });
}

function validity(row: CheckedRow, on: LocalDate): Proposal[] {
  const { name, validUntil, inForce } = row;
  const rule = row.source === 'S' ? 'E7' : 'I2';
  if (inForce === false) {
    return [
      proposal(row, rule, 'EXPIRED', {
        zh: `${name.zh}：已失效（注销、撤销或者废止）`,
        en: `${name.en}: not in force`,
      }),
    ];
  }
  if (validUntil === null || validUntil >= on) return [];
  const message = { zh: `${name.zh}：有效期至${validUntil}，已过期`, en: `${name.en}: was valid until ${validUntil}` };
  return [proposal(row, rule, 'EXPIRED', message)];
}

/** Of two rows that differ the one somebody can bring anew is named; what departments share stands. */
function inconsistent(found: Contradiction, sources: ReadonlyMap<string, CheckedRow['source']>): Proposal {
  const isShared = (row: string) => sources.get(row) === 'S';
  const turned = isShared(found.rowId) && !isShared(found.with);
  const [rowId, other] = turned ? [found.with, found.rowId] : [found.rowId, found.with];
  return {
    rule: found.rule,
    rowId,
    reasonCode: 'INCONSISTENT',
    field: found.field,
    with: other,
    documentId: null,
    message: found.message,
    concerns: isShared(rowId) ? 'DEPARTMENTS' : 'APPLICANT',
  };
}
