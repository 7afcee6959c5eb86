import { expect, test } from './app.ts';
import { writeReceivedPeople } from './workbooks.ts';

test('people from a received file: a column is put right, the list is taken in, and the whole of it is taken back', async ({
  app: page,
  dataDir,
}) => {
  await page.getByLabel('Tên cơ quan').fill('Liên đoàn Lao động tỉnh Lai Châu');
  await page.getByRole('button', { name: 'Tạo cơ quan', exact: true }).click();
  await expect(page.getByRole('navigation').first()).toContainText('Đoàn viên, cán bộ');

  await test.step('the file is read; nothing is written', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/people/import`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp Excel…' }).click();
    await (await chooser).setFiles(await writeReceivedPeople(dataDir));
    await expect(page.getByRole('button', { name: 'Nhập 3 người' })).toBeVisible();
  });

  await test.step('a column that was taken for another is put right', async () => {
    const table = page.getByLabel('Các dòng đọc được');
    await expect(table).not.toContainText('Tổ Văn phòng');
    await page.getByRole('combobox', { name: 'Cột D là' }).fill('phong');
    await page.getByTitle('Phòng, ban, tổ', { exact: true }).click();
    await expect(table).toContainText('Tổ Văn phòng');
  });

  await test.step('the unit nobody knows is made with one tick', async () => {
    await page.getByRole('checkbox', { name: 'Tạo mới 1 đơn vị' }).check();
    await expect(page.getByRole('status').filter({ hasText: 'Đang đọc tệp' })).toBeHidden();
    await page.getByRole('button', { name: 'Nhập 3 người' }).click();
    await expect(page.getByText('Đã nhập 3 người mới')).toBeVisible();
  });

  await test.step('they stand in the list', async () => {
    await expect(page.getByText('Đỗ Thị Thúy', { exact: true })).toBeVisible();
    await expect(page.getByText('Thào A Sùng', { exact: true })).toBeVisible();
  });

  await test.step('and are gone when the import is taken back', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/people/import`);
    await page.getByRole('button', { name: /^Hoàn tác danh-sach/u }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('đã hoàn tác', { exact: true })).toBeVisible();
    await page.goto(`${new URL(page.url()).origin}/#/people`);
    await expect(page.getByText('Đoàn viên, cán bộ của cơ quan sẽ đứng ở đây')).toBeVisible();
    await expect(page.getByText('Đỗ Thị Thúy')).toBeHidden();
  });
});
