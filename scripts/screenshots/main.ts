/**
 * Takes every picture of the guides anew, into docs/images: `npm run screenshots`, or `npm run screenshots -- inbox case`
 * for some. The service runs on an empty database with the demonstration, at a moment that does not pass.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { findChromium } from '../../test/support/chromium.ts';
import { type DemoService, demoService } from '../demo-service.ts';
import { type Picture, pictures } from './pictures.ts';

/** A Tuesday morning before the holidays of October, whose days do not count. */
const at = '2026-09-29T02:24:00.000Z';
const folder = new URL('../../docs/images/', import.meta.url);
const widths = { desk: { width: 1280, height: 800 }, telephone: { width: 390, height: 844 } } as const;
/** Longer pages are cut: a guide shows what a page is like, not all that is on it. */
const mostHeight = 2400;

async function openAs(browser: Browser, { address, password }: DemoService, picture: Picture): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: widths[picture.on],
    colorScheme: picture.dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // The page's own clock, which it shows here and there, stands where the service's does.
  await page.clock.setFixedTime(at);
  if (picture.login !== null) {
    const answer = await page.request.post('/api/v1/sessions', { data: { login: picture.login, password } });
    if (!answer.ok()) throw new Error(`${picture.login} can't log in: ${await answer.text()}`);
  }
  return page;
}

async function take(browser: Browser, service: DemoService, picture: Picture): Promise<number> {
  const page = await openAs(browser, service, picture);
  await page.goto(picture.path);
  await page.locator('main h1, main h2').first().waitFor();
  // Pages that hear of changes keep a line open for good; what they show is there when nothing loads any more.
  const loading = page.getByRole('status', { name: '正在载入' });
  do {
    await loading.first().waitFor({ state: 'detached' });
    await page.waitForTimeout(400);
  } while ((await loading.count()) > 0);
  if (picture.waitFor !== undefined) await page.locator(picture.waitFor).first().waitFor();
  await page.evaluate('document.fonts.ready');
  const raw = await page.screenshot({ fullPage: picture.whole ?? false, animations: 'disabled', caret: 'hide' });
  await page.context().close();
  const { width, height = 0 } = await sharp(raw).metadata();
  const cut = sharp(raw).extract({ left: 0, top: 0, width: width ?? 1, height: Math.min(height, mostHeight) });
  const small = await cut.png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 }).toBuffer();
  await writeFile(fileURLToPath(new URL(`${picture.name}.png`, folder)), small);
  return small.length;
}

const wanted = process.argv.slice(2);
const service = await demoService(at);
const { executablePath, env } = await findChromium();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
  env: { ...process.env, ...env } as Record<string, string>, // an environment holds texts only
});
try {
  let total = 0;
  for (const picture of await pictures(service.house)) {
    if (wanted.length > 0 && !wanted.includes(picture.name)) continue;
    const bytes = await take(browser, service, picture);
    total += bytes;
    console.log(`${picture.name}.png ${Math.round(bytes / 1024)} KB`);
  }
  console.log(`${(total / 1024 / 1024).toFixed(1)} MB in all`);
} finally {
  await browser.close();
  await service.stop();
}
