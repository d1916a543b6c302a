import t from 'tap';
import { barriers } from '../support/barriers.ts';
import { screens, telephone } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { byLogin, frontPlaces } from '../support/places.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });
const places = (await frontPlaces(w)).filter(({ onTelephone }) => onTelephone);

for (const [login, theirs] of byLogin(places)) {
  const who = login ?? 'anybody';
  await browser.test(`the pages of ${who} fit a telephone and have no serious barrier`, w.address, async (t, open) => {
    const page = await open({ viewport: telephone });
    if (login !== null) await logInQuietly(page, login);
    for (const { path } of theirs) {
      await page.goto(path);
      await settled(page);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      t.equal(width, telephone.width, `${path} is not wider than the screen`);
      t.strictSame(await barriers(page), [], `${path} can be used by everybody`);
    }
  });
}
