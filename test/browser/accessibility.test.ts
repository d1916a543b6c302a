import t from 'tap';
import { barriers } from '../support/barriers.ts';
import { screens } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { byLogin, everyPlace } from '../support/places.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });

for (const [login, theirs] of byLogin(await everyPlace(w))) {
  const who = login ?? 'anybody';
  await browser.test(`the pages of ${who} have no serious barrier in light and dark`, w.address, async (t, open) => {
    const page = await open();
    if (login !== null) await logInQuietly(page, login);
    for (const { path } of theirs) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      await settled(page);
      t.strictSame(await barriers(page), [], `${path} in light`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-theme=dark]').waitFor();
      t.strictSame(await barriers(page), [], `${path} in dark`);
    }
  });
}
