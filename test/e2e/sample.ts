import { expect, type Page } from '@playwright/test';

/** From the welcome page to the overview of the sample office, which has to be written first. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở cơ quan mẫu' }).click();
  await expect(page.getByRole('navigation', { name: 'Các phần việc' })).toBeVisible({ timeout: 30_000 });
}

/** Opens a decision of the sample office from the list. */
export async function openSampleDecision(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true }).first().click();
  await page.getByText(title).first().click();
}
