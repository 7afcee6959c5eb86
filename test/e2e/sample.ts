import type { Page } from '@playwright/test';

/** Opens a decision of the sample office from the list. */
export async function openSampleDecision(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Quyết định khen thưởng', exact: true }).first().click();
  await page.getByText(title).first().click();
}
