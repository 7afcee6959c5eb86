import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { choose, chooseAmong, fillDay } from './fields.ts';
import { openSample, openSampleDecision } from './sample.ts';

const PROVINCE = 'Liên đoàn Lao động tỉnh Lai Châu';
const HEALTH = 'Công đoàn ngành Y tế tỉnh Lai Châu';
const SCHOOLS = 'Công đoàn ngành Giáo dục tỉnh Lai Châu';
const [ONE, TWO, MERGED] = ['CĐCS Thử Một', 'CĐCS Thử Hai', 'CĐCS Thử Hợp nhất'];

test('the tree is right on any day: units end, merge and are renamed, and old awards keep the old name', async ({
  app: page,
}) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
  for (const name of [ONE, TWO]) {
    await beginEvent(page, 'Thành lập', '01/01/2020');
    await fillUnit(page, name);
    await record(page, `${name} bắt đầu từ ngày 01/01/2020`);
  }

  await beginEvent(page, 'Sáp nhập, hợp nhất', '01/03/2026');
  await chooseAmong(field(page, 'Những đơn vị sáp nhập, sẽ kết thúc'), 'thu mot', ONE);
  await chooseAmong(field(page, 'Những đơn vị sáp nhập, sẽ kết thúc'), 'thu hai', TWO);
  await fillUnit(page, MERGED);
  await expect(changes(page)).toContainText(`${MERGED} bắt đầu từ ngày 01/03/2026`);
  await record(page, `${ONE} kết thúc, ngày cuối cùng là 28/02/2026`);

  await beginEvent(page, 'Giải thể, kết thúc', '01/03/2026');
  await chooseAmong(field(page, 'Những đơn vị kết thúc hoạt động'), 'y te tinh', HEALTH);
  await choose(field(page, 'Chuyển về'), 'ldld tinh lai chau', PROVINCE);
  await record(page, `${HEALTH} kết thúc`);

  await beginEvent(page, 'Đổi tên', '01/03/2026');
  await choose(field(page, 'Đơn vị đổi tên'), 'giao duc tinh', SCHOOLS);
  await page.getByLabel('Tên đầy đủ').fill('Công đoàn Giáo dục và Đào tạo Lai Châu');
  await record(page, 'Công đoàn Giáo dục và Đào tạo Lai Châu');

  const tree = page.getByRole('treegrid');
  await seeDay(page, '27/12/2024');
  for (const name of [ONE, TWO, HEALTH, SCHOOLS]) await expect(tree).toContainText(name);
  await expect(tree).not.toContainText(MERGED);

  await seeDay(page, '01/08/2026');
  await search(page, 'thu');
  await expect(tree).toContainText(MERGED);
  for (const name of [ONE, TWO]) await expect(tree).not.toContainText(name);
  await search(page, 'nganh y te tinh');
  await expect(page.getByText('không có đơn vị nào tên “nganh y te tinh”')).toBeVisible();
  await search(page, 'cong doan nganh giao duc');
  await expect(tree).toContainText(`tên cũ: ${SCHOOLS}`);

  await page.getByRole('link', { name: 'Công đoàn Giáo dục và Đào tạo Lai Châu' }).click();
  await expect(page.getByRole('table', { name: 'Tên gọi' })).toContainText('đến 28/02/2026');
  await page.getByRole('button', { name: 'Hủy sự kiện' }).click();
  await page.getByRole('button', { name: 'Hủy sự kiện này' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SCHOOLS);

  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await openSampleDecision(page, 'Giải Cầu lông');
  await expect(page.getByText('Đoàn Công đoàn ngành Giáo dục').first()).toBeVisible();
});

test('the tree is walked and left by keyboard alone', async ({ app: page }) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
  const tree = page.getByRole('treegrid');
  await expect(tree.getByRole('link').first()).toBeVisible();
  await tree.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const name = await page.locator('[role=row][aria-selected=true] a').textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
});

test('the tree is found again as it was opened', async ({ app: page }) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
  const tree = page.getByRole('treegrid');
  await expect(tree.getByRole('link').first()).toBeVisible();
  await tree.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(tree.locator('[role=row][aria-expanded=false]').first()).toContainText(PROVINCE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PROVINCE);
  await page.goBack();
  await expect(tree.locator('[role=row][aria-expanded=false]').first()).toContainText(PROVINCE);
});

test('an event half typed is not left by mistake, and one unit can be split into one that was there', async ({
  app: page,
}) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
  await beginEvent(page, 'Chia, tách', '01/03/2026');
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await page.getByRole('button', { name: 'Ở lại' }).click();
  await choose(field(page, 'Đơn vị được chia, tách'), 'y te tinh', HEALTH);
  await page.getByRole('radio', { name: 'Tách: đơn vị này vẫn hoạt động' }).check();
  await chooseAmong(field(page, 'Đơn vị đang có nhận một phần'), 'giao duc tinh', SCHOOLS);
  await page.getByRole('button', { name: 'Bỏ đơn vị này' }).first().click();
  await page.getByRole('button', { name: 'Bỏ đơn vị này' }).first().click();
  await record(page, '0 thay đổi');
  await search(page, 'giao duc tinh');
  await page.getByRole('link', { name: SCHOOLS }).click();
  await expect(page.getByRole('main')).toContainText(`Tiền thân`);
});

async function beginEvent(page: Page, type: string, day: string): Promise<void> {
  await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  await choose(field(page, 'Việc xảy ra'), '', type);
  await fillDay(page.getByLabel('Từ ngày'), day);
}

/** A new unit directly under the province. */
async function fillUnit(page: Page, name: string): Promise<void> {
  await page.getByLabel('Tên đầy đủ').fill(name);
  await choose(field(page, 'Loại đơn vị'), '', 'Công đoàn cơ sở');
  await choose(field(page, 'Đơn vị cấp trên'), 'ldld tinh lai chau', PROVINCE);
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel('Tìm đơn vị, không cần dấu').fill(text);
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const changes = (page: Page) => page.getByRole('region', { name: 'Sẽ đổi' });

/** Records what is previewed, once that says what was chosen last. */
async function record(page: Page, says: string): Promise<void> {
  await expect(changes(page)).toContainText(says);
  await expect(changes(page)).toContainText('Quyết định đã ban hành giữ nguyên tên');
  await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();
}

async function seeDay(page: Page, day: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill(day);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Đơn vị tính đến ngày ${day}`);
}
