import { basename } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { fullName, PLACES, type Place } from './clusterOfEight.ts';
import { keptFile } from './fields.ts';
import { unpack } from './scoreSheets.ts';

/** The row of one member on the board. */
export const scoreRow = (page: Page, place: Place) =>
  page
    .getByRole('table', { name: 'Điểm của các đơn vị' })
    .getByRole('row')
    // Others name it as the one they score.
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(place, 'u') }) });

/** Sends the sheets of one part to all members. @returns the files by the place of the member */
export async function sendSheets(page: Page, part: string, folder: string): Promise<Map<Place, string>> {
  await page.getByRole('button', { name: 'Gửi bảng điểm' }).click();
  const form = page.getByRole('form', { name: 'Gửi bảng điểm' });
  await form.getByText(part, { exact: true }).click();
  const zip = await keptFile(page, () => form.getByRole('button', { name: 'Xuất 8 tệp (.zip)' }).click());
  await form.getByRole('button', { name: 'Đóng' }).click();
  const files = await unpack(zip, folder);
  expect(files.size).toBe(PLACES.length);
  return new Map(PLACES.map((place) => [place, fileOf(files, place)]));
}

/** Gives files back one after the other, as they come in by mail. */
export async function giveFiles(page: Page, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^(Chọn|Thêm) tệp…/u }).click();
    await (await chooser).setFiles(file);
    await expect(page.getByRole('button', { name: `Bỏ tệp ${basename(file)}` })).toBeVisible();
  }
}

/** Gives files back and takes them in, all being in order. */
export async function takeSheets(page: Page, files: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Nhận bảng điểm' }).click();
  await giveFiles(page, files);
  await page.getByRole('checkbox', { name: /^Nhận là đã hoàn tất/u }).check();
  await page.getByRole('button', { name: `Nhận ${files.length} bảng điểm` }).click();
  await expect(page.getByRole('table', { name: 'Điểm của các đơn vị' })).toBeVisible();
}

function fileOf(files: ReadonlyMap<string, string>, place: Place): string {
  const found = [...files].find(([name]) => name.includes(`${fullName(place)} –`));
  if (!found) throw new Error(`no sheet of ${place} was sent`);
  return found[1];
}
