import { join } from 'node:path';
import { build } from './build.mjs';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { run } from './runTool.mjs';
import { setUp } from './setup.mjs';

/* `npm run package`: a fresh build, then the packager, which knows the rest. */

await setUp();
const packager = join(PROJECT_ROOT, 'build', 'packaging', 'package.mjs');
process.exitCode = (await build()) ? await run(process.execPath, [packager, ...process.argv.slice(2)]) : 1;
