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
  ]) {
    await page.goto(`${new URL(page.url()).origin}/#${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await check(address);
  }
});
