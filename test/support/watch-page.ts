import type { Page, Request } from 'playwright-core';

const watchedPages = new WeakMap<Page, Watched>();

/** Resolves once a watched page waits for no answer. */
export async function quiet(page: Page): Promise<void> {
  await watchedPages.get(page)?.quiet();
}

/** What is known of a page that is being watched. */
export interface Watched {
  /** What went wrong so far; grows while the page lives. */
  readonly troubles: readonly string[];
  /** Resolves once the page waits for no answer. */
  quiet(): Promise<void>;
}

/**
 * Writes down what goes wrong on a page: errors on its console, exceptions, answers at 400 and above and requests that
 * failed unless they are expected, and requests that leave the service.
 */
export function watchPage(page: Page, address: string, refused: readonly RegExp[]): Watched {
  const troubles: string[] = [];
  const pending = new Set<Request>();
  let allAnswered = () => {};
  const settle = (request: Request) => {
    pending.delete(request);
    if (pending.size === 0) allAnswered();
  };
  page.on('console', (message) => {
    // Chromium repeats every answer at 400 and above here, without saying of which request.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    // A stream of events is never answered to its end.
    if (request.resourceType() !== 'eventsource') pending.add(request);
    if (!url.startsWith(address) && /^(https?|wss?):/.test(url)) troubles.push(`leaves the service: ${url}`);
  });
  page.on('requestfailed', (request) => {
    settle(request);
    const why = request.failure()?.errorText ?? '';
    // A page that is left drops what it was asking for.
    const what = `failed ${request.method()} ${new URL(request.url()).pathname}`;
    if (refused.some((pattern) => pattern.test(what))) return;
    if (why !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.method()} ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    const what = `${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`;
    if (!refused.some((pattern) => pattern.test(what))) troubles.push(`refused: ${what}`);
  });
  page.on('requestfinished', settle);
  const watched: Watched = {
    troubles,
    quiet: () =>
      new Promise((resolve) => {
        allAnswered = resolve;
        if (pending.size === 0) resolve();
      }),
  };
  watchedPages.set(page, watched);
  return watched;
}
