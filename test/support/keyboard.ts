import type { Locator, Page } from 'playwright-core';

/** A role of ARIA, as the page's own reader takes it. */
type Role = Parameters<Page['getByRole']>[0];

/** How many stops a person is asked to pass at most on the way to something. */
const mostStops = 80;
/** How long the page may take to bring the focus to where it belongs, in milliseconds. */
const patienceMs = 15_000;

/**
 * What is wrong with where the focus is, in words; an empty text when a person sees where they are: something has the focus,
 * a ring is drawn around it or around what stands for it, and it is in sight and not under something else.
 */
const troubleWithFocus = `(() => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 'nothing has the focus';
  const named = focused.getAttribute('aria-activedescendant');
  const active = named === null ? null : document.getElementById(named);
  const inList = active !== null && active.getClientRects().length > 0 && focused.getAttribute('role') === 'listbox';
  // a control that is drawn by its label has no size of its own
  const drawn = focused.getBoundingClientRect().width < 1 ? (focused.closest('label') ?? focused) : focused;
  const shown = inList ? active : drawn;
  const what = (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40);
  const said = focused.tagName.toLowerCase() + '.' + focused.className + ' “' + what + '”';
  // the library rings what stands beside or around a control
  const around = [shown, ...(shown.parentElement?.children ?? [])];
  for (let at = shown.parentElement; at !== null && around.length < 40; at = at.parentElement) {
    if (at.contains(document.querySelector('h1')) || at.matches('main, section, [role=dialog]')) break;
    around.push(at);
  }
  const ringed = (each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  };
  // where one writes freely the cursor is what shows it
  if (focused.tagName !== 'MAIN' && !focused.isContentEditable && !around.some(ringed)) return 'no ring is drawn around ' + said;
  const box = shown.getBoundingClientRect();
  const left = Math.max(0, box.left), right = Math.min(innerWidth, box.right);
  const top = Math.max(0, box.top), bottom = Math.min(innerHeight, box.bottom);
  if (right - left < 1 || bottom - top < 1) return 'out of sight is ' + said;
  const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
  const reached = points.some(([x, y]) => {
    const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    if (hit === null) return false;
    return shown.contains(hit) || hit.contains(shown) || (shown.parentElement?.contains(hit) ?? false);
  });
  return reached ? '' : 'covered is ' + said;
})()`;

/** What the focus is on, for a message. */
const whereFocusIs = `(() => {
  const at = document.activeElement;
  return at === null ? 'nothing' : at.tagName.toLowerCase() + ' “' + (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40) + '”';
})()`;

/** Whether something has the focus now. */
async function isOn(page: Page, wanted: Locator): Promise<boolean> {
  return (await wanted.and(page.locator(':focus')).count()) > 0;
}

/** Waits until something has the focus and is seen to have it. @throws Error that says where the focus is instead */
export async function arrive(page: Page, wanted: Locator): Promise<void> {
  try {
    await wanted.and(page.locator(':focus')).first().waitFor({ state: 'attached', timeout: patienceMs });
  } catch (cause) {
    throw new Error(`the focus is on ${await page.evaluate(whereFocusIs)}, not on ${wanted}`, { cause });
  }
  await seeFocus(page);
}

/** Waits until a person sees where the focus is. @throws Error that says what is wrong with it */
export async function seeFocus(page: Page): Promise<void> {
  const until = Date.now() + patienceMs;
  let trouble = String(await page.evaluate(troubleWithFocus));
  while (trouble !== '') {
    if (Date.now() > until) throw new Error(`${page.url()}: ${trouble}`);
    await page.waitForTimeout(50);
    trouble = String(await page.evaluate(troubleWithFocus));
  }
}

/**
 * Presses Tab until what is wanted has the focus; on the way every stop must be seen.
 *
 * @throws Error when it is not reached within 80 stops
 */
export async function reach(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.first().waitFor({ state: 'attached', timeout: patienceMs });
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (await isOn(page, wanted)) {
      await seeFocus(page);
      return;
    }
    await page.keyboard.press(key);
    const trouble = String(await page.evaluate(troubleWithFocus));
    // Between the last stop and the first the browser itself has the focus.
    if (trouble !== '' && !trouble.startsWith('nothing')) await seeFocus(page);
  }
  throw new Error(`${wanted} is not reached by ${key} within ${mostStops} stops`);
}

/** Goes by Tab to what has a role and a name. */
export async function reachRole(page: Page, role: Role, name: string | RegExp): Promise<void> {
  await reach(page, page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }));
}

/** Goes by Tab to something and presses a key there, Enter unless another one is named. */
export async function pressOn(page: Page, role: Role, name: string | RegExp, key = 'Enter'): Promise<void> {
  await reachRole(page, role, name);
  await page.keyboard.press(key);
}

/** Goes by Tab into a field and types into it. */
export async function typeInto(
  page: Page,
  name: string | RegExp,
  words: string,
  role: Role = 'textbox',
): Promise<void> {
  await reachRole(page, role, name);
  await page.keyboard.type(words);
}

/** Goes by Tab to a list of choices, types what is looked for and takes it. */
export async function chooseFrom(page: Page, name: string | RegExp, choice: string): Promise<void> {
  await reachRole(page, 'combobox', name);
  await page.keyboard.press('Enter');
  const option = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await option.first().waitFor();
  const wanted = option.filter({ hasText: choice });
  const active = page.locator('.ant-select-item-option-active').filter({ hasText: choice });
  for (let moves = 0; moves < mostStops && (await active.count()) === 0; moves += 1) {
    await page.keyboard.press('ArrowDown');
    if (moves === mostStops - 1) throw new Error(`${choice} is not among ${await option.allInnerTexts()}`);
  }
  await page.keyboard.press('Enter');
  await wanted.first().waitFor({ state: 'hidden' });
}

/** Goes by Tab into a group of radio buttons and by arrows to one of them. */
export async function chooseRadio(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('radio', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  const group = page.getByRole('radio');
  await reach(page, group);
  for (let moves = 0; moves < mostStops && !(await isOn(page, wanted)); moves += 1)
    await page.keyboard.press('ArrowDown');
  await arrive(page, wanted);
  if (!(await wanted.first().isChecked())) await page.keyboard.press('Space');
}

/** Counts from now on what only a mouse or a finger does; the answer tells how often it happened on the page that is open. */
export async function watchForMouse(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(`
    window.pointed = 0;
    addEventListener('pointerdown', () => { window.pointed += 1; }, true);
  `);
  return async () => Number(await page.evaluate('window.pointed ?? 0'));
}

/**
 * Presses Escape until something is closed, twice at most: a list within it that has just closed may still take the first.
 *
 * @throws Error when it is still there
 */
export async function closeByEscape(page: Page, what: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  try {
    await what.waitFor({ state: 'detached', timeout: 3_000 });
  } catch {
    await page.keyboard.press('Escape');
    await what.waitFor({ state: 'detached', timeout: patienceMs });
  }
}
