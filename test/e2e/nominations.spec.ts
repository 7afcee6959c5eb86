import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { choose, fillDay, keptFile } from './fields.ts';
import { openSample } from './sample.ts';
import { readWord } from './workbooks.ts';

test.use({ actionTimeout: 10_000 });

const YEAR = 2024;
const PERSON = 'Đỗ Thị Thúy';
const UNIT = 'Liên đoàn Lao động huyện Tam Đường';
const VOTERS = 11;
const GRASSROOTS_TITLE = 'Chiến sĩ thi đua cơ sở';
const TITLE = 'Chiến sĩ thi đua bộ, ban, ngành, tỉnh';
const UPPER_DECISION = '1200/QĐ-TLĐ ngày 20/12/2024';
const REASON = 'Nghỉ thai sản năm 2021, có xác nhận của đơn vị';

test('a nomination is refused for a missing year, overridden with a reason, voted 11 members at 90 %, decided, awarded', async ({
  app: page,
}) => {
  test.setTimeout(240_000);
  await openSample(page);

  await test.step('she was chiến sĩ thi đua cơ sở in 2022 and 2023', async () => {
    await award(page, { year: 2022, number: '40', day: '20/12/2022' });
    await award(page, { year: 2023, number: '50', day: '20/12/2023' });
  });

  await test.step('the office lets three years in a row stop a nomination', async () => {
    await page.getByRole('link', { name: 'Đề nghị khen thưởng' }).click();
    await page.getByRole('link', { name: 'Quy tắc', exact: true }).click();
    await page.getByRole('button', { name: 'Sửa quy tắc C05' }).first().click();
    await choose(page.getByLabel('Khi chưa đạt', { exact: true }), '', 'Chặn');
    await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
    await expect(page.getByRole('button', { name: 'Lưu quy tắc' })).toBeHidden();
    await expect(page.getByRole('row', { name: /C05/u }).filter({ hasText: 'chặn' })).toBeVisible();
  });

  await test.step('a tờ trình proposes her', async () => {
    await page.getByRole('link', { name: 'Tờ trình', exact: true }).click();
    await chooseYear(page, YEAR);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Tờ trình năm ${YEAR}`);
    await page.getByRole('button', { name: 'Lập tờ trình', exact: true }).click();
    const form = page.getByRole('form', { name: 'Lập tờ trình' });
    await choose(form.getByLabel('Đơn vị đề nghị'), UNIT, UNIT);
    await form.getByLabel('Số tờ trình').fill('99/TTr-LĐLĐ');
    await fillDay(form.getByLabel('Ngày tờ trình'), '25/11/2024');
    await form.getByLabel('Người ký', { exact: true }).fill('Lò Văn Hòa');
    await form.getByLabel('Chức vụ người ký').fill('CHỦ TỊCH');
    await form.getByRole('button', { name: 'Lập tờ trình' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đề nghị khen thưởng năm 2024');

    await page.getByRole('button', { name: 'Thêm đề nghị' }).first().click();
    const line = page.getByRole('form', { name: 'Thêm đề nghị' });
    await choose(line.getByLabel('Họ và tên'), 'do thi thuy', PERSON);
    await choose(line.getByLabel('Danh hiệu, hình thức đề nghị'), 'chien si thi dua bo', TITLE);
    await line.getByRole('button', { name: 'Thêm đề nghị' }).click();
    await expect(page.getByRole('status').filter({ hasText: `Đã thêm đề nghị của ${PERSON}` })).toBeVisible();
    await line.getByRole('button', { name: 'Thêm đề nghị' }).click();
    await expect(line).toContainText('Cần tên người hoặc tập thể');
  });

  await test.step('the same proposal a second time is refused, and says where the first one is', async () => {
    const line = page.getByRole('form', { name: 'Thêm đề nghị' });
    await choose(line.getByLabel('Họ và tên'), 'do thi thuy', PERSON);
    await line.getByRole('button', { name: 'Thêm đề nghị' }).click();
    await expect(line.getByRole('alert')).toContainText('ở một dòng khác của chính tờ trình này');
    await line.getByRole('button', { name: 'Thôi' }).click();
    // What was refused still stands there, so it does not go unasked.
    await page.getByRole('button', { name: 'Bỏ nội dung' }).click();
  });

  const rail = page.getByRole('complementary', { name: 'Đề nghị khen thưởng' });
  await test.step('the rules stop her for the missing year', async () => {
    await page.getByRole('table').getByRole('button', { name: PERSON }).click();
    await rail.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    const rules = rail.getByRole('region', { name: 'Quy tắc' });
    await expect(rules).toContainText('C05');
    await expect(rules).toContainText(/thiếu 202[14]/u);
    await rail.getByRole('button', { name: 'Kiểm tra xong' }).click();
    await expect(page.getByText(/chưa đạt quy tắc C05/u)).toBeVisible();
    await expect(rail.getByText('Đề nghị này chưa chuyển bước nào.')).toBeVisible();
  });

  await test.step('the reason she is proposed all the same is written, and printed', async () => {
    await rail.getByRole('button', { name: 'Vẫn đề nghị, ghi lý do' }).click();
    await rail.getByRole('textbox', { name: 'Lý do vẫn đề nghị' }).fill(REASON);
    await rail.getByRole('button', { name: 'Ghi lý do', exact: true }).click();
    await expect(rail.getByText(`Vẫn đề nghị: ${REASON}`)).toBeVisible();
    await rail.getByRole('button', { name: 'Kiểm tra xong' }).click();
    await expect(rail.getByRole('list', { name: 'Các bước đã qua' })).toContainText('Đã kiểm tra');
    await expect(rail.getByRole('button', { name: 'Đã bình xét' })).toBeHidden();

    await page.getByRole('button', { name: 'In, xuất' }).click();
    const file = await keptFile(page, () => page.getByRole('menuitem', { name: 'Tờ trình (Word)' }).click());
    const words = await readWord(file);
    expect(words).toContain('TỜ TRÌNH');
    expect(words).toContain('01 cá nhân');
    expect(words).toContain(REASON);
  });

  await test.step('the council of eleven votes: nine are not enough, ten are', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Đề nghị khen thưởng' }).first().click();
    await page.getByRole('link', { name: 'Hội đồng', exact: true }).click();
    await page.getByRole('button', { name: 'Thêm hội đồng', exact: true }).click();
    const form = page.getByRole('form', { name: 'Thêm hội đồng' });
    await form.getByLabel('Tên', { exact: true }).fill('Hội đồng TĐKT LĐLĐ tỉnh');
    await form.getByRole('button', { name: 'Lưu hội đồng' }).click();
    for (let number = 1; number <= VOTERS; number += 1) {
      await page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
      const member = page.getByRole('form', { name: 'Thêm thành viên' });
      await member.getByLabel('Họ và tên').fill(`Thành viên số ${number}`);
      if (number === 1) await choose(member.getByLabel('Vai trò'), '', 'Chủ tịch Hội đồng');
      await member.getByRole('button', { name: 'Lưu thành viên' }).click();
      // The list may be read again before the form has closed over what it saved.
      await expect(member).toBeHidden();
      await expect(page.getByRole('table', { name: 'Thành viên' })).toContainText(`Thành viên số ${number}`);
    }
    await page.getByRole('button', { name: 'Mở phiên họp' }).first().click();
    const meeting = page.getByRole('form', { name: 'Mở phiên họp' });
    await fillDay(meeting.getByLabel('Ngày họp'), '28/11/2024');
    await meeting.getByRole('button', { name: 'Mở phiên họp' }).click();

    await page.getByRole('button', { name: 'Chọn đề nghị' }).click();
    await page.getByRole('checkbox', { name: new RegExp(PERSON, 'u') }).check();
    await page.getByRole('button', { name: 'Đưa vào phiên họp' }).click();
    const agree = page.getByLabel(`${PERSON}, đồng ý`);
    await agree.fill('9');
    await agree.press('Tab');
    await expect(page.getByText('9/11 = 81,82%')).toBeVisible();
    await expect(page.getByText('Không đạt', { exact: true }).first()).toBeVisible();
    await agree.fill('10');
    await page.getByLabel(`${PERSON}, không đồng ý`).fill('1');
    await page.keyboard.press('Tab');
    await expect(page.getByText('10/11 = 90,91%')).toBeVisible();
    await page.getByRole('button', { name: 'Ghi kết quả 1 đề nghị đạt' }).click();
    await expect(page.getByText('1 đề nghị chuyển sang đã bình xét')).toBeVisible();
  });

  await test.step('she is submitted; what Tổng Liên đoàn decides becomes no draft of this office', async () => {
    await openLine(page);
    await expect(rail.getByRole('region', { name: 'Bỏ phiếu' })).toContainText('10/11 = 90,91%');
    await rail.getByRole('button', { name: 'Trình', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('Hồ sơ chưa đủ');
    await page.getByRole('button', { name: 'Vẫn ghi “trình”' }).click();
    await expect(rail.getByRole('list', { name: 'Các bước đã qua' })).toContainText('Đã trình');
    await page.getByRole('button', { name: 'Lập dự thảo quyết định' }).click();
    await expect(page.getByRole('table', { name: 'Trình cấp trên, chờ trả lời' })).toContainText(PERSON);
    await expect(page.getByRole('table', { name: 'Các dự thảo sẽ lập' })).not.toContainText(PERSON);
  });

  await test.step('granted above she is decided by that decision; handed over, awarded', async () => {
    await page.getByRole('button', { name: new RegExp(`Ghi trả lời về ${TITLE}`, 'u') }).click();
    const answer = page.getByRole('form', { name: 'Trả lời của cấp trên' });
    await answer.getByLabel('Số, ngày quyết định của cấp trên').fill(UPPER_DECISION);
    await answer.getByRole('button', { name: 'Ghi: đã tặng 1' }).click();
    await expect(answer).toBeHidden();
    await openLine(page);
    await expect(rail.getByRole('list', { name: 'Các bước đã qua' })).toContainText(UPPER_DECISION);
    await rail.getByRole('button', { name: 'Đã trao' }).click();
    await page.getByRole('button', { name: 'Vẫn ghi “đã trao”' }).click();
    const way = rail.getByRole('list', { name: 'Các bước đã qua' }).getByRole('listitem');
    await expect(way).toHaveCount(5);
    await expect(way.first()).toContainText('Đã trao');
  });
});

/** Chooses the year everything obeys. */
async function chooseYear(page: Page, year: number): Promise<void> {
  await page.getByRole('button', { name: 'chọn năm khác' }).click();
  await page.getByRole('menuitem', { name: String(year) }).click();
}

/** A decision of the year that gives her the title of her own union. */
async function award(page: Page, { year, number, day }: { year: number; number: string; day: string }): Promise<void> {
  await page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true }).first().click();
  await chooseYear(page, year);
  await page.getByRole('button', { name: 'Lập quyết định' }).first().click();
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill(day);
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).press('Enter');
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill(number);
  await page.getByRole('textbox', { name: 'Trích yếu' }).fill(`Về việc công nhận ${GRASSROOTS_TITLE} năm ${year}`);
  await page.getByRole('button', { name: 'Thêm dòng đầu tiên' }).click();
  await page.getByText('Cá nhân', { exact: true }).first().click();
  await choose(page.getByLabel('Họ và tên'), PERSON, PERSON);
  await choose(page.getByLabel('Hình thức'), 'chien si thi dua co so', GRASSROOTS_TITLE);
  await page.getByLabel('Lý do (đề mục chung)').press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toContainText(PERSON);
  await issue(page);
}

async function issue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ban hành…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(page.getByText('không sửa được nữa')).toBeVisible();
}

/** Her line among all of the year. */
async function openLine(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Đề nghị khen thưởng' }).first().click();
  await page.getByRole('link', { name: 'Tất cả đề nghị' }).click();
  await page.getByLabel('Tìm đề nghị, không cần dấu').fill('do thi thuy');
  // What was asked for last has been answered when nobody else is left to move her row.
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
  await page.getByRole('table').getByRole('button', { name: PERSON }).click();
}
