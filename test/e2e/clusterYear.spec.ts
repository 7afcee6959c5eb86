import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import {
  AGREEMENTS,
  appraisedSheet,
  BONUS,
  CLUSTER,
  COMPLAINTS,
  crossSheet,
  FIGURES,
  fullName,
  GROWTH,
  GROWTHS,
  LEAD_PERSON,
  MEETINGS,
  MERIT,
  OCCASION,
  ON_SCREEN,
  OWN_POINTS,
  ownSheet,
  PEOPLE,
  PLACES,
  RULES,
  SCORES,
  TARGETS,
  UNIONS,
  YEAR,
  type Place,
} from './clusterOfEight.ts';
import { choose, chooseAmong, fillDay, keptFile, paste } from './fields.ts';
import { openSample } from './sample.ts';
import { giveFiles, scoreRow, sendSheets, takeSheets } from './scoreBoard.ts';
import { ACTUAL, fillSheet } from './scoreSheets.ts';
import { readRows, readSheet, readWord } from './workbooks.ts';

test.use({ actionTimeout: 10_000 });

test('a year of one cluster with eight units, from its members to the copy of its structure into the next year', async ({
  app: page,
  dataDir,
}) => {
  test.setTimeout(240_000);
  await openSample(page);

  await test.step('a cluster with eight units', async () => {
    await page.getByRole('link', { name: 'Cụm, khối thi đua' }).click();
    await chooseYear(page);
    await page.getByRole('button', { name: 'Thêm cụm, khối' }).click();
    await page.getByLabel('Tên', { exact: true }).fill(CLUSTER);
    await page.getByRole('button', { name: 'Lưu cụm, khối' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(CLUSTER);

    await page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
    const units = page.getByLabel(`Đơn vị trong cây năm ${YEAR}`);
    for (const place of PLACES) {
      await units.fill(fullName(place));
      await page
        .getByRole('treeitem', { name: fullName(place) })
        .getByRole('checkbox')
        .click();
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Thêm 8 đơn vị' }).click();
    await expect(page.getByRole('form', { name: 'Thêm thành viên' })).toBeHidden();
    await expect(page.getByRole('table', { name: 'Thành viên' })).toContainText('Than Uyên');
  });

  await test.step('who leads this year, and who is next in rotation', async () => {
    for (const [year, lead, deputy] of [
      [YEAR, 'Nậm Nhùn', 'Tam Đường'],
      [YEAR + 1, 'Tam Đường', 'Phong Thổ'],
    ] as const) {
      await page.getByRole('button', { name: `Phân công ${year}` }).click();
      await choose(page.getByLabel('Trưởng cụm'), lead, lead);
      await chooseAmong(page.getByLabel('Phó cụm'), deputy, deputy);
      await page.getByRole('button', { name: 'Lưu vai trò' }).click();
      await expect(page.getByRole('form', { name: `Vai trò năm ${year}` })).toBeHidden();
      const roles = page.getByRole('table', { name: 'Vai trò theo năm' }).getByRole('row', { name: String(year) });
      await expect(roles).toContainText(lead);
    }
  });

  await test.step('the year is opened, and each unit names who stands for it', async () => {
    await page.getByRole('button', { name: `Mở năm ${YEAR}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${CLUSTER} – ${YEAR}`);
    await page.getByRole('button', { name: `Mở năm ${YEAR}` }).click();
    await expect(page.getByRole('list', { name: 'Các bước trong năm' }).getByRole('listitem')).toHaveCount(7);
    for (const [index, place] of PLACES.entries()) {
      await page.getByRole('button', { name: `người đại diện của ${fullName(place)}` }).click();
      await page.getByLabel('Họ và tên').fill(PEOPLE[index] ?? '');
      await page.getByLabel('Chức vụ').fill('Chủ tịch');
      await page.getByRole('button', { name: 'Lưu người đại diện' }).click();
      await expect(page.getByRole('button', { name: 'Lưu người đại diện' })).toBeHidden();
      await expect(
        page.getByRole('button', { name: `${PEOPLE[index]}: người đại diện của ${fullName(place)}` }),
      ).toBeVisible();
    }
  });

  await test.step('the giao ước is drawn up from pasted targets and signed on a day of the year before', async () => {
    await page
      .getByRole('link', { name: 'Mở giao ước' })
      .or(page.getByRole('link', { name: 'Lập giao ước' }))
      .first()
      .click();
    await page.getByRole('button', { name: 'Lập dự thảo giao ước' }).click();
    await fillDay(page.getByRole('textbox', { name: 'Ngày ký' }), '27/12/2023');
    await page.getByRole('textbox', { name: 'Nơi ký' }).fill('Lai Châu');
    await page.getByRole('button', { name: 'Dán từ Excel' }).click();
    await page.getByLabel('Chỗ dán').focus();
    await paste(page, TARGETS);
    await expect(page.getByRole('list', { name: 'Dòng chưa đọc được' })).toContainText(
      'Hàng 10 (Sáng kiến được công nhận): Chưa đọc được chỉ tiêu “nhiều”',
    );
    await page.getByRole('button', { name: 'Thêm 6 chỉ tiêu' }).click();
    await expect(page.getByRole('region', { name: 'Điều 2. Chỉ tiêu thi đua' })).toContainText('6 chỉ tiêu');
    const signers = [LEAD_PERSON, ...PEOPLE.filter((person) => person !== LEAD_PERSON)];
    for (const [index, person] of signers.entries()) {
      await expect(page.getByLabel(`Người ký của bên ký ${index + 1}`)).toHaveValue(person);
    }
    await page.getByRole('button', { name: 'Ký giao ước…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('27/12/2023');
    await expect(dialog).toContainText('8 đơn vị');
    await dialog.getByRole('button', { name: 'Ghi là đã ký' }).click();
    await expect(page.getByText('Đã ký', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ký giao ước…' })).toBeHidden();
  });

  await test.step('titles are registered by members, and a work for an occasion', async () => {
    await page.getByRole('link', { name: 'Phong trào, đăng ký' }).click();
    await page.getByRole('button', { name: 'Thêm phong trào', exact: true }).click();
    const form = page.getByRole('form', { name: 'Thêm phong trào' });
    await form.getByLabel('Tên phong trào').fill('Lập thành tích chào mừng 70 năm Chiến thắng Điện Biên Phủ');
    await choose(form.getByLabel('Của cụm, khối thi đua'), 'vung cao', CLUSTER);
    await fillDay(form.getByLabel('Hạn đăng ký'), '31/03/2024');
    await form.getByRole('button', { name: 'Thêm dịp' }).click();
    await form.getByLabel('Dịp 1', { exact: true }).fill(OCCASION);
    await fillDay(form.getByLabel('Ngày của dịp 1'), '07/05/2024');
    await form.getByRole('button', { name: 'Thêm phong trào' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Điện Biên Phủ');

    await page.getByRole('link', { name: 'Đăng ký thi đua' }).click();
    await page.getByRole('button', { name: 'Ghi đăng ký' }).click();
    await page.getByRole('form').getByText('Tập thể', { exact: true }).first().click();
    for (const place of ['Tam Đường', 'Nậm Nhùn'] as const) {
      await fillDay(page.getByLabel('Ngày đăng ký'), '15/03/2024');
      await chooseUnit(page, 'Tập thể', place);
      await choose(page.getByRole('form').getByLabel('Danh hiệu, hình thức'), 'co thi dua', 'Cờ thi đua của LĐLĐ tỉnh');
      await page.getByRole('form').getByRole('button', { name: 'Ghi đăng ký' }).click();
      await expect(page.getByRole('status').filter({ hasText: `Đã ghi đăng ký của ${fullName(place)}` })).toBeVisible();
    }
    await page.getByRole('link', { name: 'Công trình, sản phẩm' }).click();
    await page.getByRole('button', { name: 'Ghi công trình' }).first().click();
    await page.getByLabel('Tên công trình, sản phẩm').fill('Nhà văn hóa đoàn viên');
    await fillDay(page.getByLabel('Bắt đầu'), '01/02/2024');
    await chooseUnit(page, 'Đơn vị thực hiện', 'Tam Đường');
    await choose(page.getByRole('form').getByLabel('Chào mừng', { exact: true }), '', OCCASION);
    await page.getByLabel('Trị giá (đồng)').fill('80.000.000');
    await page.getByRole('form').getByRole('button', { name: 'Ghi công trình' }).click();
    await page.getByRole('button', { name: 'Theo dịp chào mừng' }).click();
    await expect(page.getByRole('region', { name: 'Theo dịp chào mừng' })).toContainText(OCCASION);
    await expect(page.getByLabel('Tổng của danh sách đang xem')).toContainText('80.000.000');
  });

  await test.step('results at half-year', async () => {
    await openWorkspace(page);
    await page.getByRole('link', { name: 'Ghi kết quả' }).click();
    await figure(page, AGREEMENTS, '6 tháng').fill('71');
    await figure(page, UNIONS, '6 tháng').fill('25');
    await figure(page, UNIONS, '6 tháng').press('Enter');
    await expect(page.getByLabel('Tổng hợp kết quả giao ước')).toContainText('1/6');
    await page.getByRole('link', { name: `Năm ${YEAR}` }).click();
    await expect(panel(page, 'Chỉ tiêu giao ước')).toContainText('1/6 chỉ tiêu đạt và vượt, 6 tháng');
  });

  await test.step('sheets go out to the members', async () => {
    await panel(page, 'Xếp hạng điểm thi đua').getByRole('link', { name: 'Chọn mẫu chấm điểm' }).click();
    await page.getByRole('button', { name: /^Dùng mẫu Cụm, khối thi đua của tỉnh/u }).click();
    await expect(page.getByRole('table', { name: 'Điểm của các đơn vị' })).toContainText('Than Uyên');
  });

  const own = await sendSheets(page, 'Tự chấm', join(dataDir, 'tu-cham'));
  await test.step('two of the sheets come back with faults: told by cell, and nothing of them is taken', async () => {
    for (const [place, file] of own) await fillSheet(file, ownSheet(place));
    const above = await fillSheet(own.get('Phong Thổ') ?? '', { [BONUS]: { [OWN_POINTS]: 7 } });
    const words = await fillSheet(own.get('Sìn Hồ') ?? '', { [FIGURES]: { [ACTUAL]: 'khoảng 90' } });
    await page.getByRole('button', { name: 'Nhận bảng điểm' }).click();
    await giveFiles(page, [...own.values()]);
    const files = page.getByRole('table', { name: 'Tệp nhận về' });
    await expect(files).toContainText(`Lỗi ô ${above[BONUS]?.[OWN_POINTS]} 7 điểm vượt điểm chuẩn 5.`);
    await expect(files).toContainText(
      `Lỗi ô ${words[FIGURES]?.[ACTUAL]} “${FIGURES}”: phải là số, nhiều nhất hai chữ số thập phân.`,
    );
    await page.getByRole('checkbox', { name: /^Nhận là đã hoàn tất/u }).check();
    await page.getByRole('button', { name: 'Nhận 6 bảng điểm' }).click();
    await expect(scoreRow(page, 'Nậm Nhùn')).toContainText('95');
    await expect(page.getByLabel('Tiến độ chấm điểm')).toContainText('6/8');
    for (const place of ['Phong Thổ', 'Sìn Hồ'] as const) await expect(scoreRow(page, place)).not.toContainText(/\d/u);
  });

  await test.step('the corrected ones are taken', async () => {
    await fillSheet(own.get('Phong Thổ') ?? '', ownSheet('Phong Thổ'));
    await fillSheet(own.get('Sìn Hồ') ?? '', ownSheet('Sìn Hồ'));
    await takeSheets(page, [own.get('Phong Thổ') ?? '', own.get('Sìn Hồ') ?? '']);
    for (const place of PLACES) {
      await expect(scoreRow(page, place)).toContainText(SCORES[place].own);
    }
    await expect(page.getByLabel('Tiến độ chấm điểm')).toContainText('8/8');
  });

  await test.step('members score one another', async () => {
    await page.getByRole('button', { name: 'Phân công chấm chéo' }).click();
    await page.getByRole('button', { name: 'Đề xuất xoay vòng' }).click();
    await page.getByRole('button', { name: 'Lưu phân công' }).click();
    await expect(page.getByRole('button', { name: 'Lưu phân công' })).toBeHidden();
    const crossed = await sendSheets(page, 'Chấm chéo', join(dataDir, 'cham-cheo'));
    for (const [place, file] of crossed) await fillSheet(file, crossSheet(place));
    await takeSheets(page, [...crossed.values()]);
    await expect(scoreRow(page, 'Sìn Hồ')).toContainText('Lệch 7,5');
  });

  await test.step('the cluster appraises two members on screen, the others in their sheets', async () => {
    const appraised = await sendSheets(page, 'Thẩm định', join(dataDir, 'tham-dinh'));
    for (const place of ON_SCREEN) {
      await page.getByRole('link', { name: new RegExp(`${place}$`, 'u') }).click();
      await page.getByText('Thẩm định', { exact: true }).first().click();
      await page.getByRole('button', { name: 'Lấy theo tự chấm' }).click();
      await page.getByLabel(`Thẩm định: ${MERIT}`).fill(String(SCORES[place].merit).replace('.', ','));
      await page.getByRole('button', { name: 'Hoàn tất thẩm định' }).click();
      await expect(page.getByRole('button', { name: 'Mở lại phần thẩm định' })).toBeVisible();
      await page.getByRole('link', { name: 'Bảng điểm', exact: true }).click();
      appraised.delete(place);
    }
    for (const [place, file] of appraised) await fillSheet(file, appraisedSheet(place));
    await takeSheets(page, [...appraised.values()]);
    await expect(scoreRow(page, 'Nậm Nhùn')).toContainText('104,5');
    for (const place of ['Lai Châu', 'Tam Đường'] as const)
      await expect(scoreRow(page, place)).toContainText('đồng hạng');
    await expect(page.getByLabel('Tiến độ chấm điểm')).toContainText(/Đồng hạng 2: .*Lai Châu.*\./u);
  });

  await test.step('results of the year: five of six targets', async () => {
    await openWorkspace(page);
    await page.getByRole('link', { name: 'Ghi kết quả' }).click();
    await figure(page, AGREEMENTS, 'Cả năm').fill('78,4');
    await figure(page, COMPLAINTS, 'Cả năm').fill('1');
    await figure(page, UNIONS, 'Cả năm').fill('26');
    // Choosing alone does not bring the keyboard there as a clerk's mouse does.
    await figure(page, RULES, 'Cả năm').focus();
    await figure(page, RULES, 'Cả năm').selectOption('Đã làm');
    await page.getByRole('switch', { name: 'Hiện từng đơn vị' }).click();
    for (const [index, place] of PLACES.entries()) {
      await memberFigure(page, place, GROWTH).fill(String(GROWTHS[index]));
      await memberFigure(page, place, MEETINGS).fill(place === 'Mường Tè' ? '96' : '100');
    }
    await memberFigure(page, 'Than Uyên', MEETINGS).press('Tab');
    await expect(page.getByLabel('Tổng hợp kết quả giao ước')).toContainText('5/6 chỉ tiêu');
  });

  await test.step('the workspace shows all of it', async () => {
    await page.getByRole('link', { name: `Năm ${YEAR}` }).click();
    const targets = panel(page, 'Chỉ tiêu giao ước');
    await expect(targets).toContainText('5/6 chỉ tiêu đạt và vượt');
    await expect(targets.getByRole('row', { name: AGREEMENTS })).toContainText('104,5%');
    await expect(targets.getByRole('row', { name: GROWTH })).toContainText('3.812');
    await expect(targets.getByRole('row', { name: MEETINGS })).toContainText('Chưa đạt');
    const ranking = page.getByRole('table', { name: 'Xếp hạng điểm thi đua' }).getByRole('row');
    await expect(ranking.nth(1)).toContainText(/^1.*Nậm Nhùn/u);
    for (const place of [2, 3]) await expect(ranking.nth(place)).toContainText(/^2 đồng hạng/u);
    await expect(ranking.nth(4)).toContainText(/^4.*Phong Thổ/u);
    const registered = page.getByRole('table', { name: 'Đăng ký thi đua của từng thành viên' });
    await expect(registered.getByRole('row', { name: /Tam Đường/u })).toContainText('1 đăng ký');
    await expect(page.getByRole('list', { name: 'Các bước trong năm' })).toContainText('Ký giao ước27/12/2023 Xong');
  });

  await test.step('its papers say the same', async () => {
    const pledge = await readSheet(await paper(page, 'Giao ước (Excel)'));
    for (const words of [AGREEMENTS, COMPLAINTS, LEAD_PERSON]) expect(pledge.texts).toContain(words);
    expect(pledge.texts.some((text) => text.includes('ngày 27 tháng 12 năm 2023'))).toBe(true);
    const written = await readWord(await paper(page, 'Giao ước (Word)'));
    for (const words of [AGREEMENTS, LEAD_PERSON, 'ngày 27 tháng 12 năm 2023']) expect(written).toContain(words);
    const ranking = await readRows(await paper(page, 'Bảng xếp hạng (Excel)'));
    const rowOf = (place: Place) => ranking.find((row) => row.includes(fullName(place)));
    expect(rowOf('Nậm Nhùn')).toEqual([1, fullName('Nậm Nhùn'), 95, 95, 104.5, 1]);
    expect(rowOf('Tam Đường')?.at(-1)).toBe(2);
    expect(rowOf('Lai Châu')?.at(-1)).toBe(2);
    expect(rowOf('Sìn Hồ')).toEqual([7, fullName('Sìn Hồ'), 78.5, 71, 86.5, 7]);
  });

  await test.step('a locked year refuses what another window still tries to write', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('link', { name: 'Ghi kết quả' }).click();
    await expect(figure(other, AGREEMENTS, 'Cả năm')).toHaveValue('78,4');
    await page.getByRole('button', { name: 'Việc khác của năm này' }).click();
    await page.getByRole('menuitem', { name: `Khóa năm ${YEAR}…` }).click();
    await page.getByLabel('Lý do').fill('Đã tổng kết');
    await page.getByRole('button', { name: 'Khóa năm', exact: true }).click();
    await expect(page.getByText(`Năm ${YEAR} đã khóa lúc`)).toBeVisible();

    await figure(other, AGREEMENTS, 'Cả năm').fill('80');
    await figure(other, AGREEMENTS, 'Cả năm').press('Enter');
    await expect(other.getByText(`Năm ${YEAR} của ${CLUSTER} đã khóa nên không sửa được.`)).toBeVisible();
    await other.close();
    await page.reload();
    await expect(panel(page, 'Chỉ tiêu giao ước').getByRole('row', { name: AGREEMENTS })).toContainText('78,4');
  });

  await test.step('the next year begins with the structure of this one, without its results and scores', async () => {
    await page.getByRole('button', { name: `Chép sang ${YEAR + 1}…` }).click();
    const form = page.getByRole('form', { name: `Chép sang năm ${YEAR + 1}` });
    await form.getByRole('button', { name: `Chép sang ${YEAR + 1}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${CLUSTER} – ${YEAR + 1}`);
    const targets = panel(page, 'Chỉ tiêu giao ước');
    await expect(targets).toContainText('6 chỉ tiêu, chưa có số liệu');
    await expect(targets.getByRole('row', { name: GROWTH })).toContainText('3.500');
    await expect(targets).not.toContainText('3.812');
    await expect(panel(page, 'Xếp hạng điểm thi đua')).toContainText('chưa phần nào được chấm');
    await expect(
      page.getByRole('button', { name: `${LEAD_PERSON}: người đại diện của ${fullName('Nậm Nhùn')}` }),
    ).toBeVisible();
    const steps = page.getByRole('list', { name: 'Các bước trong năm' });
    await expect(steps).not.toContainText('Xong');
    await expect(page.getByRole('row', { name: /Tam Đường/u }).filter({ hasText: 'Trưởng cụm' })).toBeVisible();
    await targets.getByRole('link', { name: 'Mở giao ước' }).click();
    await expect(page.getByText('Dự thảo', { exact: true })).toBeVisible();
  });
});

const panel = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const figure = (page: Page, target: string, period: string) => page.getByLabel(`${target}, ${period}`, { exact: true });
const memberFigure = (page: Page, place: Place, target: string) =>
  page.getByLabel(new RegExp(`${place}: ${target}, Cả năm$`, 'u'));

/** Picks a unit as it was called on the day of the form. */
async function chooseUnit(page: Page, label: string, place: Place): Promise<void> {
  await choose(
    page.getByRole('form').getByRole('combobox', { name: label, exact: true }),
    fullName(place),
    fullName(place),
  );
}

async function openWorkspace(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cụm, khối thi đua' }).first().click();
  await page.getByRole('row', { name: CLUSTER }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${CLUSTER} – ${YEAR}`);
}

/** A paper of the year, from its menu. */
async function paper(page: Page, label: string): Promise<string> {
  return keptFile(page, async () => {
    await page.getByRole('button', { name: 'In, xuất' }).click();
    await page.getByRole('menuitem', { name: label }).click();
  });
}

/** The year of the menu is the one the test is about, whatever the sample office begins with. */
async function chooseYear(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'chọn năm khác' }).click();
  await page.getByRole('menuitem', { name: String(YEAR) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Cụm, khối thi đua năm ${YEAR}`);
}
