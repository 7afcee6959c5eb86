import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from './app.ts';
import { choose } from './fields.ts';
import { openSample, openSampleDecision } from './sample.ts';
import type { Locator, Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Faults that keep somebody from using the page. */
async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results: AxeResults = await page.evaluate('axe.run()');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/**
 * Opens a page of the app and holds it to that.
 *
 * @param shown what no other page has, and this one not before its data are there
 */
async function lookAt(page: Page, address: string, shown: Locator): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${address}`);
  await expect(shown.first()).toBeVisible();
  expect(await seriousFaults(page), address).toEqual([]);
}

const CLUSTERS = /^Cụm, khối thi đua năm/u;
/** Rows of a table below its head. */
const rowsOf = (page: Page, table: string | RegExp) =>
  page
    .getByRole('table', { name: table, exact: true })
    .or(page.getByRole('treegrid', { name: table, exact: true }))
    .getByRole('row')
    .filter({ hasNot: page.getByRole('columnheader') });

test('no page has a serious fault for people with disabilities', async ({ app: page }) => {
  const check = async (name: string) => {
    expect(await seriousFaults(page), name).toEqual([]);
  };
  await expect(page.getByRole('button', { name: 'Mở cơ quan mẫu' })).toBeVisible();
  await check('welcome');
  await openSample(page);
  await expect(page.getByLabel(/^Khen thưởng năm/u)).toBeVisible();
  await check('overview');
  await openSampleDecision(page, 'Khen thưởng Giải Bóng chuyền');
  await page.getByText('Vì sao?').first().click();
  await check('issued decision with its explanation');
  await page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true }).first().click();
  await expect(page.getByLabel('Tổng của danh sách đang xem')).toBeVisible();
  await check('decision list');
  await page.getByRole('button', { name: 'Lập quyết định' }).first().click();
  await page.getByRole('button', { name: 'Thêm dòng đầu tiên' }).click();
  await expect(page.getByRole('group', { name: 'Dòng mới' })).toBeVisible();
  await check('draft while a line is typed');
  await lookAt(page, '/settings', page.getByRole('button', { name: 'Sao lưu ngay' }));
  await lookAt(page, '/settings/history', page.getByRole('main').getByRole('row').nth(1));
  for (const [address, table] of [
    ['base-salaries', 'Lương cơ sở'],
    ['rates', 'Hệ số tiền thưởng'],
    ['award-types', 'Danh hiệu và hình thức'],
    ['rulesets', 'Bộ quy định'],
    ['unit-kinds', 'Loại đơn vị'],
    ['provinces', 'Tỉnh, thành phố 2025'],
  ] as const) {
    await lookAt(page, `/catalogue/${address}`, rowsOf(page, table));
  }
});

test('neither has a page of clusters and deadlines', async ({ app: page }) => {
  await openSample(page);
  await lookAt(page, '/deadlines', rowsOf(page, 'Hạn trong năm'));
  await page.getByRole('button', { name: 'Thêm hạn' }).click();
  expect(await seriousFaults(page), 'a deadline being added').toEqual([]);
  await lookAt(page, '/clusters', rowsOf(page, CLUSTERS));
  await page.getByRole('button', { name: 'Thêm cụm, khối' }).first().click();
  const form = page.getByRole('form', { name: 'Thêm cụm, khối' });
  await form.getByRole('textbox', { name: 'Tên', exact: true }).fill('Cụm thi đua thử');
  expect(await seriousFaults(page), 'a cluster being added').toEqual([]);
  await form.getByRole('button', { name: 'Lưu cụm, khối' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cụm thi đua thử' })).toBeVisible();
  await page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
  const members = page.getByRole('form', { name: 'Thêm thành viên' });
  await members.getByRole('textbox', { name: /ngoài danh sách/u }).fill('LĐLĐ tỉnh Điện Biên\nLĐLĐ tỉnh Lào Cai');
  expect(await seriousFaults(page), 'members being added').toEqual([]);
  await members.getByRole('button', { name: 'Thêm 2 đơn vị' }).click();
  await expect(members).toBeHidden();
  await expect(page.getByRole('table', { name: 'Thành viên' }).getByRole('row')).toHaveCount(3);
  expect(await seriousFaults(page), 'a cluster').toEqual([]);
  await page.getByRole('button', { name: /^Mở năm/u }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Cụm thi đua thử – \d+$/u })).toBeVisible();
  await page.getByRole('button', { name: /^Mở năm/u }).click();
  await page.getByRole('button', { name: 'Sửa vai trò' }).click();
  await expect(page.getByRole('form', { name: /^Vai trò năm/u })).toBeVisible();
  expect(await seriousFaults(page), 'the year of a cluster').toEqual([]);
});

test('neither has a page of units and people', async ({ app: page }) => {
  await openSample(page);
  await lookAt(page, '/units/events/new?type=CREATE', page.getByLabel('Tên đầy đủ'));
  for (const [event, field] of [
    ['Sáp nhập, hợp nhất', 'Những đơn vị sáp nhập, sẽ kết thúc'],
    ['Chia, tách', 'Đơn vị được chia, tách'],
    ['Chuyển trực thuộc', 'Những đơn vị chuyển đi'],
    ['Giải thể, kết thúc', 'Những đơn vị kết thúc hoạt động'],
  ] as const) {
    await choose(page.getByLabel('Việc xảy ra'), '', event);
    await expect(page.getByLabel(field)).toBeVisible();
    expect(await seriousFaults(page), event).toEqual([]);
  }
  await page.getByRole('button', { name: 'Thôi' }).click();
  await page.getByRole('button', { name: 'Rời đi, bỏ nội dung' }).click();
  await lookAt(page, '/units?view=list', rowsOf(page, /^Danh sách đơn vị/u));
  await lookAt(page, '/units', rowsOf(page, /^Cây đơn vị/u));
  await page.getByRole('treegrid').getByRole('link').first().click();
  await expect(page.getByRole('table', { name: 'Tên gọi' })).toBeVisible();
  const { hash } = new URL(page.url());
  const unit = hash.slice(1).split('?')[0] ?? '';
  await lookAt(page, unit, rowsOf(page, 'Tên gọi'));
  await lookAt(page, `${unit}/correct`, rowsOf(page, 'Tên gọi và thời gian tồn tại'));
  await lookAt(page, `${unit}/children`, rowsOf(page, /^Đơn vị trực thuộc ngày/u));
  await lookAt(page, `${unit}/people`, rowsOf(page, /^Đoàn viên, cán bộ ngày/u));
  await lookAt(page, `${unit}/figures`, page.getByText('Đơn vị chưa ghi số liệu năm nào.'));
  await lookAt(page, `${unit}/awards`, page.getByText('Chưa có quyết định nào đã ban hành khen tập thể.'));

  await lookAt(page, '/people/duplicates', rowsOf(page, /^So sánh/u));
  await lookAt(page, '/people', rowsOf(page, 'Đoàn viên, cán bộ').getByRole('link'));
  await page.getByRole('button', { name: 'Thêm người' }).click();
  const form = page.getByRole('form', { name: 'Thêm người' });
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Khoàng Thị Mỹ');
  expect(await seriousFaults(page), 'a person being added').toEqual([]);
  await form.getByRole('button', { name: 'Thêm người' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Khoàng Thị Mỹ' })).toBeVisible();
  expect(await seriousFaults(page), 'a person').toEqual([]);
});

/** Names of table rows that do not stand in full on the screen. */
const cutRowNames = (page: Page) =>
  page
    .locator('main tbody th')
    .evaluateAll((names) =>
      names
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );

test('neither has a page of a full year: its pledge, results, scores, and of campaigns', async ({ app: page }) => {
  test.slow();
  /** The page with a form or a list beside it. */
  const lookWith = async (act: string, name: string) => {
    await page.getByRole('button', { name: act }).first().click();
    await expect(page.getByRole('region', { name }).or(page.getByRole('form', { name })).first()).toBeVisible();
    expect(await seriousFaults(page), name).toEqual([]);
  };
  await openSample(page);

  await lookAt(page, '/clusters', rowsOf(page, CLUSTERS));
  await page
    .getByRole('row', { name: /Khối thi đua LĐLĐ các huyện/u })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('list', { name: 'Các bước trong năm' })).toBeVisible();
  const year = new URL(page.url()).hash.slice(1);
  const cluster = year.replace(/\/years\/.*/u, '');
  await lookAt(page, cluster, rowsOf(page, 'Vai trò theo năm'));
  for (const [part, shown] of [
    ['', rowsOf(page, 'Xếp hạng điểm thi đua')],
    ['/pledge', page.getByRole('region', { name: 'Điều 2. Chỉ tiêu thi đua' }).getByRole('row').nth(1)],
    ['/results', rowsOf(page, 'Kết quả thực hiện giao ước')],
    ['/scores', rowsOf(page, 'Điểm của các đơn vị')],
  ] as const) {
    await lookAt(page, `${year}${part}`, shown);
    expect(await cutRowNames(page), `names cut on ${part}`).toEqual([]);
  }
  await lookWith('Phân công chấm chéo', 'Phân công chấm chéo');
  await lookWith('Gửi bảng điểm', 'Gửi bảng điểm');
  await page.getByRole('table', { name: 'Điểm của các đơn vị' }).getByRole('link').first().click();
  await expect(page.getByLabel('Phần đang xem')).toBeVisible();
  expect(await seriousFaults(page), 'a score sheet').toEqual([]);
  await lookAt(page, '/clusters/templates', rowsOf(page, 'Mẫu chấm điểm'));
  await page.getByRole('table', { name: 'Mẫu chấm điểm' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Sửa mẫu' }).click();
  await expect(page.getByRole('button', { name: 'Lưu mẫu' })).toBeVisible();
  expect(await seriousFaults(page), 'a template being written').toEqual([]);

  await lookAt(page, '/campaigns', page.getByRole('button', { name: 'Thêm phong trào đầu tiên' }));
  await lookWith('Thêm phong trào', 'Thêm phong trào');
  await lookAt(page, '/campaigns/registrations', page.getByRole('button', { name: 'Ghi từng đăng ký' }));
  await lookWith('Ghi đăng ký', 'Ghi đăng ký thi đua');
  await lookAt(page, '/campaigns/works', page.getByRole('button', { name: 'Ghi công trình đầu tiên' }));
  await lookWith('Ghi công trình', 'Ghi công trình, sản phẩm');
});

test('neither has a page of nominations', async ({ app: page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'chọn năm khác' }).click();
  await page.getByRole('menuitem', { name: '2024' }).click();
  await lookAt(page, '/nominations/lines', rowsOf(page, 'Đề nghị khen thưởng năm 2024').getByRole('button'));
  await page.getByRole('button', { name: /^Chọn cả/u }).click();
  await page.getByRole('table').getByRole('button').first().click();
  await expect(page.getByRole('region', { name: 'Hồ sơ' })).toBeVisible();
  expect(await seriousFaults(page), 'a line, and lines picked').toEqual([]);
  await lookAt(page, '/nominations', rowsOf(page, 'Tờ trình năm 2024').getByRole('link'));
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Thêm đề nghị' }).first().click();
  await expect(page.getByRole('form', { name: 'Thêm đề nghị' })).toBeVisible();
  expect(await seriousFaults(page), 'a line being added').toEqual([]);
  await page.getByRole('button', { name: 'Dán, nhập từ Excel' }).click();
  await expect(page.getByLabel('Chỗ dán')).toBeVisible();
  expect(await seriousFaults(page), 'rows being pasted').toEqual([]);
});
