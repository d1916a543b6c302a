import { advance } from '../../engine/advance.ts';
import type { MigrationPlan } from '../../engine/types.ts';
import { carryOut, contextOf, definitionOf } from '../turn/move.ts';
import { applyEffect } from '../turn/record.ts';
import type { InstanceRow } from '../turn/rows.ts';
import type { Definition } from '../turn/services.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/**
 * Lets an instance of the case go on with another version of its process; the case follows when it is the one applied for.
 *
 * @throws EngineError (MigrationRefused) when the plan does not fit where the instance stands
 */
export async function migrateInstance(
  turn: Turn,
  instance: InstanceRow,
  to: Definition,
  plan: MigrationPlan,
): Promise<void> {
  const from = definitionOf(turn, instance);
  turn.definitionsOf.set(to.id, to);
  const command = { type: 'migrate', to: to.model, plan } as const;
  const { state, effects } = advance(from.model, instance.state, command, contextOf(turn, to));
  turn.instances.change(instance.id, {
    state,
    definitionId: to.id,
    definitionKey: to.key,
    revision: instance.revision + 1,
  });
  if (instance.id === turn.rootId && caseOf(turn).definitionId === from.id) {
    turn.case.change(turn.caseId, { definitionId: to.id });
  }
  await carryOut(
    turn,
    effects.flatMap((effect) => applyEffect(turn, instance.id, effect)),
  );
}
