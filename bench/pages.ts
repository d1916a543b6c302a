import { chromium, type Page } from 'playwright-core';
import { demoService } from '../scripts/demo-service.ts';
import { findChromium } from '../test/support/chromium.ts';

/** How much slower the processor is made: a cheap office computer beside this one. */
const slowdown = 4;
const rounds = 5;
/** Until a page answers, people wait no longer than this, ms. */
const budgetMs = 2_000;

const pages = [
  { name: 'inbox', path: '/inbox?box=department', login: 'handler', ready: 'main [role=listbox], main [role=option]' },
  { name: 'guide', path: '/guide', login: null, ready: 'main li a' },
  { name: 'mine', path: '/mine', login: 'applicant', ready: 'main li a' },
] as const;

/** From the address to a page that shows its list and answers a frame, ms; nothing is cached. */
async function timeTo(page: Page, path: string, ready: string): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const start = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator(ready).first().waitFor();
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
  return performance.now() - start;
}

/** How long pages take to be of use on a processor four times slower, each with an empty cache. */
export async function benchPages(json: boolean): Promise<void> {
  const service = await demoService('2026-09-29T02:24:00.000Z');
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    env: { ...process.env, ...env } as Record<string, string>, // an environment holds texts only
  });
  try {
    for (const { name, path, login, ready } of pages) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const context = await browser.newContext({ baseURL: service.address, locale: 'zh-CN' });
        const page = await context.newPage();
        if (login !== null) {
          await page.request.post('/api/v1/sessions', { data: { login, password: service.password } });
        }
        times.push(await timeTo(page, path, ready));
        await context.close();
      }
      const median = Math.round(times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0);
      if (json) console.log(JSON.stringify({ page: name, medianMs: median, budgetMs, slowdown }));
      else
        console.log(
          `${name}: of use after ${median} ms at ${slowdown}× slower (median of ${rounds}, budget ${budgetMs})`,
        );
      if (median > budgetMs) process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await service.stop();
  }
}
