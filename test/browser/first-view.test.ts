import { gzipSync } from 'node:zlib';
import t from 'tap';
import { screens } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });

/** Script that a page may bring before it can be used, gzipped. */
const budgetBytes = 270 * 1024;
/** Cumulative layout shift that people do not yet mind (web.dev/cls: good up to 0.1). */
const mostShift = 0.1;

for (const [path, login] of [
  ['/login', null],
  ['/guide', null],
  ['/track', null],
  ['/mine', 'applicant'],
  ['/inbox', 'window'],
  ['/cases', 'window'],
  ['/supervision', 'supervisor'],
] as const) {
  await browser.test(`the first view of ${path} brings less than 270 KB of script`, w.address, async (t, open) => {
    const page = await open();
    if (login !== null) await logInQuietly(page, login);
    const scripts: Promise<[string, number]>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      scripts.push(response.body().then((body) => [new URL(response.url()).pathname, gzipSync(body).length]));
    });

    await page.addInitScript(`
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifted += value;
      }).observe({ type: 'layout-shift', buffered: true });
    `);
    const answer = await page.goto(path);
    await settled(page);

    const shifted = Number(await page.evaluate('window.shifted'));
    t.ok(shifted <= mostShift, `what was drawn moves by ${shifted.toFixed(3)}`);
    const policy = (await answer?.allHeaders())?.['content-security-policy'] ?? '';
    t.match(policy, /script-src 'self'(?:;|$)/, 'no script but the own files');
    t.equal(await page.locator('script:not([src])').count(), 0, 'no script stands in the page');
    const sizes = await Promise.all(scripts);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    t.ok(total > 0, 'a script is what draws the page');
    t.ok(total < budgetBytes, `${Math.round(total / 1024)} KB of script`, { sizes: Object.fromEntries(sizes) });
  });
}
