import type { Schemas } from '../api/contract.ts';
import type { Text } from '../i18n/text.ts';

/** A fact of the catalogue with the question that asks for it. */
export type Fact = Schemas['FactQuestion'];

/** Facts of a project by name. */
export type FactValues = Readonly<Record<string, unknown>>;

/** Whether a fact is answered; an empty text or nothing at all is no answer. */
export function isAnswered(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function valueWords(text: Text, fact: Fact, value: unknown): string {
  if (fact.type === 'boolean') return text(value === true ? 'common.yes' : 'common.no');
  if (fact.type === 'choice') {
    const option = fact.options.find((each) => each.value === value);
    return option ? text.pick(option.name.zh, option.name.en) : String(value);
  }
  const shown = typeof value === 'number' ? value.toLocaleString('en-GB') : String(value);
  return fact.unit ? `${shown} ${fact.unit}` : shown;
}

/** What a question asks about, without the asking: 建筑面积, 含有人防工程. English questions stay questions. */
export function factSubject(text: Text, fact: Fact): string {
  if (text.language === 'en' && fact.question.en) return fact.question.en.replace(/\?$/, '');
  return fact.question.zh.replace(/(是多少|是什么|吗)?？$/, '');
}

/** Question and answer of a fact, for a full list. */
export function factLine(text: Text, fact: Fact, value: unknown): { subject: string; answer: string } {
  return { subject: factSubject(text, fact), answer: isAnswered(value) ? valueWords(text, fact, value) : '–' };
}

/** A fact as a short tag, 新建 or 建筑面积24,860 m²; null when it is not answered or says that something is not so. */
export function factTag(text: Text, fact: Fact, value: unknown): string | null {
  if (!isAnswered(value) || value === false) return null;
  if (fact.type === 'boolean') return factSubject(text, fact);
  if (fact.type === 'choice') return valueWords(text, fact, value);
  return text.language === 'zh'
    ? `${factSubject(text, fact)}${valueWords(text, fact, value)}`
    : `${factSubject(text, fact)}: ${valueWords(text, fact, value)}`;
}

/** Facts as an address holds them; only those of the catalogue, each read as its kind. */
export function factsFromAddress(facts: readonly Fact[], params: URLSearchParams): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, type, options } of facts) {
    const written = params.get(name);
    if (written === null || written === '') continue;
    if (type === 'boolean') {
      if (written === 'true' || written === 'false') values[name] = written === 'true';
    } else if (type === 'number') {
      if (Number.isFinite(Number(written))) values[name] = Number(written);
    } else if (type === 'text' || options.some((option) => option.value === written)) {
      values[name] = written;
    }
  }
  return values;
}

/** Answered facts as they go into an address. */
export function addressOfFacts(values: FactValues): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (isAnswered(value)) params.set(name, String(value));
  return params;
}

/** Every fact that any of several catalogues asks for, once, in the order of the first that asks. */
export function unionOfFacts(catalogues: readonly (readonly Fact[])[]): Fact[] {
  return [...new Map(catalogues.flat().map((fact) => [fact.name, fact])).values()];
}

/** The answered facts alone: what is sent. */
export function answeredFacts(values: FactValues): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isAnswered(value)));
}
