/** A word that is explained, and the words it is found by in a sentence; several are divided by `|`. */
export interface ExplainedTerm {
  readonly id: string;
  readonly name: string;
}

/** A piece of a sentence: plain, or a word of the law with the id of its explanation. */
export type SentencePart = string | { readonly id: string; readonly word: string };

interface Name {
  id: string;
  word: string;
}

/** Latin words end where letters end; Chinese ones have no such ends. */
function finder(names: readonly Name[]): RegExp {
  const patterns = names.map(({ word }) => {
    const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return /^\w/.test(word) ? `\\b${literal}\\b` : literal;
  });
  return new RegExp(`(${patterns.join('|')})`, 'giu');
}

/** Divides a sentence at the words that are explained, each explained once, the longest name first. */
export function explainedParts(sentence: string, terms: readonly ExplainedTerm[]): SentencePart[] {
  const names = terms
    .flatMap(({ id, name }) => name.split('|').map((word): Name => ({ id, word })))
    .sort((a, b) => b.word.length - a.word.length);
  if (names.length === 0) return [sentence];
  const seen = new Set<string>();
  const parts: SentencePart[] = [];
  for (const piece of sentence.split(finder(names))) {
    if (piece === '') continue;
    const found = names.find(({ word }) => word.toLowerCase() === piece.toLowerCase());
    const last = parts.at(-1);
    if (found !== undefined && !seen.has(found.id)) {
      seen.add(found.id);
      parts.push({ id: found.id, word: piece });
    } else if (typeof last === 'string') parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}
