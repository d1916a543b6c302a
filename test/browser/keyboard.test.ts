import type { Page } from 'playwright-core';
import t from 'tap';
import { acceptByWindow, applyForPermit } from '../journeys/permit.ts';
import { carPark } from '../journeys/projects.ts';
import { screens } from '../support/browser.ts';
import {
  arrive,
  chooseFrom,
  chooseRadio,
  closeByEscape,
  pressOn,
  reach,
  reachRole,
  seeFocus,
  typeInto,
  watchForMouse,
} from '../support/keyboard.ts';
import { logInQuietly } from '../support/log-in-page.ts';
import { smallPdf, world, worldPassword } from '../support/world.ts';

const browser = await screens(t);
const w = await world(t, '2026-09-18T02:00:00.000Z', { web: true });
const permit = await applyForPermit(w);
const accepted = await applyForPermit(w);
await acceptByWindow(w, accepted.id);
await w.apply('joint-completion-acceptance', { facts: carPark, project: '市委党校停车楼' });

const listbox = (page: Page) => page.getByRole('listbox');
const selected = (page: Page, words: string) =>
  page.locator('[role=option][aria-selected=true]').filter({ hasText: words });
const told = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const round = async (page: Page, to: string) => {
  for (let stops = 0; stops < 8; stops += 1) {
    await page.keyboard.press('F6');
    await seeFocus(page);
    if ((await page.locator(to).and(page.locator(':focus, :has(:focus)')).count()) > 0) return;
  }
  throw new Error(`F6 does not lead to ${to}`);
};

await browser.test(
  'by keys alone an application is checked paper by paper and accepted',
  w.address,
  async (t, open) => {
    const page = await open();
    const pointed = await watchForMouse(page);
    await page.goto('/login');
    await typeInto(page, '账号', 'window');
    await typeInto(page, '密码', worldPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/inbox/);
    await listbox(page).waitFor();

    // past the top bar to the page, and to the list of what the department has to take up
    await arrive(page, page.getByRole('main'));
    await reach(page, page.getByRole('link', { name: '跳到主要内容' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await arrive(page, page.getByRole('main'));
    await reach(page, listbox(page));
    await selected(page, '').first().waitFor();
    const shown = await page.getByRole('option').allInnerTexts();
    const at = (row: number) => page.getByRole('option').nth(row).and(page.locator('[aria-selected=true]'));
    const wanted = shown.findIndex((each) => each.includes(permit.number));
    await page.keyboard.press('End');
    await at(shown.length - 1).waitFor();
    for (let row = shown.length - 2; row >= wanted; row -= 1) {
      await page.keyboard.press('ArrowUp');
      await at(row).waitFor();
    }
    await selected(page, permit.number).waitFor();
    await seeFocus(page);
    await page.keyboard.press('c');
    await told(page, '已认领');
    await seeFocus(page);

    // every paper verified, one by the button and the others by `v` and `n`
    await round(page, 'section[aria-label=材料核验]');
    const unchecked = page.getByRole('button', { name: /^核验 / });
    const all = await unchecked.count();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await unchecked.nth(all - 1).waitFor({ state: 'detached' });
    await seeFocus(page);
    await page.keyboard.press('n');
    await page.keyboard.press('r');
    await arrive(page, page.getByRole('combobox', { name: '原因代码' }));
    await page.keyboard.press('Escape');
    await arrive(page, page.locator('[data-row][aria-current=true]'));
    for (let left = all - 1; left > 0; left -= 1) {
      await page.keyboard.press('n');
      await seeFocus(page);
      await page.keyboard.press('v');
      await unchecked.nth(left - 1).waitFor({ state: 'detached' });
    }
    await chooseRadio(page, '齐全，予以受理');
    await page.keyboard.press('Control+Enter');
    await told(page, /^已提交/);

    await arrive(page, listbox(page));
    await selected(page, '市委党校停车楼').waitFor();
    t.match(await w.case('window', permit.id), { status: 'IN_PROGRESS' });
    t.equal(await pointed(), 0);
  },
);

await browser.test(
  'by keys alone an officer fills in the form, asks and takes back, and decides',
  w.address,
  async (t, open) => {
    const page = await open();
    const pointed = await watchForMouse(page);
    await logInQuietly(page, 'handler');
    await page.goto('/inbox?box=department');
    await listbox(page).waitFor();
    await reach(page, listbox(page));
    await selected(page, accepted.number).waitFor();
    await page.keyboard.press('c');
    await told(page, '已认领');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/[^/]+\/work/);

    // a dialog that is closed leaves the focus where it was opened
    await pressOn(page, 'button', /^提交/, 'ArrowRight');
    const ask = page.getByRole('button', { name: '加签…' });
    for (let moves = 0; moves < 12 && (await ask.and(page.locator(':focus')).count()) === 0; moves += 1)
      await page.keyboard.press('ArrowRight');
    await arrive(page, ask);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await chooseFrom(page, '人员', '林溪');
    await closeByEscape(page, page.getByRole('dialog'));
    await arrive(page, ask);

    for (const condition of ['用地', '规划', '场地', '施工企业', '资金', '措施']) {
      const box = page.getByRole('checkbox', { name: new RegExp(condition) });
      await reach(page, box);
      await page.keyboard.press('Space');
    }
    await chooseRadio(page, '六项条件均具备');
    await page.keyboard.press('Control+Enter');
    await told(page, /^已提交/);
    await page.waitForURL(/\/inbox/);
    await seeFocus(page);

    t.equal(
      (await w.tasks('handler', accepted.id)).some(({ elementId }) => elementId === 'review'),
      false,
    );
    t.equal(await pointed(), 0);
  },
);

await browser.test(
  'by keys alone an applicant gets the list, uploads a paper and applies',
  w.address,
  async (t, open) => {
    await (await w.as('applicant')).must('POST', '/projects', {
      name: '翠屏小学停车楼',
      regionCode: '511700',
      facts: { ...carPark, water: undefined },
    });
    const page = await open();
    const pointed = await watchForMouse(page);
    await logInQuietly(page, 'applicant');
    await page.goto('/mine/apply?procedure=joint-completion-acceptance');
    await reachRole(page, 'radio', /^竣工联合验收/);
    await page.keyboard.press('Tab');
    await chooseRadio(page, '翠屏小学停车楼');
    await reach(page, page.getByRole('radiogroup', { name: /需要接水吗/ }).getByRole('radio'));
    await page.keyboard.press('Space');
    await pressOn(page, 'button', '获取一次性告知书');
    await page.waitForURL(/\/mine\/disclosures\//);

    const choosing = page.waitForEvent('filechooser');
    await pressOn(page, 'button', /^上传/);
    await (await choosing).setFiles({ name: '图纸.pdf', mimeType: 'application/pdf', buffer: smallPdf('图纸') });
    await page.getByRole('link', { name: /图纸\.pdf/ }).waitFor();
    await seeFocus(page);
    await pressOn(page, 'button', /^提交申请/);
    await page.getByRole('dialog').waitFor();
    await typeInto(page, '联系人', '李安');
    await typeInto(page, '联系电话', '13800000000');
    await pressOn(page, 'button', /提交/);
    await page.waitForURL(/\/mine\/cases\//);
    await seeFocus(page);
    t.equal(await pointed(), 0);
  },
);
