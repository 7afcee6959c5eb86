import { join } from 'node:path';
import { build } from './build.mjs';
import { PROJECT_ROOT, userFolder } from './projectRoot.mjs';
import { run } from './runTool.mjs';
import { setUp } from './setup.mjs';

/* `npm run sample -- --out FILE [--scale N] [--seed S]`: the large sample office, as a file that npm start opens. */

const BUNDLE = join(PROJECT_ROOT, 'dist', 'sample', 'main.mjs');

await setUp();
if (!(await build(['sample']))) process.exit(1);
// It runs where the user stands: a relative name means that folder.
process.exitCode = await run(process.execPath, [BUNDLE, ...process.argv.slice(2)], {
  cwd: userFolder(),
  stdio: ['ignore', 'inherit', 'inherit'],
});
