import type { Page } from 'playwright-core';
import { quiet } from './watch-page.ts';

/** Waits until a page shows what it was opened for: its heading is there, no answer is awaited and nothing is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  const loading = page.getByRole('status', { name: /^(正在载入|Loading)/ });
  do {
    await quiet(page);
    for (const one of await loading.all()) await one.waitFor({ state: 'detached' });
  } while ((await loading.count()) > 0);
}
