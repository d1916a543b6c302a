import { CHARACTERS, spent } from './budget.ts';

/** Steps that matching one text may take at worst. */
const STEPS = 100_000_000;

/**
 * Refuses a match that could take for ever, before it starts.
 *
 * A backtracking matcher tries about n^(k+1) ways for a text of n characters and k repetitions
 * that stand side by side, and 2ⁿ ways when one stands inside another. Nested repetitions,
 * repeated choices and back references are refused; the others read as long a text as k allows.
 *
 * @throws ExpressionError expression-budget-spent
 */
export function allowMatch(text: unknown, pattern: unknown): void {
  if (typeof text !== 'string' || typeof pattern !== 'string') return;
  const plain = pattern.replace(/\\[^1-9]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (/\\[1-9]|\(\?(?!:)/.test(plain)) throw spent('the pattern refers back or looks around');
  if (repeatsAGroup(plain)) throw spent('the pattern repeats a group that repeats or chooses itself');
  const repetitions = plain.match(/[*+?{]/g)?.length ?? 0;
  const longest = Math.min(CHARACTERS, STEPS ** (1 / (repetitions + 1)));
  if (text.length > longest) throw spent(`the pattern is too costly for a text of ${text.length} characters`);
}

function repeatsAGroup(pattern: string): boolean {
  const open: { costly: boolean }[] = [];
  let closed: { costly: boolean } | null = null;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    const repeats = '*+?{'.includes(character) && !(character === '?' && pattern.charAt(at - 1) === '(');
    if (repeats && closed?.costly) return true;
    if (repeats || character === '|') for (const group of open) group.costly = true;
    if (character === '(') open.push({ costly: false });
    closed = character === ')' ? (open.pop() ?? null) : null;
  }
  return false;
}
