import { expect, type Locator, type Page } from '@playwright/test';

/** Picks one option of a field, typing what a clerk would. */
export async function choose(field: Locator, typed: string, option: string): Promise<void> {
  await field.click();
  if (typed !== '') await field.fill(typed);
  const page = field.page();
  await page.locator('.ant-select-item-option', { hasText: option }).filter({ visible: true }).first().click();
}

/** The same for a field that takes several: its list stays open until it is closed. */
export async function chooseAmong(field: Locator, typed: string, option: string): Promise<void> {
  await choose(field, typed, option);
  await field.press('Escape');
}

/** Types a day as offices write it and goes on to the next field. */
export async function fillDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Tab');
  await expect(field).toHaveValue(day);
}

/** Pastes text into the field that has the keyboard, as copied from a spreadsheet. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** What a press makes the app hand over. @returns where the file is */
export async function keptFile(page: Page, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await press();
  return (await download).path();
}
