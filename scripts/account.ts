/**
 * Makes departments and accounts by hand, as for the first administrator of a database without demonstration data:
 *
 *   npm run account -- --department housing:住房和城乡建设局:Housing
 *   npm run account -- --login wang --name 王芳 --name-en "Wang Fang" --role housing:HANDLER --role housing:REVIEWER
 *   npm run account -- --login li --name 李安 --name-en "Li An" --applicant "安澜公司:91511702MA6A000159"
 *
 * The password is read from the environment variable ACCOUNT_PASSWORD, or made up and printed once.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createAccount, createDepartment } from '../src/accounts/create-account.ts';
import { readConfig } from '../src/config.ts';
import { connect } from '../src/database/connect.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { migrate } from '../src/database/migrate.ts';
import { seedTenant } from '../src/operations/demo/seed-organisation.ts';

const { values } = parseArgs({
  options: {
    login: { type: 'string' },
    name: { type: 'string' },
    'name-en': { type: 'string' },
    role: { type: 'string', multiple: true, default: [] },
    applicant: { type: 'string' },
    department: { type: 'string', multiple: true, default: [] },
  },
});
const config = readConfig(process.env);
const embedded = config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir }) : undefined;
const url = config.databaseUrl ?? embedded?.url ?? '';
await migrate(url);
const database = connect({ url });
try {
  const now = new Date().toISOString();
  await seedTenant(database, config.tenant, now);
  for (const given of values.department) {
    const [code = '', name = '', nameEn = name, kind = 'AUTHORITY'] = given.split(':');
    await createDepartment(database, config.tenant, { code, name, nameEn, kind });
    console.log(`Department ${code} is known.`);
  }
  if (values.login !== undefined) await makeAccount(values.login, now);
} finally {
  await database.close();
  await embedded?.stop();
}

async function makeAccount(login: string, now: string): Promise<void> {
  const password = process.env.ACCOUNT_PASSWORD ?? randomBytes(9).toString('base64url');
  const [applicantName, uscc] = values.applicant?.split(':') ?? [];
  const name = values.name ?? login;
  await createAccount(
    database,
    config.tenant,
    {
      login,
      name,
      nameEn: values['name-en'] ?? name,
      password,
      roles: values.role.map((given) => {
        const [department = '', role = ''] = given.split(':');
        return { department, role };
      }),
      applicant: applicantName === undefined ? null : { name: applicantName, uscc: uscc ?? '' },
    },
    now,
  );
  const shown = process.env.ACCOUNT_PASSWORD === undefined ? `, password ${password}` : '';
  console.log(`${login} may log in${shown}.`);
}
