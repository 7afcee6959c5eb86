import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from './projectRoot.mjs';

/** Scripts of the development tools, run by this very Node: no shell, no .cmd shims, the same on every system. */
const TOOLS = {
  eslint: 'eslint/bin/eslint.js',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
  tsx: 'tsx/dist/cli.mjs',
  vitest: 'vitest/vitest.mjs',
};

/** @typedef {keyof typeof TOOLS} Tool */

/**
 * @param {Tool} tool
 * @returns {string} the file to give to `node`
 */
export const toolFile = (tool) => join(PROJECT_ROOT, 'node_modules', TOOLS[tool]);

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 when it could not start or was killed
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: PROJECT_ROOT, stdio: 'inherit', ...options });
    child.once('error', (error) => {
      console.error(`Không chạy được ${command}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a tool to its end, its output straight to the terminal and nothing to read.
 *
 * @param {Tool} tool
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export const runTool = (tool, args, env = process.env) =>
  run(process.execPath, [toolFile(tool), ...args], { stdio: ['ignore', 'inherit', 'inherit'], env });
