import type { Page } from 'playwright-core';

/** Waits until a page shows what it was opened for: its heading is there and nothing on it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  const loading = page.getByRole('status', { name: /^(正在载入|Loading)/ });
  while ((await loading.count()) > 0) await loading.first().waitFor({ state: 'detached' });
}
