import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { runTool } from './runTool.mjs';
import { setUp } from './setup.mjs';

/*
 * `npm run bench`: each file of test/bench measures one budget of the design as a ratio
 * in one run and prints it; a missed budget is a non-zero exit. Names may follow.
 */

await setUp();
const folder = join(PROJECT_ROOT, 'test', 'bench');
const wanted = process.argv.slice(2);
// What measurements share lies in folders below.
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();
if (files.length === 0) {
  console.error('Không có phép đo nào trong test/bench.');
  process.exit(1);
}

let failed = 0;
for (const name of files) {
  console.log(`\n── ${name}`);
  // One process each: a measurement of memory must not see the one before.
  if ((await runTool('tsx', ['--expose-gc', join(folder, name)])) !== 0) failed += 1;
}
// Whether a ratio is within its budget is the measurement's own word and exit code.
console.log(`\n${files.length} phép đo đã chạy, ${failed} báo lỗi.`);
process.exitCode = failed === 0 ? 0 : 1;
