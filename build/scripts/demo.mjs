import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { writeDemo } from './demoPart.mjs';
import { userFolder } from './projectRoot.mjs';
import { setUp } from './setup.mjs';

/* `npm run demo -- --out DIR`: the sample office's papers, written without any window. */

const { values, tokens } = parseArgs({
  options: { out: { type: 'string', default: 'out' } },
  strict: false,
  tokens: true,
});
if (typeof values.out !== 'string' || tokens.some((token) => token.kind === 'option' && token.name !== 'out')) {
  console.error('Cách dùng: npm run demo -- --out THƯ_MỤC');
  process.exit(2);
}

await setUp();
if (!(await build(['demo']))) process.exit(1);
process.exitCode = await writeDemo(['--out', resolve(userFolder(), values.out)]);
