import type { Page } from 'playwright-core';
import t from 'tap';
import { chinese } from '../../src/web/i18n/dictionaries.ts';
import { desk, screens } from '../support/browser.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { byLogin, everyPlace } from '../support/places.ts';
import { settled } from '../support/settled.ts';
import { world } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });
const places = await everyPlace(w);

const areas = Object.keys(chinese).join('|');
/** What a page shows where a text is missing: its key, or a placeholder nobody filled. */
const rawText = new RegExp(`\\b(?:${areas})\\.[a-z][\\w.]+|\\{\\w+\\}`, 'i');

async function textOf(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\S+\.(?:pdf|html)/g, '');
}

for (const [login, theirs] of byLogin(places)) {
  const who = login ?? 'anybody';
  for (const language of ['zh', 'en'] as const) {
    await browser.test(`the pages of ${who} open without complaint in ${language}`, w.address, async (t, open) => {
      const page = await open({ language });
      if (login !== null) await logInQuietly(page, login);
      for (const { path, hasDiagram } of theirs) {
        await page.goto(path);
        await settled(page);
        t.notMatch(await textOf(page), rawText, `${path} shows no raw text`);
        t.equal(await page.locator('html').getAttribute('lang'), language === 'zh' ? 'zh-CN' : 'en');
        if (hasDiagram) t.ok(await isWatermarkSeen(page), `${path} shows whose diagrams they are`);
      }
    });
  }
}

await browser.test('a language is chosen once and remembered', w.address, async (t, open) => {
  const page = await open();
  await page.goto('/guide');
  await page.getByTitle('Switch to English').click();
  await page.getByRole('heading', { level: 1, name: /guide/i }).waitFor();

  await page.goto('/login');

  t.equal(await page.locator('html').getAttribute('lang'), 'en');
});

/** Whether the mark of bpmn.io is in view and nothing lies on it. */
async function isWatermarkSeen(page: Page): Promise<boolean> {
  const mark = page.locator('.bjs-powered-by').first();
  await mark.waitFor();
  const box = await mark.boundingBox();
  if (box === null || box.width < 20 || box.x < 0 || box.x + box.width > desk.width) return false;
  return page.evaluate(`(() => {
    const mark = document.querySelector('.bjs-powered-by');
    const { x, y, width, height } = mark.getBoundingClientRect();
    return mark.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  })()`);
}
