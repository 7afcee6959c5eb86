import { join } from 'node:path';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { run } from './runTool.mjs';

const BUNDLE = join(PROJECT_ROOT, 'dist', 'demo', 'main.mjs');

/**
 * Runs the built demo.
 *
 * @param {readonly string[]} args
 */
export const writeDemo = (args) =>
  run(process.execPath, [BUNDLE, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
