import { mayOperate } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { forbidden } from '../../domain/refusals/access.ts';
import { caseClosed } from '../../domain/refusals/cases.ts';
import { instanceNotFound, repairImpossible, repairTargetUnknown } from '../../domain/refusals/operations.ts';
import type { Instant } from '../../domain/time.ts';
import { EngineError, type Variables } from '../../engine/types.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { move } from '../turn/move.ts';
import type { Services } from '../turn/services.ts';
import { type StandingToken, standingTokens } from '../turn/standing-tokens.ts';
import type { Turn } from '../turn/turn.ts';

/** How an operator repairs a case: tokens taken away, others put elsewhere, and why. */
export interface Modification {
  readonly caseId: string;
  /** The instance that is repaired; the root one when none is named. */
  readonly instanceId?: string;
  readonly cancel: readonly string[];
  readonly start: readonly { readonly element: string; readonly where: 'before' | 'after'; readonly scope?: string }[];
  readonly variables?: Variables;
  readonly reason: string;
  /** Does it, tells what came of it, and puts nothing on record. */
  readonly dryRun: boolean;
}

/** What a repair came to. */
export interface Modified {
  /** Tokens that are gone. */
  readonly withdrawn: readonly StandingToken[];
  /** Tokens that were not there before, at their next standstill. */
  readonly created: readonly StandingToken[];
  /** Whether the case has ended by it. */
  readonly ended: boolean;
}

/** Carries what a dry run came to out of its transaction, which is rolled back. */
class DryRun extends Error {
  readonly outcome: Modified;
  constructor(outcome: Modified) {
    super('a dry run leaves nothing on record');
    this.outcome = outcome;
  }
}

/**
 * Repairs a running case by hand: cancels tokens and starts others, with a reason that stays in its record.
 *
 * A dry run does the same under the same lock and rolls it back, so what it tells is what would have happened.
 *
 * @throws forbidden, case-not-found, case-closed, instance-not-found, repair-target-unknown, repair-impossible
 */
export async function modifyCase(
  services: Services,
  person: Person,
  wish: Modification,
  now: Instant,
): Promise<Modified> {
  if (!mayOperate(person)) throw forbidden();
  try {
    const work = async (turn: Turn): Promise<Modified> => {
      const outcome = await repair(turn, wish);
      if (wish.dryRun) throw new DryRun(outcome);
      return outcome;
    };
    return await onCase(services, person, wish.caseId, now, work, 'even-held');
  } catch (error) {
    if (error instanceof DryRun) return error.outcome;
    throw error;
  }
}

async function repair(turn: Turn, wish: Modification): Promise<Modified> {
  const { cancel, start, variables = {}, reason } = wish;
  const instance = turn.instances.get(wish.instanceId ?? turn.rootId);
  if (!turn.instances.all().some(({ status }) => status === 'ACTIVE')) throw caseClosed();
  if (instance?.status !== 'ACTIVE') throw instanceNotFound();
  const before = standingTokens(turn);
  recordEvent(turn, 'case.modified', {
    data: { reason, instanceId: instance.id, cancel, start, variables: Object.keys(variables) },
  });
  try {
    await move(turn, instance.id, { type: 'modify', cancel, start, variables });
  } catch (error) {
    throw refusalOf(error, wish);
  }
  const after = standingTokens(turn);
  return {
    withdrawn: without(before, after),
    created: without(after, before),
    ended: !turn.instances.all().some(({ status }) => status === 'ACTIVE'),
  };
}

function without(some: readonly StandingToken[], others: readonly StandingToken[]): StandingToken[] {
  const known = new Set(others.map(nameOf));
  return some.filter((one) => !known.has(nameOf(one)));
}

const nameOf = ({ instanceId, token }: StandingToken): string => `${instanceId}/${token}`;

/** What the engine says about a command that must not be sent, in words for whoever sent it. */
function refusalOf(error: unknown, { cancel, start }: Modification): unknown {
  if (!(error instanceof EngineError)) return error;
  const { code, message } = error;
  const isUnknown = code === 'token-unknown' || code === 'element-unknown' || code === 'scope-unknown';
  if (!isUnknown) return repairImpossible(code, message);
  const named = [...cancel, ...start.flatMap(({ element, scope = '' }) => [element, scope])];
  return repairTargetUnknown(named.find((name) => name !== '' && message.endsWith(` ${name}`)) ?? code, message);
}
