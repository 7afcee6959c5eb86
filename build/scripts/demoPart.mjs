import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { run } from './runTool.mjs';

const BUNDLE = join(PROJECT_ROOT, 'dist', 'demo', 'main.mjs');

/** Whether there is a built demo to run; the build leaves it out where its sources are not there. */
export const hasDemo = () => existsSync(BUNDLE);

/**
 * Runs the built demo.
 *
 * @param {readonly string[]} args
 */
export const writeDemo = (args) =>
  run(process.execPath, [BUNDLE, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
