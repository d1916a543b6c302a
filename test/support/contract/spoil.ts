import fc, { type Arbitrary } from 'fast-check';

/** What a request sends. */
export interface Sent {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON that is sent; undefined for none. */
  readonly body?: unknown;
  /** Sent instead of the JSON as it is. */
  readonly raw?: string;
}

const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const cursorOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Values nobody expects. */
const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  -(2 ** 63),
  2 ** 31,
  '',
  ' ',
  'x'.repeat(100_000),
  'a\0b',
  '\ud800',
  '\udc00\ud800',
  [],
  {},
  [[]],
  { a: {} },
  [null],
  { toString: 1, hasOwnProperty: 2 },
  '__proto__',
  'constructor',
  "' or 1=1 --",
  '2026-02-30',
  '9999-99-99',
  '0000-00-00',
  '0000-01-01',
  '0000-01-01T00:00:00Z',
  '2016-12-31T23:59:60Z',
  '9999-12-31',
  '2026-02-30T25:61:61Z',
  '+275760-09-13T00:00:00.000Z',
  '-000001-01-01T00:00:00Z',
  '294277-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'NaN',
  'Infinity',
  '{}',
  '{{7*7}}',
  '../../etc/passwd',
];

/** Cursors of other lists, of nobody, and of the right shape with what no column can be. */
const cursors: readonly string[] = [
  'nonsense',
  '',
  cursorOf([]),
  cursorOf({}),
  cursorOf(null),
  cursorOf(['a']),
  cursorOf(['a', 'b']),
  cursorOf(['a', 'b', 'c']),
  cursorOf([1, 2]),
  cursorOf(['2026-03-02T02:00:00.000Z', 'not-an-id']),
  cursorOf(['99999-01-01', '00000000-0000-0000-0000-000000000000']),
  cursorOf(['infinity', '00000000-0000-0000-0000-000000000000']),
  cursorOf(['NaN', '00000000-0000-0000-0000-000000000000']),
  cursorOf(['1e400', '00000000-0000-0000-0000-000000000000']),
  cursorOf(['2026-03-02T02:00:00.000Z', '00000000-0000-0000-0000-000000000000']),
  cursorOf(['\0', '\0']),
  cursorOf(['\ud800', '\ud800']),
  cursorOf(['x'.repeat(500), 'y']),
];

const strangeParts = [
  'not-an-id',
  '%00',
  '%ff',
  '%',
  '%2e%2e%2f',
  '__proto__',
  'constructor',
  '%F0%9F%8F%9B',
  'x'.repeat(150),
  'x'.repeat(2_000),
  '00000000-0000-0000-0000-000000000000',
  '019B0000-0000-7000-8000-00000000000G',
  '-1',
  "'%20or%201=1",
  '%E2%80%AE',
];

const strangeHeaders = [
  '',
  '"',
  '*',
  '"x"',
  'W/"1"',
  '"-1"',
  '99999999999999999999',
  '"999999999"',
  'ÿ',
  ',,,',
  'x'.repeat(3_000),
];

/** What could be sent instead of JSON, with how it calls itself. */
const raws: readonly (readonly [string, string])[] = [
  ['application/json', '{"a": '],
  ['application/json', ''],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '"text"'],
  ['application/json', '7'],
  ['application/json', '\ufeff{}'],
  ['application/json', '{"__proto__": {"a": 1}}'],
  ['application/json', '{"constructor": {"prototype": {"a": 1}}}'],
  ['application/json', '{"a": 1e999, "a": 2}'],
  ['application/json', deep(1_000)],
  ['application/json', `{"filter": ${deep(200)}}`],
  ['application/json; charset=utf-16', '{}'],
  ['application/json; charset=nobody-knows', '{}'],
  ['text/plain', '{}'],
  ['application/xml', '<a/>'],
  ['application/x-www-form-urlencoded', 'a=1&a[b]=2'],
  ['multipart/form-data', 'no boundary'],
  ['multipart/form-data; boundary=b', '--b\r\n\r\n--b--\r\n'],
  [
    'multipart/form-data; boundary=b',
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4',
  ],
  ['multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\n1\r\n--b--\r\n'],
  ['application/offset+octet-stream', 'abc'],
  ['nonsense', 'abc'],
];

type Spoiler = (sent: Sent) => Sent;

/** Spoils a request in one way or another; what it was before is left as it was. */
export function spoilers(): Arbitrary<Spoiler> {
  const value = fc.constantFrom(...strange);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(fc.nat(), value).map(
        ([at, put]) =>
          (sent: Sent) =>
            inBody(sent, at, put),
      ),
    },
    { weight: 2, arbitrary: fc.nat().map((at) => (sent: Sent) => inBody(sent, at, undefined)) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.nat(), value).map(
        ([at, put]) =>
          (sent: Sent) =>
            added(sent, at, put),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...raws).map(
        ([type, raw]) =>
          (sent: Sent) =>
            instead(sent, type, raw),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...cursors).map((after) => (sent: Sent) => withCursor(sent, after)),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...strangeParts)).map(([at, put]) => (sent: Sent) => ({
        ...sent,
        path: replaced(sent.path, at, put),
      })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...strangeParts)).map(([at, put]) => (sent: Sent) => ({
        ...sent,
        query: { ...replaced(sent.query, at, put), nobodyKnows: '1' },
      })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...strangeHeaders)).map(([at, put]) => (sent: Sent) => ({
        ...sent,
        headers: replaced(sent.headers, at, put),
      })),
    },
  );
}

function replaced(of: Readonly<Record<string, string>>, at: number, put: string): Record<string, string> {
  const names = Object.keys(of);
  const name = names[at % Math.max(names.length, 1)];
  return name === undefined ? { ...of } : { ...of, [name]: put };
}

function instead(sent: Sent, type: string, raw: string): Sent {
  return { ...sent, raw, headers: { ...sent.headers, 'content-type': type } };
}

function withCursor(sent: Sent, after: string): Sent {
  if (typeof sent.body !== 'object' || sent.body === null) return { ...sent, query: { ...sent.query, after } };
  return { ...sent, body: { ...sent.body, page: { after } } };
}

/** A copy of the body with another value, or none, at one of its places. */
function inBody(sent: Sent, at: number, put: unknown): Sent {
  const places = placesIn(sent.body, []);
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined || place.length === 0) return { ...sent, body: put };
  return { ...sent, body: changed(sent.body, place, put) };
}

function added(sent: Sent, at: number, put: unknown): Sent {
  const objects = placesIn(sent.body, []).filter((place) => isPlainObject(valueAt(sent.body, place)));
  const place = objects[at % Math.max(objects.length, 1)];
  return place === undefined ? sent : { ...sent, body: changed(sent.body, [...place, 'nobodyKnows'], put) };
}

type Place = readonly (string | number)[];

function placesIn(value: unknown, place: Place): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...place, key]))];
}

function valueAt(value: unknown, place: Place): unknown {
  return place.reduce((inner: unknown, key) => Reflect.get(Object(inner), key), value);
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function changed(value: unknown, [key, ...rest]: Place, put: unknown): unknown {
  if (key === undefined) return put;
  const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) };
  Object.defineProperty(copy, key, {
    value: changed(Reflect.get(copy, key), rest, put),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}
