/**
 * Verifies the record of every case, as `npm run audit:verify`: prints each case whose events are not as they were written,
 * with the number of the first such event, and each destruction that is not as it was put on record, and ends with 1 when there
 * is one. A few hundred events are in memory at a time.
 */
import { readConfig } from '../src/config.ts';
import { connect } from '../src/database/connect.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { verifyAudit } from '../src/operations/verify-audit.ts';

const config = readConfig(process.env);
const embedded = config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir }) : undefined;
const database = connect({ url: config.databaseUrl ?? embedded?.url ?? '', poolSize: 2 });
try {
  const [cases, broken, destroyed] = await verifyAll();
  console.log(`${cases} cases verified, ${broken} broken.`);
  if (destroyed > 0)
    console.log(`${destroyed} cases were destroyed from approved lists; what is left of them was verified.`);
  if (broken > 0) process.exitCode = 1;
} finally {
  await database.close();
  await embedded?.stop();
}

async function verifyAll(): Promise<readonly [cases: number, broken: number, destroyed: number]> {
  let [cases, broken, destroyed] = [0, 0, 0];
  for (let after: string | null = null; ; ) {
    const found = await verifyAudit({ database, tenantId: config.tenant }, { page: { limit: 200, after } });
    cases += found.cases;
    broken += found.broken.length + found.brokenDestructions.length;
    destroyed += found.destroyed;
    for (const { caseNumber, caseId, sequence } of found.broken) {
      console.log(`case ${caseNumber} (${caseId}): event ${sequence} is not as it was written`);
    }
    for (const { number, why } of found.brokenDestructions) {
      console.log(`destruction ${number} is not as it was put on record: ${why}`);
    }
    if (!found.page.hasMore) return [cases, broken, destroyed];
    after = found.page.endCursor;
  }
}
