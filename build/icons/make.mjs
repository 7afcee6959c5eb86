import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/*
 * Draws the icons from co-dau.svg: the sizes with Chromium, the .ico out of them with
 * ImageMagick. The results are committed, because electron-builder would otherwise
 * fetch a converter when it packages.
 *
 *   node build/icons/make.mjs
 */

const FOLDER = import.meta.dirname;
const svg = readFileSync(join(FOLDER, 'co-dau.svg'), 'utf8');

/** Linux picks its icon from a folder of sizes, Windows from one .ico with several. */
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];

const browser = await chromium.launch({
  executablePath: process.env.CO_DAU_BROWSER ?? '/usr/bin/chromium',
  chromiumSandbox: false,
  args: ['--disable-background-networking', '--disable-gpu'],
});
const page = await browser.newPage();
for (const size of new Set([...LINUX_SIZES, ...WINDOWS_SIZES])) writeFileSync(pngOf(size), await draw(size));
await browser.close();

execFileSync('convert', [...WINDOWS_SIZES.map(pngOf), join(FOLDER, 'co-dau.ico')]);
for (const size of WINDOWS_SIZES.filter((size) => !LINUX_SIZES.includes(size))) rmSync(pngOf(size));

/** @param {number} size */
function pngOf(size) {
  return join(FOLDER, `${size}x${size}.png`);
}

/** @param {number} size */
async function draw(size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}
