import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from './app.ts';
import { openSampleDecision } from './sample.ts';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Faults that keep somebody from using the page. */
async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results: AxeResults = await page.evaluate('axe.run()');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Opens a page of the app and holds it to that. */
async function lookAt(page: Page, address: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${address}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await seriousFaults(page), address).toEqual([]);
}

test('no page has a serious fault for people with disabilities', async ({ app: page }) => {
  const check = async (name: string) => {
    expect(await seriousFaults(page), name).toEqual([]);
  };
  await expect(page.getByRole('button', { name: 'Mở cơ quan mẫu' })).toBeVisible();
  await check('welcome');
  await page.getByRole('button', { name: 'Mở cơ quan mẫu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await check('overview');
  await openSampleDecision(page, 'Khen thưởng Giải Bóng chuyền');
  await page.getByText('Vì sao?').first().click();
  await check('issued decision with its explanation');
  await page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true }).first().click();
  await check('decision list');
  await page.getByRole('button', { name: 'Lập quyết định' }).first().click();
  await page.getByRole('button', { name: 'Thêm dòng đầu tiên' }).click();
  await check('draft while a line is typed');
  for (const address of [
    '/settings',
    '/settings/history',
    '/catalogue/base-salaries',
    '/catalogue/rates',
    '/catalogue/award-types',
    '/catalogue/rulesets',
    '/catalogue/unit-kinds',
    '/catalogue/provinces',
  ]) {
    await page.goto(`${new URL(page.url()).origin}/#${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await check(address);
  }
});

test('neither has a page of clusters and deadlines', async ({ app: page }) => {
  await page.getByRole('button', { name: 'Mở cơ quan mẫu' }).click();
  // The welcome page has a heading too; only this one says that the sample is there.
  await expect(page.getByRole('navigation', { name: 'Các phần việc' })).toBeVisible();
  const look = (address: string) => lookAt(page, address);
  await look('/deadlines');
  await page.getByRole('button', { name: 'Thêm hạn' }).click();
  expect(await seriousFaults(page), 'a deadline being added').toEqual([]);
  await look('/clusters');
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
  await expect(page.getByRole('table', { name: 'Thành viên' }).getByRole('row')).toHaveCount(3);
  expect(await seriousFaults(page), 'a cluster').toEqual([]);
  await page.getByRole('button', { name: /^Mở năm/u }).click();
  await page.getByRole('button', { name: /^Mở năm/u }).click();
  await page.getByRole('button', { name: 'Sửa vai trò' }).click();
  await expect(page.getByRole('form', { name: /^Vai trò năm/u })).toBeVisible();
  expect(await seriousFaults(page), 'the year of a cluster').toEqual([]);
});

test('neither has a page of units and people', async ({ app: page }) => {
  await page.getByRole('button', { name: 'Mở cơ quan mẫu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const look = (address: string) => lookAt(page, address);
  for (const type of ['CREATE', 'MERGE', 'SPLIT', 'TRANSFER', 'DISSOLVE']) await look(`/units/events/new?type=${type}`);
  await look('/units?view=list');
  await look('/units');
  await page.getByRole('treegrid').getByRole('link').first().click();
  await expect(page.getByRole('table', { name: 'Tên gọi' })).toBeVisible();
  const { hash } = new URL(page.url());
  const unit = hash.slice(1).split('?')[0] ?? '';
  for (const part of ['', '/correct', '/children', '/people', '/figures', '/awards']) await look(`${unit}${part}`);

  await look('/people/duplicates');
  await look('/people');
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
  const look = (address: string) => lookAt(page, address);
  /** The page with a form or a list beside it. */
  const lookWith = async (act: string, name: string) => {
    await page.getByRole('button', { name: act }).first().click();
    await expect(page.getByRole('region', { name }).or(page.getByRole('form', { name })).first()).toBeVisible();
    expect(await seriousFaults(page), name).toEqual([]);
  };
  await page.getByRole('button', { name: 'Mở cơ quan mẫu' }).click();
  await expect(page.getByRole('navigation', { name: 'Các phần việc' })).toBeVisible();

  await look('/clusters');
  await page
    .getByRole('row', { name: /Khối thi đua LĐLĐ các huyện/u })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('list', { name: 'Các bước trong năm' })).toBeVisible();
  const year = new URL(page.url()).hash.slice(1);
  const cluster = year.replace(/\/years\/.*/u, '');
  await look(cluster);
  for (const part of ['', '/pledge', '/results', '/scores']) {
    await look(`${year}${part}`);
    expect(await cutRowNames(page), `names cut on ${part}`).toEqual([]);
  }
  await lookWith('Phân công chấm chéo', 'Phân công chấm chéo');
  await lookWith('Gửi bảng điểm', 'Gửi bảng điểm');
  await page.getByRole('table', { name: 'Điểm của các đơn vị' }).getByRole('link').first().click();
  await expect(page.getByLabel('Phần đang xem')).toBeVisible();
  expect(await seriousFaults(page), 'a score sheet').toEqual([]);
  await look('/clusters/templates');
  await page.getByRole('table', { name: 'Mẫu chấm điểm' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Sửa mẫu' }).click();
  await expect(page.getByRole('button', { name: 'Lưu mẫu' })).toBeVisible();
  expect(await seriousFaults(page), 'a template being written').toEqual([]);

  await look('/campaigns');
  await lookWith('Thêm phong trào', 'Thêm phong trào');
  await look('/campaigns/registrations');
  await lookWith('Ghi đăng ký', 'Ghi đăng ký thi đua');
  await look('/campaigns/works');
  await lookWith('Ghi công trình', 'Ghi công trình, sản phẩm');
});

test('neither has a page of nominations', async ({ app: page }) => {
  await page.getByRole('button', { name: 'Mở cơ quan mẫu' }).click();
  await expect(page.getByRole('navigation', { name: 'Các phần việc' })).toBeVisible();
  await page.getByRole('button', { name: 'chọn năm khác' }).click();
  await page.getByRole('menuitem', { name: '2024' }).click();
  await lookAt(page, '/nominations/lines');
  await page.getByRole('button', { name: /^Chọn cả/u }).click();
  await page.getByRole('table').getByRole('button').first().click();
  await expect(page.getByRole('region', { name: 'Hồ sơ' })).toBeVisible();
  expect(await seriousFaults(page), 'a line, and lines picked').toEqual([]);
  await lookAt(page, '/nominations');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Thêm đề nghị' }).first().click();
  await expect(page.getByRole('form', { name: 'Thêm đề nghị' })).toBeVisible();
  expect(await seriousFaults(page), 'a line being added').toEqual([]);
  await page.getByRole('button', { name: 'Dán, nhập từ Excel' }).click();
  await expect(page.getByLabel('Chỗ dán')).toBeVisible();
  expect(await seriousFaults(page), 'rows being pasted').toEqual([]);
});
