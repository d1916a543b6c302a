import { chromium, type Page } from 'playwright-core';
import { demoService } from '../scripts/demo-service.ts';
import { findChromium } from '../test/support/chromium.ts';
import { largeDiagram } from './large-diagram.ts';

const tasks = 500;
const key = 'large-diagram';
/** Nine frames of ten are drawn within this, ms: 30 a second. */
const budgetMs = 33.4;

interface Frames {
  readonly medianMs: number;
  readonly p90Ms: number;
  readonly frames: number;
}

/** Does something on the page and gives how long its frames took, ms. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(`(() => {
    const kept = (window.frameTimes = []);
    let before = performance.now();
    const next = (now) => { kept.push(now - before); before = now; window.frameAsked = requestAnimationFrame(next); };
    window.frameAsked = requestAnimationFrame(next);
  })()`);
  await act();
  // the page gives the numbers it collected above
  const times = (await page.evaluate(
    '(cancelAnimationFrame(window.frameAsked), window.frameTimes.slice(2))',
  )) as number[];
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { medianMs: at(0.5), p90Ms: at(0.9), frames: sorted.length };
}

/** How fluid a diagram of more than a thousand elements stays while a step is dragged, the diagram is moved, and zoomed. */
export async function benchDesigner(json: boolean): Promise<void> {
  const service = await demoService('2026-09-29T02:24:00.000Z');
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    env: { ...process.env, ...env } as Record<string, string>, // an environment holds texts only
  });
  try {
    const context = await browser.newContext({ baseURL: service.address, locale: 'zh-CN' });
    const page = await context.newPage();
    const headers = { 'x-requested-with': 'lianban' };
    await page.request.post('/api/v1/sessions', { data: { login: 'designer', password: service.password }, headers });
    const { xml, elements } = largeDiagram(key, tasks);
    await page.request.put(`/api/v1/definition-drafts/${key}`, {
      data: { xml },
      headers: { ...headers, 'if-match': '0' },
    });
    const start = performance.now();
    await page.goto(`/designer/${key}`);
    await page.locator('.djs-shape[data-element-id="task-1"]').waitFor();
    const openMs = Math.round(performance.now() - start);
    const box = await page.locator('.djs-shape[data-element-id="task-1"]').boundingBox();
    const [x, y] = [(box?.x ?? 400) + 50, (box?.y ?? 300) + 40];
    const acts: [string, () => Promise<void>][] = [
      [
        'drag',
        async () => {
          await page.mouse.move(x, y);
          await page.mouse.down();
          for (let at = 1; at <= 90; at += 1) await page.mouse.move(x + at * 2, y + Math.sin(at / 8) * 60);
          await page.mouse.up();
        },
      ],
      [
        'move',
        async () => {
          for (let at = 0; at < 60; at += 1) await page.mouse.wheel(at % 20 < 10 ? 40 : -40, 20);
        },
      ],
      [
        'zoom',
        async () => {
          await page.keyboard.down('Control');
          for (let at = 0; at < 60; at += 1) await page.mouse.wheel(0, at % 20 < 10 ? 60 : -60);
          await page.keyboard.up('Control');
        },
      ],
    ];
    if (!json) console.log(`${elements} elements open after ${openMs} ms`);
    for (const [name, act] of acts) {
      const frames = await framesOf(page, act);
      if (json) console.log(JSON.stringify({ act: name, elements, openMs, ...frames, budgetMs }));
      else console.log(`${name}: ${frames.medianMs} ms a frame, p90 ${frames.p90Ms} ms (budget ${budgetMs})`);
      if (frames.p90Ms > budgetMs) process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await service.stop();
  }
}
