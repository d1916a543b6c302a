import { createHash, randomInt } from 'node:crypto';
import type { DocumentLine } from '../../domain/document-fields.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { DocumentHead } from './document-head.ts';

/** Everything a document states, whatever form it is shown in: what is printed, and what its hash covers. */
export interface Statement extends DocumentHead {
  readonly id: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly title: string;
  readonly titleEn: string;
  readonly number: string;
  readonly addressee: string | null;
  readonly legalBasis: string;
  readonly issuedOn: LocalDate;
  readonly lines: readonly DocumentLine[];
}

/** SHA-256 over the statement in one fixed order, in hexadecimal. */
export function hashOfStatement(statement: Statement): string {
  const { id, template, templateVersion, title, number, organ, addressee, caseNumber, projectName, applicantName } =
    statement;
  const lines = statement.lines.map(({ zh, value }) => [zh, value]);
  const told = [id, template, templateVersion, title, number, organ, addressee, caseNumber, projectName, applicantName];
  return createHash('sha256')
    .update(JSON.stringify([...told, statement.legalBasis, statement.issuedOn, lines]))
    .digest('hex');
}

/** Letters and digits that are not mistaken for one another on paper. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code nobody can guess: ten signs of thirty-one, some 49 bits. */
export function newCheckCode(): string {
  return Array.from({ length: 10 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** What stands in the table before the document's own lines. */
export function aboutLines({ caseNumber, projectName, applicantName }: DocumentHead): DocumentLine[] {
  return [
    { zh: '办件编号', en: 'Case', value: caseNumber },
    { zh: '项目', en: 'Project', value: projectName },
    { zh: '申请人', en: 'Applicant', value: applicantName },
  ];
}

/** What stands after them: the legal basis, where no line states one. */
export function basisLines({ legalBasis, lines }: Pick<Statement, 'legalBasis' | 'lines'>): DocumentLine[] {
  const isStated = lines.some(({ field, zh }) => field === 'legalBasis' || zh === '法律依据');
  return isStated || legalBasis === '' ? [] : [{ zh: '法律依据', en: 'Legal basis', value: legalBasis }];
}

/** The address at which whoever holds number and code verifies a document; a path where no public address is set. */
export function verifyAddress(publicAddress: string | null, number: string, code: string): string {
  return `${publicAddress ?? ''}/verify?number=${encodeURIComponent(number)}&code=${encodeURIComponent(code)}`;
}
