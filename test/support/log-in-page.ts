import type { Page } from 'playwright-core';
import { worldPassword } from './world.ts';

/** Logs in through the login page, as a person does. */
export async function logInOnScreen(page: Page, login: string): Promise<void> {
  await page.goto('/login');
  await page.locator('input[autocomplete=username]').fill(login);
  await page.locator('input[autocomplete=current-password]').fill(worldPassword);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !['/', '/login'].includes(url.pathname));
}

/** Gives a page the session of somebody, for tests that are not about logging in. */
export async function logInQuietly(page: Page, login: string): Promise<void> {
  const answer = await page.request.post('/api/v1/sessions', {
    data: { login, password: worldPassword },
    headers: { 'x-requested-with': 'lianban' },
  });
  if (!answer.ok()) throw new Error(`${login} can't log in: ${answer.status()} ${await answer.text()}`);
}
