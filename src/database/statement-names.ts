import { createHash } from 'node:crypto';

/** When texts of statements get names, and lose them. */
export interface NamingRules {
  /** How often a text is sent before it is worth a name. */
  readonly worthNaming: number;
  /** How many texts have names at the most: a connection keeps a plan for each. */
  readonly mostNames: number;
  /** After how many statements in which a text was not sent another may take its place. */
  readonly restAfter: number;
}

/** What holds in service; `connectionUses` in `connect.ts` frees the plans of names that were given up. */
export const usualNamingRules: NamingRules = { worthNaming: 3, mostNames: 200, restAfter: 100_000 };

interface Named {
  readonly name: string;
  /** Number of the statement that sent it last. */
  lastSent: number;
}

/**
 * Gives texts that are sent again and again a name, by which a connection plans them once. Texts made for one question only
 * never get one. When all names are taken, one that nobody has used for long is given up for a text in use: so that what a
 * service was asked in its first minutes does not stay for good, and texts that come and go do not drive out one another.
 */
export function statementNames({
  worthNaming,
  mostNames,
  restAfter,
}: NamingRules): (text: string) => string | undefined {
  /** The text that has rested longest stands first. */
  const names = new Map<string, Named>();
  const sent = new Map<string, number>();
  let count = 0;

  function makesRoom(): boolean {
    if (names.size < mostNames) return true;
    const [oldest] = names;
    if (oldest === undefined || count - oldest[1].lastSent < restAfter) return false;
    names.delete(oldest[0]);
    return true;
  }

  function isWorthIt(text: string): boolean {
    const times = (sent.get(text) ?? 0) + 1;
    if (times >= worthNaming) return true;
    // Whatever is asked once is forgotten again.
    if (sent.size > 10 * mostNames) sent.clear();
    sent.set(text, times);
    return false;
  }

  return (text) => {
    count += 1;
    const known = names.get(text);
    if (known !== undefined) {
      known.lastSent = count;
      names.delete(text);
      names.set(text, known);
      return known.name;
    }
    if (!isWorthIt(text) || !makesRoom()) return undefined;
    sent.delete(text);
    const name = createHash('sha256').update(text).digest('hex').slice(0, 40);
    names.set(text, { name, lastSent: count });
    return name;
  };
}
