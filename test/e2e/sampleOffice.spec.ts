import { expect, test } from './app.ts';
import { openSample } from './sample.ts';

test('the sample office is put aside for a real one, in the same place', async ({ app: page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Bắt đầu cơ quan của bạn' }).click();
  await page.getByRole('button', { name: 'Cất cơ quan mẫu' }).click();
  await page.getByLabel('Tên cơ quan').fill('Công đoàn ngành Y tế tỉnh Lai Châu');
  await page.getByRole('button', { name: 'Tạo cơ quan', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true })).toBeVisible();
  await expect(page.getByText('Đây là cơ quan mẫu')).toBeHidden();
});
