import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { TAP, Test } from 'tap';
import { findChromium } from './chromium.ts';
import { type Watched, watchPage } from './watch-page.ts';

/** Chromium as root in a container, silent, and talking to nobody but the service. */
const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** A file full of screens takes longer than a file of rules. */
const fileTimeoutMs = 240_000;

/** With `SLOW_ANSWERS=800` each answer comes up to 800 ms late, so that a test that waits for nothing is found out. */
const slowAnswersMs = Number(process.env.SLOW_ANSWERS ?? 0);

/** The two widths the screens are made for: a desk and a telephone, in CSS pixels. */
export const desk = { width: 1280, height: 800 };
export const telephone = { width: 390, height: 844 };

/** How a person looks at the service. */
export interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: 'zh' | 'en';
  readonly scheme?: 'light' | 'dark';
  /** Answers of the service at 400 and above that are part of the story, as `404 GET /api/v1/demo-accounts`, and lines that break, as `failed GET /`. */
  readonly refused?: readonly RegExp[];
}

/** Opens a page with cookies of its own: another person at another desk. */
export type Open = (look?: Look) => Promise<Page>;

/** The browser of a test file. */
export interface Screens {
  /**
   * A test that looks at pages of the service at an address. At its end a console error, a failed request or a refusal
   * nobody expected on any of them fails it; when it fails, pictures of its pages are left in a folder it names.
   */
  test(name: string, address: string, story: (t: Test, open: Open) => Promise<void>): Promise<unknown>;
}

/** Starts one browser for a test file and stops it with the file. */
export async function screens(file: TAP): Promise<Screens> {
  file.setTimeout(fileTimeoutMs);
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: flags,
    chromiumSandbox: false,
    env: { ...definedOnly(process.env), ...env },
  });
  file.teardown(() => browser.close());
  return {
    test: (name, address, story) =>
      file.test(name, async (t) => {
        const opened: Opened[] = [];
        try {
          await story(t, async (look) => {
            const one = await open(browser, address, look);
            opened.push(one);
            return one.page;
          });
          await Promise.all(opened.map(({ quiet }) => quiet()));
          t.strictSame(
            opened.flatMap(({ troubles }) => troubles),
            [],
            'the pages have nothing to complain about',
          );
        } catch (error) {
          t.error(error);
        }
        if (!t.passing()) await takePictures(t, opened);
        await Promise.all(opened.map(({ page }) => page.context().close()));
      }),
  };
}

interface Opened extends Watched {
  readonly page: Page;
}

async function open(browser: Browser, address: string, look: Look = {}): Promise<Opened> {
  const { viewport = desk, language = 'zh', scheme = 'light', refused = [] } = look;
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    colorScheme: scheme,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    storageState: {
      cookies: [],
      origins: [{ origin: address, localStorage: [{ name: 'lianban.language', value: language }] }],
    },
  });
  context.setDefaultTimeout(20_000);
  if (slowAnswersMs > 0) {
    await context.route('**/api/**', async (route) => {
      await setTimeout(Math.random() * slowAnswersMs);
      // a page that is gone waits for nothing
      await route.continue().catch(() => undefined);
    });
  }
  const page = await context.newPage();
  return { page, ...watchPage(page, address, refused) };
}

/** Pictures of all pages of a failed test, and what they complain about. */
async function takePictures(t: Test, opened: readonly Opened[]): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lianban-screens-'));
  for (const [index, { page, troubles }] of opened.entries()) {
    const file = path.join(folder, `${index}.png`);
    await page.screenshot({ path: file, fullPage: true });
    t.comment([`${page.url()} looks like ${file}`, ...troubles].join('\n'));
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
