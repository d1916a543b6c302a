import type { Page } from 'playwright-core';
import type { Test } from 'tap';
import { chinese } from '../../src/web/i18n/dictionaries.ts';
import { barriers } from './barriers.ts';
import { desk, type Screens } from './browser.ts';
import { logInQuietly } from './log-in-page.ts';
import { byLogin, type Place } from './places.ts';
import { settled } from './settled.ts';

const areas = [...Object.keys(chinese), 'admin'].join('|');
/** What a page shows where a text is missing: its key, or a placeholder nobody filled. */
const rawText = new RegExp(`\\b(?:${areas})\\.[a-z][\\w.]+|\\{\\w+\\}`, 'i');

/**
 * Goes over every place as whoever opens it: in Chinese and light, then in English and dark, each shows no raw text and has
 * no serious barrier. Colours do not depend on the language nor names on the scheme, so that these two see all four.
 */
export async function lookOver(browser: Screens, address: string, places: readonly Place[]): Promise<void> {
  for (const [login, theirs] of byLogin(places)) {
    const who = login ?? 'anybody';
    await browser.test(
      `the pages of ${who} are whole and without barriers, zh and en, light and dark`,
      address,
      async (t, open) => {
        const page = await open();
        if (login !== null) await logInQuietly(page, login);
        for (const place of theirs) {
          await page.goto(place.path);
          await look(t, page, place, 'zh');
          await page.emulateMedia({ colorScheme: 'dark' });
          await page.locator('header button[lang=en]').click();
          await page.locator('html[data-theme=dark][lang=en]').waitFor();
          await look(t, page, place, 'en');
          await page.emulateMedia({ colorScheme: 'light' });
          await page.locator('header button[lang=zh-CN]').click();
          await page.locator('html[data-theme=light][lang=zh-CN]').waitFor();
        }
      },
    );
  }
}

async function look(t: Test, page: Page, { path, hasDiagram }: Place, language: 'zh' | 'en'): Promise<void> {
  await settled(page);
  // What is set like code is a code, a type of event or a file, and no text.
  const codes = await page.locator('code, .code').allInnerTexts();
  const body = (await page.locator('body').innerText()).replaceAll(/\S+\.(?:pdf|html)/g, '');
  const seen = codes.reduce((rest, code) => (code === '' ? rest : rest.replace(code, '')), body);
  t.notMatch(seen, rawText, `${path} shows no raw text in ${language}`);
  t.strictSame(await barriers(page), [], `${path} can be used by everybody in ${language}`);
  if (hasDiagram) t.ok(await isWatermarkSeen(page), `${path} shows whose diagrams they are`);
}

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
