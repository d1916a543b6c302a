import t from 'tap';
import { BadSettings, readConfig, settings } from '../src/config.ts';

t.test('nothing set is the embedded database with demonstration data, on this machine only', (t) => {
  const config = readConfig({});

  t.match(config, { databaseUrl: undefined, demoData: true, host: '127.0.0.1', port: 8080, dataDir: './data' });
  t.match(config, { logLevel: 'warn', trustProxy: false, secureCookies: false, uploadMaxBytes: 52_428_800 });
  t.end();
});

t.test('a database of one’s own starts without demonstration data', (t) => {
  const databaseUrl = 'postgres://me:secret@db.example:5432/lianban';

  t.match(readConfig({ DATABASE_URL: databaseUrl }), { databaseUrl, demoData: false });
  t.match(readConfig({ DATABASE_URL: databaseUrl, DEMO_DATA: 'on' }), { demoData: true });
  t.end();
});

t.test('a trusted proxy makes cookies secure unless told otherwise', (t) => {
  t.match(readConfig({ TRUST_PROXY: 'on' }), { trustProxy: true, secureCookies: true });
  t.match(readConfig({ TRUST_PROXY: 'on', SECURE_COOKIES: 'off' }), { secureCookies: false });
  t.end();
});

t.test('an empty value counts as none', (t) => {
  t.match(readConfig({ PORT: '', HOST: ' ' }), { port: 8080, host: '127.0.0.1' });
  t.end();
});

const bad: [string, string][] = [
  ['DATABASE_URL', 'mysql://db/x'],
  ['DATABASE_URL', 'postgres://db'],
  ['DATABASE_POOL_SIZE', '1'],
  ['PORT', '80a'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['HOST', 'a b'],
  ['LOG_LEVEL', 'loud'],
  ['DEMO_DATA', 'maybe'],
  ['TENANT', 'A B'],
  ['TRUST_PROXY', '2'],
  ['UPLOAD_MAX_MEGABYTES', '0'],
  ['UPLOAD_MAX_FILES', '1.5'],
  ['UPLOAD_QUOTA_MEGABYTES', '0'],
  ['FILE_RETENTION_DAYS', '-1'],
  ['CLAMD_URL', 'http://127.0.0.1'],
  ['CLAMD_DOWN', 'ignore'],
];
for (const [name, value] of bad) {
  t.test(`${name}=${value} refuses the start and says what it may be`, (t) => {
    t.throws(() => readConfig({ [name]: value }), { name: 'BadSettings', message: `${name} must be ` });
    t.end();
  });
}

t.test('all bad settings are told at once, and a password is not repeated', (t) => {
  const complaint = (): unknown => readConfig({ PORT: 'x', LOG_LEVEL: 'y', DATABASE_URL: 'http://me:secret@db' });

  t.throws(complaint, BadSettings);
  for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) t.throws(complaint, { message: name });
  t.throws(complaint, { message: /^((?!secret).)*$/s });
  t.end();
});

t.test('every setting is documented once, with what holds without it', (t) => {
  const names = settings.map(({ name }) => name);

  t.equal(new Set(names).size, names.length);
  for (const setting of settings) t.match(setting.does, /\.$/, `${setting.name} is told in a sentence`);
  t.end();
});
