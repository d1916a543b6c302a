import t from 'tap';
import { screens } from '../support/browser.ts';
import { lookOver } from '../support/look-over.ts';
import { frontPlaces } from '../support/places.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
// So many pages take a busy machine more than two minutes.
t.setTimeout(240_000);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });

await lookOver(browser, w.address, await frontPlaces(w));

await browser.test('a language is chosen once and remembered', w.address, async (t, open) => {
  const page = await open();
  await page.goto('/guide');
  await page.getByTitle('Switch to English').click();
  await page.getByRole('heading', { level: 1, name: /guide/i }).waitFor();

  await page.goto('/login');

  t.equal(await page.locator('html').getAttribute('lang'), 'en');
});
