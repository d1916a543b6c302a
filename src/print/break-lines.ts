/** Signs that may not begin a line (GB/T 15834 §5.1: closing signs stay with what they close). */
const neverFirst = new Set('，。、；：？！）〕】》〉」』”’…—·,.;:?!)]}%'.split(''));
/** Signs that may not end a line. */
const neverLast = new Set('（〔【《〈「『“‘([{'.split(''));
const latin = /[0-9A-Za-z_./:@#&=+%$-]/;

/**
 * Breaks a text into lines of a width: Chinese between any two characters but around signs that may not stand at an
 * end, Latin words whole unless one is longer than a line.
 *
 * @param widthOf the width of one letter, in the unit of `width`
 */
export function breakLines(text: string, width: number, widthOf: (letter: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, widthOf));
}

function breakParagraph(text: string, width: number, widthOf: (letter: string) => number): string[] {
  const letters = Array.from(text);
  const lines: string[] = [];
  let begin = 0;
  let used = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const wide = widthOf(letter);
    if (used + wide > width && at > begin) {
      const end = breakBefore(letters, begin, at);
      lines.push(letters.slice(begin, end).join('').trimEnd());
      begin = end;
      while (letters[begin] === ' ' && begin < at) begin += 1;
      used = letters.slice(begin, at).reduce((sum, one) => sum + widthOf(one), 0);
    }
    used += wide;
  }
  lines.push(letters.slice(begin).join(''));
  return lines;
}

/** The last place at or before `at` where a line may end; `at` itself where there is none. */
function breakBefore(letters: readonly string[], begin: number, at: number): number {
  for (let end = at; end > begin; end -= 1) {
    const [before = '', after = ''] = [letters[end - 1], letters[end]];
    const splitsWord = latin.test(before) && latin.test(after);
    if (!splitsWord && !neverFirst.has(after) && !neverLast.has(before)) return end;
  }
  return at;
}
