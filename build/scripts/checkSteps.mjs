import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { toolFile } from './runTool.mjs';

/**
 * @typedef {object} CheckStep
 * @property {string} title
 * @property {import('./runTool.mjs').Tool} tool
 * @property {readonly string[]} args
 */

/**
 * Caches make a second run quick; a fresh clone has none, so CI checks everything.
 *
 * @type {Readonly<Record<'types' | 'lint' | 'format' | 'unit', CheckStep>>}
 */
export const CHECK_STEPS = {
  types: {
    title: 'Kiểu dữ liệu (tsc)',
    tool: 'tsc',
    args: ['-p', '.', '--incremental', '--tsBuildInfoFile', '.cache/tsc.tsbuildinfo'],
  },
  lint: {
    title: 'Quy tắc mã (eslint)',
    tool: 'eslint',
    args: ['.', '--max-warnings=0', '--cache', '--cache-strategy=content', '--cache-location=.cache/eslint/'],
  },
  format: {
    title: 'Trình bày (prettier)',
    tool: 'prettier',
    args: ['--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier.json', '.'],
  },
  unit: {
    title: 'Kiểm thử nhỏ (vitest)',
    tool: 'vitest',
    args: ['run', '--project=unit', '--reporter=dot'],
  },
};

/**
 * Runs a step and prints what it said only once it is done, so that steps may run side by side.
 *
 * @param {CheckStep} step
 * @returns {Promise<boolean>} whether it passed
 */
export function runCheckStep({ title, tool, args }) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, [toolFile(tool), ...args], {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('close', (code) => {
      const passed = code === 0;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${passed ? '✓' : '✗'} ${title}, ${seconds} giây`);
      if (!passed) process.stdout.write(Buffer.concat(output));
      resolve(passed);
    });
  });
}

/**
 * Runs steps two at a time: more would only fight over the two cores of an office PC or a CI runner.
 *
 * @param {readonly CheckStep[]} steps
 * @returns {Promise<number>} how many failed
 */
export async function runCheckSteps(steps) {
  const waiting = [...steps];
  let failed = 0;
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await runCheckStep(step))) failed += 1;
    }
  };
  await Promise.all([lane(), lane()]);
  return failed;
}
