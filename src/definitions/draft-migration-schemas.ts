import { type Static, Type } from 'typebox';
import { PlanPreview } from '../runtime/views/migration-schema.ts';
import { flag, id, list, named, nullable, whole } from '../runtime/views/parts.ts';

/** What a draft would do to running cases. */
export const DraftMigration = named(
  'DraftMigration',
  'What would become of running cases if a draft were published and they went on with it.',
  Type.Object({
    mayMigrate: flag('Whether the caller may move cases; otherwise an operator executes the plans'),
    versions: list(
      Type.Object({
        definitionId: id('The version cases run on'),
        version: whole('Its number'),
        ...PlanPreview.properties,
      }),
      'Every version with running cases, the newest first',
    ),
  }),
);
export type DraftMigration = Static<typeof DraftMigration>;

/** A migration that a publication planned. */
export const StartedMigration = Type.Object({
  fromVersion: whole('The version cases run on'),
  planId: id('Migration plan'),
  batchId: nullable(id('Batch'), 'The batch that moves them; null while the plan waits for an operator'),
});
export type StartedMigration = Static<typeof StartedMigration>;
