import { resolve } from 'node:path';

/** The repository's top folder, wherever the script was called from. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '..', '..');

/**
 * The folder the user stood in. npm runs scripts in the package's folder and keeps
 * the user's own in INIT_CWD; relative paths on the command line mean that one.
 *
 * @returns {string}
 */
export const userFolder = () => process.env.INIT_CWD ?? process.cwd();
