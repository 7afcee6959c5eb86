import { join } from 'node:path';
import { build } from './build.mjs';
import { findElectron } from './electronRuntime.mjs';
import { hasScreen } from './hasScreen.mjs';
import { PROJECT_ROOT, userFolder } from './projectRoot.mjs';
import { runHost } from './runHost.mjs';
import { setUp } from './setup.mjs';
import { parseStartArguments, START_USAGE } from './startArguments.mjs';

/** A window that dies sooner than this never came up (no sandbox, missing system library). */
const STARTED_MS = 5_000;

const parsed = parseStartArguments(process.argv.slice(2), userFolder());
if (!parsed.ok) {
  console.error(`${parsed.problem}\n${START_USAGE}`);
  process.exit(2);
}
if (parsed.arguments.help) {
  console.log(START_USAGE);
  process.exit(0);
}

await setUp();
process.exitCode = parsed.arguments.browser
  ? await startBrowserHost(parsed.arguments.passed)
  : await startDesktop(parsed.arguments.passed);

/**
 * The desktop window; where it cannot be had, one sentence why, and the browser.
 *
 * @param {string[]} passed
 */
async function startDesktop(passed) {
  if (!hasScreen(process.platform, process.env)) {
    console.log('Máy này không có màn hình nên Cờ Đầu chạy qua trình duyệt.');
    return startBrowserHost(passed);
  }
  const electron = await findElectron();
  if (electron === null) {
    console.log('Chưa có và không tải được phần chạy của Electron nên Cờ Đầu mở trong trình duyệt, cùng dữ liệu.');
    return startBrowserHost(passed);
  }
  if (!(await build(['renderer', 'electron', 'preload', 'backend']))) return 1;

  const started = performance.now();
  const { code, asked } = await runHost(electron, [PROJECT_ROOT, ...passed], false);
  if (code === 0 || asked || performance.now() - started > STARTED_MS) return code;
  console.log('Electron không khởi động được trên máy này nên Cờ Đầu mở trong trình duyệt, cùng dữ liệu.');
  return startBrowserHost(passed);
}

/** @param {string[]} passed */
async function startBrowserHost(passed) {
  if (!(await build(['renderer', 'server']))) return 1;
  const main = join(PROJECT_ROOT, 'dist', 'server', 'main.cjs');
  const { code } = await runHost(process.execPath, [main, ...passed], true);
  return code;
}
