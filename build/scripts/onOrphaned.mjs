import { readFileSync } from 'node:fs';

/** How soon an orphan notices. */
const LOOK_MS = 1_000;

/**
 * Calls `react` when the npm that runs this script has gone. Killing `npm start` ends
 * npm, perhaps the shell in between, but never the script, and a host left behind would
 * keep the office locked. Only below npm: a script started in the background by a
 * user's own shell may outlive it. (Windows keeps no such tie; there the console ends
 * all its programs.)
 *
 * @param {() => void} react
 * @returns {() => void} stops looking
 */
export function onOrphaned(react) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const before = lineage();
  const timer = setInterval(() => {
    if (lineage() === before) return;
    clearInterval(timer);
    react();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Who stands above this script: the shell npm made, and npm itself where the system tells (Linux). */
function lineage() {
  const parent = process.ppid;
  try {
    // "pid (name) state ppid …"; a name may hold spaces and brackets, so look behind the last one.
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const above = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    // When npm is the parent already, what stands above it is the user's own shell.
    return name.startsWith('npm') ? `${parent}` : `${parent} below ${above}`;
  } catch {
    return `${parent}`;
  }
}
