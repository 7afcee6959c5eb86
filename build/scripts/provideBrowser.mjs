import { existsSync } from 'node:fs';
import { findBrowser } from './findBrowser.mjs';
import { run } from './runTool.mjs';

/** Liberation has the metrics of Times New Roman, Noto every Vietnamese mark: papers measure as on an office PC. */
const PACKAGES = ['chromium', 'fonts-liberation', 'fonts-noto-core'];

/**
 * The browser for the end-to-end tests. A bare Debian container gets one from its
 * own distribution; other machines must have one.
 *
 * @returns {Promise<string | null>}
 */
export async function provideBrowser() {
  const present = findBrowser();
  if (present !== null || !isDebianAsRoot()) return present;

  console.log('Chưa có trình duyệt để kiểm thử; đang cài chromium bằng apt-get…');
  const options = {
    stdio: /** @type {const} */ ('ignore'),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  // A failed update may still leave usable lists, so the installation decides.
  await run('apt-get', ['update', '-q'], options);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES], options);
  return findBrowser();
}

const isDebianAsRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
