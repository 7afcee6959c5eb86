import { expect, test } from './app.ts';
import { keptFile } from './fields.ts';
import { readSheet, writeReceivedList } from './workbooks.ts';

test('from the welcome page to the exported file: a received list becomes a decision list ready to sign', async ({
  app: page,
  dataDir,
}) => {
  await test.step('creates the office; the other fields follow from its name', async () => {
    await page.getByLabel('Tên cơ quan').fill('Liên đoàn Lao động tỉnh Lai Châu');
    await expect(page.getByLabel('Tên viết tắt')).toHaveValue('LĐLĐ tỉnh Lai Châu');
    await page.getByRole('button', { name: 'Tạo cơ quan', exact: true }).click();
    await expect(page.getByRole('navigation').first()).toContainText('Quyết định khen thưởng');
  });

  await test.step('says who signs', async () => {
    await page.getByRole('link', { name: 'Cơ quan, thiết lập' }).click();
    await page.getByRole('button', { name: /Thêm người ký/u }).click();
    await page.getByLabel('Họ và tên').fill('Lò Thị Minh Phương');
    await page.getByLabel('Chức vụ').fill('PHÓ CHỦ TỊCH');
    await page.getByLabel('Thẩm quyền ký').fill('TM. BAN THƯỜNG VỤ');
    const unsaved = page.getByText('Chưa lưu', { exact: true });
    await expect(unsaved).toBeVisible();
    await page.getByRole('button', { name: 'Lưu thiết lập' }).click();
    await expect(unsaved).toBeHidden();
  });

  await test.step('starts a decision and fills its header', async () => {
    await page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true }).click();
    await page.getByRole('button', { name: 'Lập quyết định' }).first().click();
    await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('08/12/2023');
    await page.getByRole('textbox', { name: 'Ngày ban hành' }).press('Enter');
    await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('30');
    await page.getByRole('textbox', { name: 'Trích yếu' }).fill('Về việc tặng Bằng khen cho tập thể, cá nhân năm 2023');
    await page.getByRole('combobox', { name: /^Người ký/u }).click();
    await page
      .getByRole('option', { name: /Lò Thị Minh Phương/u })
      .or(page.getByTitle(/Lò Thị Minh Phương/u))
      .first()
      .click();
  });

  await test.step('takes the received list in', async () => {
    await page.getByRole('button', { name: 'Thêm nhiều dòng' }).click();
    await page.getByText('Nhập từ tệp Excel').click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp Excel' }).click();
    await (await chooser).setFiles(await writeReceivedList(dataDir));
    await page.getByRole('button', { name: 'Nhập 3 dòng' }).click();
    await expect(page.getByText('Đã nhập 3 dòng')).toBeVisible();
  });

  await test.step('sees each amount and why', async () => {
    const list = page.getByLabel('Danh sách khen thưởng').first();
    await expect(list).toContainText('Vàng Thị Dếnh');
    await expect(page.getByLabel('Tổng của danh sách')).toContainText('2.880.000');
    await page.getByText('Vì sao?').first().click();
    const rail = page.getByRole('complementary').filter({ hasText: 'Vì sao' });
    await expect(rail).toContainText('1.800.000');
    await expect(rail).toContainText('Nghị định 24/2023/NĐ-CP');
  });

  await test.step('issues it after the checklist', async () => {
    await page.getByRole('button', { name: 'Ban hành…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
    await expect(page.getByText('không sửa được nữa')).toBeVisible();
  });

  await test.step('exports the list; the file holds what the screen showed', async () => {
    await page.getByRole('button', { name: 'In, xuất' }).click();
    const file = await keptFile(page, () => page.getByText('Danh sách khen thưởng (Excel)').click());
    const { texts, sums } = await readSheet(file);
    for (const expected of [
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU',
      'DANH SÁCH',
      'Vàng Thị Dếnh',
      'Lò Văn Thoong',
      'Lò Thị Minh Phương',
    ]) {
      expect(texts).toContain(expected);
    }
    expect(texts.some((text) => text.includes('30/QĐ-LĐLĐ ngày 08 tháng 12 năm 2023'))).toBe(true);
    expect(texts.some((text) => text.includes('Hai triệu tám trăm tám mươi nghìn đồng'))).toBe(true);
    expect(sums).toContain(2_880_000);
  });

  await test.step('finds it again without dấu', async () => {
    await page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true }).first().click();
    await page.getByPlaceholder(/Số, tên quyết định/u).fill('vang thi denh');
    await expect(page.getByText('30/QĐ-LĐLĐ')).toBeVisible();
    await page.getByPlaceholder(/Số, tên quyết định/u).fill('khong co ai');
    await expect(page.getByText('30/QĐ-LĐLĐ')).toBeHidden();
  });
});
