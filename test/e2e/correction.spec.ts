import { expect, test } from './app.ts';
import { openSample, openSampleDecision } from './sample.ts';

test.beforeEach(async ({ app: page }) => {
  await openSample(page);
});

test('an issued decision is replaced by another, and both stay to be seen', async ({ app: page }) => {
  await openSampleDecision(page, 'Khen thưởng Giải Bóng chuyền');
  await expect(page.getByText('số 4 đến 9')).toBeVisible();
  await page.getByRole('button', { name: 'Thay thế…' }).click();
  await page.getByRole('textbox', { name: 'Lý do thay thế' }).fill('Ghi nhầm tên một đội');
  await page.getByRole('dialog').getByRole('button', { name: /^Lập/u }).click();

  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('20/12/2023');
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).press('Enter');
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('230');
  await page.getByRole('button', { name: 'Ban hành…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(page.getByText('không sửa được nữa')).toBeVisible();

  await page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true }).first().click();
  await expect(page.getByText('Đã được thay thế')).toBeVisible();
  await expect(page.getByText('13.140.000')).toBeVisible();
});

test('an issued decision is revoked with a reason, and leaves the sum', async ({ app: page }) => {
  await openSampleDecision(page, 'Khen thưởng Giải Cầu lông');
  await page.getByRole('button', { name: 'Thu hồi…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Thu hồi/u }).click();
  await expect(dialog).toContainText('Cần ghi lý do thu hồi');
  await dialog.getByRole('textbox', { name: 'Lý do thu hồi' }).fill('Khai sai thành tích');
  await dialog.getByRole('button', { name: /^Thu hồi/u }).click();
  await expect(page.getByText('Đã thu hồi').first()).toBeVisible();
  await page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true }).first().click();
  await expect(page.getByText('8.640.000').last()).toBeVisible();
  await expect(page.getByText('13.140.000')).toBeHidden();
});

test('a draft is written by keyboard, and undone step by step', async ({ app: page }) => {
  await page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true }).click();
  await page.getByRole('button', { name: 'Lập quyết định' }).first().click();
  await page.getByRole('button', { name: 'Thêm dòng đầu tiên' }).click();
  await expect(page.getByLabel('Tên tập thể')).toBeFocused();
  await page.keyboard.type('Đội nam huyện Mường Tè');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tổng của danh sách')).toContainText('Tập thể1');
  await page.keyboard.type('Đội nữ huyện Than Uyên');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Đội nữ huyện Than Uyên').first()).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('grid')).not.toContainText('Than Uyên');
  await expect(page.getByText('Đội nam huyện Mường Tè').first()).toBeVisible();
});

test('Ctrl+K finds a decision without dấu', async ({ app: page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bong chuyen');
  await expect(page.getByRole('option', { name: /Bóng chuyền/u }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bóng chuyền');
});
