import type { House } from '../runtime/views/house.ts';
import type { PlanPreview } from '../runtime/views/migration-schema.ts';
import { previewMigration } from '../runtime/views/preview-migration.ts';
import { loadPlan } from './migration-plans.ts';

/**
 * What a plan would do to the instances that run now, by element and by case; nothing is locked or changed.
 *
 * @throws migration-plan-not-found
 */
export async function previewPlan(house: House, planId: string): Promise<PlanPreview> {
  const { row, from, to } = await loadPlan(house, planId);
  const { fromDefinitionId, plan } = row;
  return previewMigration(house, { fromDefinitionId, from: from.model, to: to.model, plan });
}
