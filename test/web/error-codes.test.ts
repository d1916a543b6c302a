import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import { errors as english } from '../../src/web/i18n/en/errors.ts';
import { errors as chinese } from '../../src/web/i18n/zh/errors.ts';

const refusals = new URL('../../src/domain/refusals/', import.meta.url);

async function codesOfRefusals(): Promise<string[]> {
  const codes: string[] = [];
  for (const file of await readdir(refusals)) {
    const text = await readFile(new URL(file, refusals), 'utf8');
    const made = text.match(/new Refusal\(/g) ?? [];
    const named = [...text.matchAll(/new Refusal\(\s*'[a-z-]+',\s*'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
    t.equal(named.length, made.length, `${file}: every refusal names its code where it is made`);
    codes.push(...named);
  }
  return codes.sort();
}

t.test('every code the service refuses with has its sentence on the screens, in both languages', async (t) => {
  const codes = await codesOfRefusals();

  t.ok(codes.length > 80, `${codes.length} codes`);
  t.same(codes, [...new Set(codes)], 'no code means two things');
  for (const [language, texts] of Object.entries({ chinese, english })) {
    t.same(
      codes.filter((code) => !Object.hasOwn(texts, code)),
      [],
      language,
    );
  }
});
