import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isMain } from './isMain.mjs';
import { lockfileMatches } from './lockfileMatch.mjs';
import { nodeProblem } from './nodeVersion.mjs';
import { npmCommand } from './npmCommand.mjs';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { run } from './runTool.mjs';

/*
 * Makes a fresh clone ready to run. Imports nothing but Node's own modules: when it
 * starts there is no node_modules yet.
 */

const LOCKFILE = join(PROJECT_ROOT, 'package-lock.json');
const INSTALLED = join(PROJECT_ROOT, 'node_modules', '.package-lock.json');
/** Written after a finished installation only, so an interrupted one is done again. */
const STAMP = join(PROJECT_ROOT, 'node_modules', '.co-dau-setup');

/** Checks Node, installs the packages when they are missing or older than the lockfile; exits with a sentence otherwise. */
export async function setUp() {
  const problem = nodeProblem(process.versions.node);
  if (problem) stop(problem);
  const wanted = stampText();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;

  if (!isInstalled()) await install();
  const failure = sqliteFailure();
  if (failure) stop(failure);
  writeFileSync(STAMP, wanted);
}

/** The lockfile and the kind of machine: a folder copied from another system is set up anew. */
function stampText() {
  const lock = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
  return `${lock} ${process.platform} ${process.arch}\n`;
}

/** Whether someone ran `npm ci` by hand for this very lockfile. */
function isInstalled() {
  if (existsSync(STAMP) || !existsSync(INSTALLED)) return false;
  return lockfileMatches(JSON.parse(readFileSync(LOCKFILE, 'utf8')), JSON.parse(readFileSync(INSTALLED, 'utf8')));
}

async function install() {
  console.log('Đang cài các gói cần thiết (lần đầu có thể mất vài phút)…');
  rmSync(STAMP, { force: true });
  const npm = npmCommand(process.platform, process.env, process.execPath);
  // Without --include=dev a machine with NODE_ENV=production would get no build tools.
  const code = await run(npm.command, [...npm.args, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    shell: npm.shell,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (code === 0) return;
  stop(
    'Chưa cài được các gói. Hãy kiểm tra kết nối mạng (hoặc máy chủ trung gian) và các dòng lỗi ở trên, rồi chạy lại. ' +
      'Nếu lỗi ở gói sqlite3: máy không tải được bản dựng sẵn nên cần bộ biên dịch C++ và Python 3 ' +
      '(Windows: Visual Studio Build Tools; Debian/Ubuntu: apt-get install build-essential python3).',
  );
}

/** Why the database engine's native part does not load, as advice; null when it does. */
function sqliteFailure() {
  try {
    createRequire(import.meta.url)('sqlite3');
    return null;
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return (
      `Phần máy của SQLite không nạp được (${detail}). Dữ liệu chưa bị động đến. ` +
      'Hãy xóa thư mục node_modules rồi chạy lại; nếu vẫn lỗi, chạy: npm rebuild sqlite3 --foreground-scripts ' +
      '(cần mạng, hoặc bộ biên dịch C++ và Python 3; với npm cài bằng --ignore-scripts thì phần này chưa được dựng).'
    );
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}

if (isMain(import.meta.url)) {
  await setUp();
  console.log('Đã sẵn sàng.');
}
