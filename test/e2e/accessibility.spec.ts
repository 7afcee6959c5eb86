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

test('neither has a page of units and people', async ({ app: page }) => {
  await page.getByRole('button', { name: 'Mở cơ quan mẫu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const look = async (address: string) => {
    await page.goto(`${new URL(page.url()).origin}/#${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await seriousFaults(page), address).toEqual([]);
  };
  for (const type of ['CREATE', 'MERGE', 'SPLIT', 'TRANSFER', 'DISSOLVE']) await look(`/units/events/new?type=${type}`);
  await look('/units?view=list');
  await look('/units');
  await page.getByRole('treegrid').getByRole('link').first().click();
  await expect(page.getByRole('table', { name: 'Tên gọi' })).toBeVisible();
  const { hash } = new URL(page.url());
  const unit = hash.slice(1).split('?')[0] ?? '';
  for (const part of ['', '/correct', '/children', '/figures', '/awards']) await look(`${unit}${part}`);

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
