import { isProjectCode } from '../domain/project-code.ts';
import { isUscc } from '../domain/uscc.ts';
import { allowMatch } from '../feel/pattern.ts';
import { isDay, isMobile, isRegionCode, isResidentId } from './check-digits.ts';
import { type Field, property } from './field.ts';

/** What is wrong with one value; `limit` is the number it breaks. */
export interface ValueProblem {
  readonly code: ProblemCode;
  readonly limit?: number;
}

/** Every reason for which a value may be refused. */
export type ProblemCode =
  | 'required'
  | 'choose'
  | 'type'
  | 'integer'
  | 'decimals'
  | 'min'
  | 'max'
  | 'min-length'
  | 'max-length'
  | 'pattern'
  | 'option'
  | 'date'
  | 'uscc'
  | 'project-code'
  | 'resident-id'
  | 'mobile'
  | 'address'
  | 'min-rows'
  | 'max-rows'
  | 'max-files'
  | 'read-only'
  | 'hidden'
  | 'unknown-field';

/** Files one field may name. */
const MOST_FILES = 50;

/** A field nobody filled: nothing, blanks, no choice, or an unticked box that must be ticked. */
export function isEmpty(field: Field, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (field.kind === 'address') return isBlank(property(value, 'region')) && isBlank(property(value, 'text'));
  return field.type === 'checkbox' && value === false && field.required;
}

/** What is wrong with a value of one field, or null; rows of tables are looked at by `checkForm`. */
export function checkValue(field: Field, value: unknown): ValueProblem | null {
  if (isEmpty(field, value)) {
    if (field.minRows > 0 && field.columns !== null) return { code: 'min-rows', limit: field.minRows };
    if (!field.required) return null;
    const chosen = ['radio', 'select', 'checklist', 'checkbox'].includes(field.type);
    return { code: chosen ? 'choose' : 'required' };
  }
  switch (field.type) {
    case 'number':
      return checkNumber(field, value);
    case 'checkbox':
      return typeof value === 'boolean' ? null : { code: 'type' };
    case 'radio':
    case 'select':
      return field.options?.includes(value) ? null : { code: 'option' };
    case 'checklist':
      return Array.isArray(value) && value.every((each) => field.options?.includes(each)) ? null : { code: 'option' };
    case 'datetime':
      return isDate(value) ? null : { code: 'date' };
    case 'filepicker':
      return checkFiles(field, value);
    case 'dynamiclist':
      return checkRows(field, value);
    default:
      return field.kind === 'address' ? checkAddress(field, value) : checkText(field, value);
  }
}

function checkNumber({ decimals, minimum, maximum }: Field, value: unknown): ValueProblem | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'type' };
  if (decimals === 0 && !Number.isInteger(value)) return { code: 'integer' };
  if (decimals !== null && (String(value).split('.')[1] ?? '').length > decimals) {
    return { code: 'decimals', limit: decimals };
  }
  if (minimum !== null && value < minimum) return { code: 'min', limit: minimum };
  return maximum !== null && value > maximum ? { code: 'max', limit: maximum } : null;
}

function checkText({ kind, minLength, maxLength, pattern }: Field, value: unknown): ValueProblem | null {
  if (typeof value !== 'string') return { code: 'type' };
  const { length } = [...value]; // a rare Han character is one
  if (length > maxLength) return { code: 'max-length', limit: maxLength };
  if (minLength !== null && length < minLength) return { code: 'min-length', limit: minLength };
  if (pattern !== null && !fits(pattern, value)) return { code: 'pattern' };
  return kind === null || kind === 'address' || kindTests[kind](value) ? null : { code: kind };
}

const kindTests = {
  uscc: isUscc,
  'project-code': isProjectCode,
  'resident-id': isResidentId,
  mobile: isMobile,
};

/** form-js patterns match anywhere unless they are anchored, as `test` does; one that could take for ever matches nothing. */
function fits(pattern: string, value: string): boolean {
  try {
    allowMatch(value, pattern);
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return false;
  }
}

function checkAddress({ maxLength }: Field, value: unknown): ValueProblem | null {
  const [region, words] = [property(value, 'region'), property(value, 'text')];
  if (typeof region !== 'string' || !isRegionCode(region)) return { code: 'address' };
  if (typeof words !== 'string' || isBlank(words)) return { code: 'address' };
  if (Object.keys(value as object).length > 2) return { code: 'type' };
  return [...words].length > maxLength ? { code: 'max-length', limit: maxLength } : null;
}

function checkFiles({ multiple }: Field, value: unknown): ValueProblem | null {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string' && each.length <= 100)) {
    return { code: 'type' };
  }
  const most = multiple ? MOST_FILES : 1;
  return value.length > most ? { code: 'max-files', limit: most } : null;
}

function checkRows({ minRows, maxRows }: Field, value: unknown): ValueProblem | null {
  if (!Array.isArray(value) || value.some((row) => typeof row !== 'object' || row === null || Array.isArray(row))) {
    return { code: 'type' };
  }
  if (value.length < minRows) return { code: 'min-rows', limit: minRows };
  return value.length > maxRows ? { code: 'max-rows', limit: maxRows } : null;
}

/** A day that exists, with a time or without: `Date` alone takes 30 February for the second of March. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return false;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
  return day !== undefined && isDay(Number(year), Number(month), Number(day));
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
