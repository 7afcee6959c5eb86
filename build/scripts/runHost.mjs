import { spawn } from 'node:child_process';
import { onOrphaned } from './onOrphaned.mjs';
import { PROJECT_ROOT } from './projectRoot.mjs';

/**
 * Runs a host until it ends, and stays alive until it has closed its database.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {boolean} tethered whether the host understands an IPC channel; it closes when
 *   this script dies, which tells the host to stop too
 * @returns {Promise<{ code: number, asked: boolean }>} its exit code, and whether it was asked to stop
 */
export function runHost(command, args, tethered) {
  return new Promise((resolve) => {
    let asked = false;
    const child = spawn(command, args, {
      cwd: PROJECT_ROOT,
      stdio: tethered ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    });

    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      asked = true;
      // On Windows the console tells the host itself, and kill() would end it before it has closed its database.
      if (process.platform !== 'win32') child.kill(signal);
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, handOn);
    const stopLooking = onOrphaned(() => handOn('SIGTERM'));

    /** @param {number} code */
    const end = (code) => {
      for (const signal of signals) process.off(signal, handOn);
      stopLooking();
      resolve({ code, asked });
    };
    child.once('error', (error) => {
      console.error(`Không chạy được ${command}: ${error.message}`);
      end(1);
    });
    child.once('exit', (code) => end(code ?? 1));
  });
}
