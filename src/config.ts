import type { Retention } from './domain/retention.ts';

const megabyte = 1024 * 1024;

/** Everything the service can be told from outside, read once at the start. */
export interface Config {
  /** A PostgreSQL server of one's own; undefined means the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The most connections to the database at one time. */
  readonly databasePoolSize: number;
  readonly host: string;
  readonly port: number;
  /** An absolute path or one from the folder the service is started in. */
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** Whether an empty database is filled with demonstration departments, people and cases. */
  readonly demoData: boolean;
  /** The tenant this process serves: its rows and no others. */
  readonly tenant: string;
  /** Whether `X-Forwarded-*` is believed, because a reverse proxy of one's own writes it. */
  readonly trustProxy: boolean;
  /** Whether the session cookie travels over TLS only. */
  readonly secureCookies: boolean;
  /** Where people reach the service, without a slash at the end; null while nobody said. */
  readonly publicAddress: string | null;
  /** The most bytes one uploaded file may have. */
  readonly uploadMaxBytes: number;
  /** The most files one request may bring. */
  readonly uploadMaxFiles: number;
  /** The most unfinished uploads one person has, and their bytes in all. */
  readonly uploadOpenFiles: number;
  readonly uploadOpenBytes: number;
  /** The most bytes of all unfinished uploads. */
  readonly uploadQuotaBytes: number;
  /** An upload expires after so many hours in which nothing came. */
  readonly uploadExpireHours: number;
  /** The content of a removed document is kept so many days. */
  readonly fileRetentionDays: number;
  /** How long the record of cases is kept. */
  readonly retention: Retention;
  /** Where clamd listens; undefined scans nothing. */
  readonly clamdUrl: string | undefined;
  /** What becomes of a file that can not be scanned. */
  readonly clamdDown: 'refuse' | 'accept';
  readonly clamdTimeoutSeconds: number;
  /** The most bytes clamd is sent; a larger file can not be scanned. */
  readonly clamdMaxBytes: number;
  /** With what `/metrics` is read; null where there is no such page. */
  readonly metricsToken: string | null;
  /** How many requests of a kind one caller may send in a minute; 0 limits nothing. */
  readonly rateLimits: {
    readonly [Kind in 'logins' | 'lookUps' | 'reads' | 'commands' | 'uploads' | 'exports' | 'jobs']: number;
  };
  /** Where traces go; null where nobody traces. */
  readonly tracing: { readonly endpoint: string; readonly serviceName: string; readonly share: number } | null;
  /** How long what is under way may take to its end at a stop, in seconds; then it is cut off. */
  readonly stopSeconds: number;
  /** How many event streams one person, and all together, may keep open at this process. */
  readonly eventStreams: { readonly perPerson: number; readonly inAll: number };
  /** Where webhooks may point besides https addresses on the internet. */
  readonly webhooks: { readonly privateAddresses: boolean; readonly plainHttp: boolean };
  /** The registry of materials departments share; null where there is none. */
  readonly sharedMaterials: {
    readonly url: string;
    readonly token: string | null;
    readonly timeoutMs: number;
    readonly allowPrivate: boolean;
  } | null;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How much is logged, from least to most; `silent` logs nothing. */
export type LogLevel = (typeof logLevels)[number];

/** A setting as the documentation tells it. */
export interface Setting {
  /** The environment variable. */
  readonly name: string;
  /** What holds when it is not set. */
  readonly standard: string;
  /** What it does, in a sentence. */
  readonly does: string;
}

/** Every setting there is; the README quotes this table, and nothing else reads the environment. */
export const settings = [
  {
    name: 'DATABASE_URL',
    standard: 'the embedded PostgreSQL',
    does: 'A PostgreSQL server (15 or newer) of your own, as `postgres://user:password@host:5432/database`.',
  },
  { name: 'DATABASE_POOL_SIZE', standard: '10', does: 'The most connections to the database at one time, 2 to 500.' },
  {
    name: 'HOST',
    standard: '127.0.0.1',
    does: 'The address to listen on; `0.0.0.0` for all. Only this machine can connect unless you change it.',
  },
  { name: 'PORT', standard: '8080', does: 'The port to listen on; `0` takes a free one.' },
  { name: 'DATA_DIR', standard: './data', does: 'Where uploaded files and the embedded database are kept.' },
  { name: 'LOG_LEVEL', standard: 'warn', does: `How much is logged: ${logLevels.join(', ')}.` },
  {
    name: 'DEMO_DATA',
    standard: 'on when the database is embedded',
    does: '`on` fills an empty database with demonstration departments, people and cases; `off` leaves it empty.',
  },
  { name: 'TENANT', standard: 'default', does: 'The tenant this process serves: lower-case letters, digits, hyphens.' },
  {
    name: 'TRUST_PROXY',
    standard: 'off',
    does: '`on` believes `X-Forwarded-*`. Only behind a reverse proxy of your own that overwrites them.',
  },
  {
    name: 'SECURE_COOKIES',
    standard: 'the value of TRUST_PROXY',
    does: '`on` sends the session cookie over TLS only. Switch it on wherever people come by https.',
  },
  {
    name: 'PUBLIC_URL',
    standard: 'not set',
    does: 'Where people reach the service, as `https://lianban.example.gov.cn`: printed documents name it to be verified at.',
  },
  { name: 'UPLOAD_MAX_MEGABYTES', standard: '50', does: 'The largest file that can be uploaded, in megabytes.' },
  { name: 'UPLOAD_MAX_FILES', standard: '20', does: 'The most files one request may bring.' },
  { name: 'UPLOAD_OPEN_FILES', standard: '20', does: 'The most unfinished uploads one person may have.' },
  {
    name: 'UPLOAD_OPEN_MEGABYTES',
    standard: '500',
    does: "The most megabytes one person's unfinished uploads may have in all.",
  },
  {
    name: 'UPLOAD_QUOTA_MEGABYTES',
    standard: '10240',
    does: 'The most megabytes all unfinished uploads may have in all; beyond it `507 upload-quota-exhausted`.',
  },
  { name: 'UPLOAD_EXPIRE_HOURS', standard: '24', does: 'An upload nothing came for in so many hours is dropped.' },
  {
    name: 'FILE_RETENTION_DAYS',
    standard: '30',
    does: 'The content of a removed document is deleted so many days later, unless another document has the same.',
  },
  {
    name: 'EVENT_RETENTION_MONTHS',
    standard: 'never',
    does: 'An administrator may detach a month of `events` when all its cases ended so many whole months ago.',
  },
  {
    name: 'CASE_RETENTION_YEARS',
    standard: 'for ever',
    does: 'How many years after its end a case is kept, where its procedure has no rule of retention of its own.',
  },
  {
    name: 'CLAMD_URL',
    standard: 'no scan',
    does: 'Where ClamAV’s clamd listens, as `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`; every upload is scanned.',
  },
  {
    name: 'CLAMD_DOWN',
    standard: 'refuse',
    does: '`refuse` takes no file that clamd can not scan; `accept` takes it and marks it `UNSCANNED`.',
  },
  { name: 'CLAMD_TIMEOUT_SECONDS', standard: '30', does: 'How long one scan may take, 50 at most.' },
  {
    name: 'CLAMD_MAX_MEGABYTES',
    standard: '100',
    does: 'The largest file clamd is sent, its `StreamMaxLength`; a larger one can not be scanned.',
  },
  {
    name: 'SHARED_MATERIALS_URL',
    standard: 'none: departments verify by hand',
    does: 'The registry of materials departments share, e.g. `https://share.example.gov.cn/v1`.',
  },
  { name: 'SHARED_MATERIALS_TOKEN', standard: 'none', does: 'Sent to the registry as `Authorization: Bearer …`.' },
  {
    name: 'SHARED_MATERIALS_TIMEOUT_SECONDS',
    standard: '10',
    does: 'How long an answer of the registry is waited for, 1 to 60; then it is asked again later.',
  },
  {
    name: 'SHARED_MATERIALS_ALLOW_PRIVATE',
    standard: 'off',
    does: '`on` lets the registry have an address of this machine or of an inner network.',
  },
  {
    name: 'METRICS_TOKEN',
    standard: 'no such page',
    does: 'Switches on `/metrics` for Prometheus, read with `Authorization: Bearer …`; 16 characters or more.',
  },
  {
    name: 'RATE_LIMIT_LOGINS',
    standard: '60',
    does: 'Log-ins a minute from one address; `0` limits nothing, here and below.',
  },
  { name: 'RATE_LIMIT_LOOK_UPS', standard: '120', does: 'Requests a minute without logging in from one address.' },
  { name: 'RATE_LIMIT_READS', standard: '6000', does: 'Readings and searches a minute of one person or token.' },
  { name: 'RATE_LIMIT_COMMANDS', standard: '1200', does: 'Commands a minute of one person or token.' },
  { name: 'RATE_LIMIT_UPLOADS', standard: '1200', does: 'Files and pieces of files a minute of one person or token.' },
  { name: 'RATE_LIMIT_EXPORTS', standard: '20', does: 'Lists as a file a minute of one person or token.' },
  {
    name: 'RATE_LIMIT_JOBS',
    standard: '60000',
    does: 'Requests a minute of one program that does the work of service tasks.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    standard: 'no traces',
    does: 'Where traces are sent by OTLP/HTTP, as `http://collector:4318`; `/v1/traces` is added.',
  },
  { name: 'OTEL_SERVICE_NAME', standard: 'lianban', does: 'What traces call this service.' },
  {
    name: 'OTEL_TRACES_SAMPLER_ARG',
    standard: '1',
    does: 'Which share of the traces that begin here is kept, 0 to 1; those begun elsewhere are kept as decided there.',
  },
  {
    name: 'STOP_SECONDS',
    standard: '30',
    does: 'How long what is under way may take to its end at a stop, 1 to 600; then it is cut off.',
  },
  {
    name: 'EVENT_STREAMS_PER_PERSON',
    standard: '10',
    does: 'The most event streams (open pages that show changes at once) one person has at one process.',
  },
  { name: 'EVENT_STREAMS', standard: '2000', does: 'The most event streams one process keeps open in all.' },
  {
    name: 'WEBHOOK_ALLOW_PRIVATE',
    standard: 'off',
    does: '`on` lets webhooks point to addresses of this machine or of an inner network.',
  },
  { name: 'WEBHOOK_ALLOW_HTTP', standard: 'off', does: '`on` lets webhooks be called by plain http.' },
] as const satisfies readonly Setting[];

type SettingName = (typeof settings)[number]['name'];

/** Thrown when a setting can't be understood; the message names each one and what it may be. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';
}

/**
 * Reads the settings from the environment. An empty value counts as none.
 *
 * @throws BadSettings with one sentence for each value that can't be understood, so that all are told at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const complaints: string[] = [];

  function read<Value>(name: SettingName, parse: (text: string) => Value | undefined, may: string): Value | undefined {
    const text = environment[name]?.trim();
    if (text === undefined || text === '') return undefined;
    const value = parse(text);
    // A password may be in the address, and a token is one: neither is repeated.
    const shown =
      name === 'DATABASE_URL' || name === 'METRICS_TOKEN' || name.startsWith('SHARED_MATERIALS_')
        ? 'what is given'
        : JSON.stringify(text);
    if (value === undefined) complaints.push(`${name} must be ${may}, not ${shown}.`);
    return value;
  }
  const whole = (name: SettingName, least: number, most: number): number | undefined =>
    read(name, wholeNumber(least, most), `a whole number from ${least} to ${most}`);
  const megabytes = (name: SettingName, most: number): number | undefined => {
    const given = whole(name, 1, most);
    return given === undefined ? undefined : given * megabyte;
  };
  const rate = (name: SettingName, standard: number): number => whole(name, 0, 10_000_000) ?? standard;
  const claim = (name: SettingName): boolean | undefined => read(name, onOrOff, '"on" or "off"');
  const text = (name: SettingName, allowed: RegExp, may: string): string | undefined =>
    read(name, (given) => (allowed.test(given) ? given : undefined), may);

  const databaseUrl = read('DATABASE_URL', postgresUrl, 'an address like postgres://user:password@host:5432/database');
  const trustProxy = claim('TRUST_PROXY') ?? false;
  const registryUrl = read('SHARED_MATERIALS_URL', webAddress, 'an address like https://share.example.gov.cn/v1');
  const registryToken = text('SHARED_MATERIALS_TOKEN', /^[\x21-\x7e]{1,2000}$/, 'a token without blanks') ?? null;
  const timeoutMs = (whole('SHARED_MATERIALS_TIMEOUT_SECONDS', 1, 60) ?? 10) * 1000;
  const allowPrivate = claim('SHARED_MATERIALS_ALLOW_PRIVATE') ?? false;
  const otlpEndpoint = read('OTEL_EXPORTER_OTLP_ENDPOINT', webAddress, 'an address like http://collector:4318');
  const serviceName = text('OTEL_SERVICE_NAME', /^[\w.-]{1,100}$/, 'letters, digits, dots and hyphens') ?? 'lianban';
  const share = read('OTEL_TRACES_SAMPLER_ARG', shareOfAll, 'a number from 0 to 1') ?? 1;
  const config: Config = {
    databaseUrl,
    databasePoolSize: whole('DATABASE_POOL_SIZE', 2, 500) ?? 10,
    host: text('HOST', /^[\w.:-]+$/, 'a host name or an address') ?? '127.0.0.1',
    port: whole('PORT', 0, 65_535) ?? 8080,
    dataDir: text('DATA_DIR', /^[^\0]+$/, 'a folder') ?? './data',
    logLevel:
      read('LOG_LEVEL', (given) => logLevels.find((level) => level === given), `one of ${logLevels.join(', ')}`) ??
      'warn',
    demoData: claim('DEMO_DATA') ?? databaseUrl === undefined,
    tenant: text('TENANT', /^[a-z][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens') ?? 'default',
    trustProxy,
    secureCookies: claim('SECURE_COOKIES') ?? trustProxy,
    publicAddress: read('PUBLIC_URL', webAddress, 'an address like https://lianban.example.gov.cn') ?? null,
    uploadMaxBytes: megabytes('UPLOAD_MAX_MEGABYTES', 2048) ?? 50 * megabyte,
    uploadMaxFiles: whole('UPLOAD_MAX_FILES', 1, 100) ?? 20,
    uploadOpenFiles: whole('UPLOAD_OPEN_FILES', 1, 1000) ?? 20,
    uploadOpenBytes: megabytes('UPLOAD_OPEN_MEGABYTES', 1_000_000) ?? 500 * megabyte,
    uploadQuotaBytes: megabytes('UPLOAD_QUOTA_MEGABYTES', 100_000_000) ?? 10_240 * megabyte,
    uploadExpireHours: whole('UPLOAD_EXPIRE_HOURS', 1, 720) ?? 24,
    fileRetentionDays: whole('FILE_RETENTION_DAYS', 0, 36_500) ?? 30,
    retention: {
      eventMonths: whole('EVENT_RETENTION_MONTHS', 1, 1200) ?? null,
      caseYears: whole('CASE_RETENTION_YEARS', 1, 100) ?? null,
    },
    clamdUrl: text(
      'CLAMD_URL',
      /^(tcp:\/\/[\w.-]+(:\d{1,5})?|tcp:\/\/\[[0-9a-fA-F:]+\](:\d{1,5})?|unix:\/.+)$/,
      'tcp://host:port or unix:/path',
    ),
    clamdDown: read('CLAMD_DOWN', refuseOrAccept, '"refuse" or "accept"') ?? 'refuse',
    clamdTimeoutSeconds: whole('CLAMD_TIMEOUT_SECONDS', 1, 50) ?? 30,
    clamdMaxBytes: megabytes('CLAMD_MAX_MEGABYTES', 4000) ?? 100 * megabyte,
    metricsToken:
      text('METRICS_TOKEN', /^[\x21-\x7e]{16,2000}$/, 'a token of 16 characters or more, without blanks') ?? null,
    rateLimits: {
      logins: rate('RATE_LIMIT_LOGINS', 60),
      lookUps: rate('RATE_LIMIT_LOOK_UPS', 120),
      reads: rate('RATE_LIMIT_READS', 6000),
      commands: rate('RATE_LIMIT_COMMANDS', 1200),
      uploads: rate('RATE_LIMIT_UPLOADS', 1200),
      exports: rate('RATE_LIMIT_EXPORTS', 20),
      jobs: rate('RATE_LIMIT_JOBS', 60_000),
    },
    tracing: otlpEndpoint === undefined ? null : { endpoint: otlpEndpoint, serviceName, share },
    stopSeconds: whole('STOP_SECONDS', 1, 600) ?? 30,
    eventStreams: {
      perPerson: whole('EVENT_STREAMS_PER_PERSON', 1, 1000) ?? 10,
      inAll: whole('EVENT_STREAMS', 1, 100_000) ?? 2000,
    },
    webhooks: {
      privateAddresses: claim('WEBHOOK_ALLOW_PRIVATE') ?? false,
      plainHttp: claim('WEBHOOK_ALLOW_HTTP') ?? false,
    },
    sharedMaterials:
      registryUrl === undefined ? null : { url: registryUrl, token: registryToken, timeoutMs, allowPrivate },
  };
  if (complaints.length > 0) throw new BadSettings(complaints.join('\n'));
  return config;
}

function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
  };
}

function shareOfAll(text: string): number | undefined {
  const value = Number(text);
  return /^[\d.]+$/.test(text) && value >= 0 && value <= 1 ? value : undefined;
}

function refuseOrAccept(text: string): 'refuse' | 'accept' | undefined {
  return text === 'refuse' || text === 'accept' ? text : undefined;
}

function onOrOff(text: string): boolean | undefined {
  if (['on', 'true', '1', 'yes'].includes(text.toLowerCase())) return true;
  if (['off', 'false', '0', 'no'].includes(text.toLowerCase())) return false;
  return undefined;
}

function webAddress(text: string): string | undefined {
  const url = URL.parse(text);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isWeb && url.search === '' && url.hash === '' ? url.href.replace(/\/+$/, '') : undefined;
}

function postgresUrl(text: string): string | undefined {
  const url = URL.parse(text);
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  return isPostgres && url.pathname.length > 1 ? text : undefined;
}
