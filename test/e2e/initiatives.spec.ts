import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { fillDay, keptFile } from './fields.ts';
import { openSample } from './sample.ts';
import { readSheet, readWord } from './workbooks.ts';

test.use({ actionTimeout: 10_000 });

const TITLE = 'Sổ tay điện tử nghiệp vụ thi đua, khen thưởng của công đoàn cơ sở';
const AUTHORS = ['Lò Thị Minh Ánh', 'Thào A Páo', 'Nguyễn Đức Kiên'];
const COUNCIL = 'Hội đồng Sáng kiến LĐLĐ tỉnh Lai Châu';
const NUMBER = '240/QĐ-LĐLĐ';

test('an initiative of three authors passes the council, is recognised by a decision, and each author gets a certificate', async ({
  app: page,
}) => {
  test.setTimeout(180_000);
  await openSample(page);
  await page.getByRole('link', { name: 'Sáng kiến', exact: true }).click();
  await page.getByRole('button', { name: 'chọn năm khác' }).click();
  await page.getByRole('menuitem', { name: '2023' }).click();

  await test.step('the application tells its three authors, whose shares make 100 %', async () => {
    await page.getByRole('button', { name: 'Nhận đơn', exact: true }).click();
    await page.getByLabel('Tên sáng kiến').fill(TITLE);
    for (const [index, name] of AUTHORS.entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Thêm tác giả' }).click();
      await page.getByLabel(`Họ và tên tác giả ${index + 1}`).fill(name);
      await page.keyboard.press('Tab');
    }
    await page.getByRole('button', { name: 'Chia đều' }).click();
    await page.getByRole('button', { name: 'Ghi sáng kiến' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  });

  await test.step('five members of the council score it, and the meeting is closed', async () => {
    await openPage(page, '/councils', 'Hội đồng');
    await page.getByRole('link', { name: COUNCIL }).click();
    await page.getByRole('button', { name: 'Mở phiên họp' }).first().click();
    const form = page.getByRole('form', { name: 'Mở phiên họp' });
    await fillDay(form.getByLabel('Ngày họp'), '15/12/2023');
    await form.getByRole('button', { name: 'Mở phiên họp' }).click();
    await page.getByRole('button', { name: 'Chọn sáng kiến' }).click();
    await page.getByRole('checkbox', { name: new RegExp(TITLE, 'u') }).check();
    await page.getByRole('button', { name: 'Đưa 1 sáng kiến vào phiên' }).click();
    const sheets = page.getByRole('table', { name: 'Phiếu của các thành viên' });
    const points = sheets.getByRole('textbox');
    await expect(points).toHaveCount(5 * 7);
    for (let place = 0; place < 5 * 7; place += 1) await points.nth(place).fill('10');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Lưu điểm', exact: true }).click();
    await expect(page.getByText('Đã chấm đủ 1/1 sáng kiến')).toBeVisible();
    await page.getByRole('button', { name: 'Kết thúc phiên họp' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc phiên họp' }).click();
    await expect(page.getByText('Đã kết thúc', { exact: true })).toBeVisible();
  });

  await test.step('a decision of that meeting recognises it', async () => {
    await openPage(page, '/initiatives/recognitions', 'Quyết định công nhận sáng kiến năm 2023');
    await page.getByRole('button', { name: 'Lập quyết định', exact: true }).click();
    await page.getByRole('button', { name: 'Lập bản nháp' }).click();
    await page.getByRole('button', { name: 'Chọn sáng kiến' }).first().click();
    // The fourteen of the sample are recognised already: this one alone is offered.
    const offered = page.getByRole('list', { name: 'Sáng kiến có thể chọn' }).getByRole('checkbox');
    await expect(offered).toHaveCount(1);
    await offered.check();
    await page.getByRole('button', { name: 'Thêm 1 sáng kiến' }).click();
    await expect(page.getByRole('table', { name: 'Sáng kiến được công nhận' })).toContainText(TITLE);

    await page.getByRole('button', { name: 'Ban hành…' }).click();
    const header = page.getByRole('form', { name: 'Phần đầu quyết định' });
    await expect(header.getByLabel('Số quyết định')).toBeFocused();
    await fillDay(header.getByRole('textbox', { name: 'Ngày quyết định' }), '22/12/2023');
    await header.getByLabel('Số quyết định').fill('240');
    await header.getByRole('button', { name: 'Lưu phần đầu' }).click();
    await expect(header).toBeHidden();
    await expect(page.getByRole('link', { name: 'Ngày 15/12/2023' })).toBeVisible();
    await page.getByRole('button', { name: 'Ban hành…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('3 lượt, 3 người');
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await expect(page.getByText('Đã ban hành', { exact: true })).toBeVisible();
  });

  await test.step('the decision, its list and a certificate for each author are printed', async () => {
    const decision = await readWord(await paper(page, 'Quyết định (Word)'));
    expect(decision).toContain(`Số: ${NUMBER}`);
    expect(decision).toContain('Công nhận 01 sáng kiến cấp cơ sở năm 2023 của 03 tác giả, đồng tác giả');
    const { texts } = await readSheet(await paper(page, 'Danh sách sáng kiến (Excel)'));
    expect(texts).toContain(`${AUTHORS[0]} (33,34%)\n${AUTHORS[1]} (33,33%)\n${AUTHORS[2]} (33,33%)`);
    const certificates = await readWord(await paper(page, 'Giấy chứng nhận của mọi tác giả (Word)'));
    expect(certificates.match(/GIẤY CHỨNG NHẬN SÁNG KIẾN/gu)).toHaveLength(AUTHORS.length);
    // The fourteen of the sample took the numbers up to 39.
    for (const number of [40, 41, 42]) expect(certificates).toContain(`Số vào sổ: ${number}`);
    expect(certificates).toContain(`Đồng tác giả: ${AUTHORS[1]} (33,33%), ${AUTHORS[2]} (33,33%)`);
  });

  await test.step('the initiative says that it is recognised', async () => {
    await page.getByRole('link', { name: TITLE }).click();
    await expect(page.getByRole('main')).toContainText(NUMBER);
  });
});

async function openPage(page: Page, address: string, title: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${address}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

async function paper(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'In, xuất' }).click();
  return keptFile(page, () => page.getByRole('menuitem', { name }).click());
}
