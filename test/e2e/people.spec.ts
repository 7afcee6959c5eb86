import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openSample } from './sample.ts';

test.beforeEach(async ({ app: page }) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Đoàn viên, cán bộ' }).click();
});

/** Adds a person through the form beside the list; ends on their page. */
async function addPerson(page: Page, facts: { fullName: string; birth: string; position: string }): Promise<void> {
  await page.getByRole('link', { name: 'Đoàn viên, cán bộ' }).first().click();
  await page.getByRole('button', { name: 'Thêm người' }).click();
  const form = page.getByRole('form', { name: 'Thêm người' });
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill(facts.fullName);
  await form.getByRole('textbox', { name: 'Ngày sinh' }).fill(facts.birth);
  await form.getByRole('textbox', { name: 'Chức vụ' }).fill(facts.position);
  await form.getByRole('button', { name: 'Thêm người' }).click();
  await expect(page.getByRole('heading', { level: 1, name: facts.fullName })).toBeVisible();
}

test('two records of one person are found, merged with both histories, and taken apart again', async ({
  app: page,
}) => {
  await addPerson(page, { fullName: 'Khoàng Thị Mỹ', birth: '12/3/1985', position: 'Giáo viên' });
  await addPerson(page, { fullName: 'Khoàng Thị Mỷ', birth: '1985', position: 'Chủ tịch công đoàn' });
  await page.getByRole('button', { name: 'Thêm xếp loại' }).click();
  await page.getByRole('combobox', { name: 'Mức xếp loại' }).click();
  await page.getByTitle('Hoàn thành tốt nhiệm vụ').click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('button', { name: 'Lưu' })).toBeHidden();
  await expect(page.getByRole('table', { name: 'Xếp loại hằng năm' })).toContainText('Hoàn thành tốt nhiệm vụ');

  await page.getByRole('link', { name: 'Đoàn viên, cán bộ' }).first().click();
  await page.getByRole('button', { name: 'Hồ sơ trùng' }).click();
  const pair = page.getByRole('region', { name: /Khoàng Thị Mỹ và Khoàng Thị Mỷ/u });
  await expect(pair).toContainText('cùng họ tên và năm sinh, đơn vị khác hoặc chưa rõ');
  await pair.getByRole('radio', { name: 'Giữ hồ sơ trái' }).check();
  await pair.getByRole('button', { name: /^Gộp/u }).click();
  await pair.getByRole('button', { name: /^Gộp vào hồ sơ/u }).click();
  await expect(pair).toBeHidden();

  await page.getByRole('link', { name: 'Khoàng Thị Mỹ', exact: true }).click();
  const posts = page.getByRole('table', { name: 'Chức vụ, đơn vị qua các thời kỳ' });
  await expect(posts).toContainText('Giáo viên');
  await expect(posts).toContainText('Chủ tịch công đoàn');
  await expect(page.getByRole('table', { name: 'Xếp loại hằng năm' })).toContainText('hồ sơ gộp');

  await page.getByRole('button', { name: 'Tách lại Khoàng Thị Mỷ' }).click();
  await expect(posts).not.toContainText('Chủ tịch công đoàn');
  await page.getByRole('link', { name: 'Đoàn viên, cán bộ' }).first().click();
  await page.getByRole('textbox', { name: 'Tìm người, không cần dấu' }).fill('khoang thi my');
  await expect(page.getByLabel('Tổng của danh sách đang xem')).toContainText('Số người2');
  await expect(page.getByRole('link', { name: /Khoàng Thị M/u })).toHaveCount(2);
});

test('“do thi thuy” finds Đỗ Thị Thúy in the list, and their record is printed', async ({ app: page }) => {
  await addPerson(page, { fullName: 'Đỗ Thị Thúy', birth: '1985', position: 'Giáo viên' });
  await addPerson(page, { fullName: 'Trần Văn Nam', birth: '1990', position: 'Kế toán' });
  await page.getByRole('link', { name: 'Đoàn viên, cán bộ' }).first().click();
  await page.getByRole('textbox', { name: 'Tìm người, không cần dấu' }).fill('do thi thuy');
  // The sample office has one of that name too.
  await expect(page.getByLabel('Tổng của danh sách đang xem')).toContainText('Số người2');
  await page.getByRole('link', { name: 'Đỗ Thị Thúy' }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'In lý lịch khen thưởng' }).click();
  expect((await download).suggestedFilename()).toBe('Lý lịch khen thưởng – Đỗ Thị Thúy.xlsx');
});
