import { resolve } from 'node:path';

export interface CommandLine {
  /** Folder given with `--data DIR` or `--data=DIR`; null for the usual one. */
  dataDir: string | null;
  /** `--self-test`: prove that this build starts, then exit 0 or 1. */
  selfTest: boolean;
}

/**
 * Reads our own switches and leaves Chromium's alone. Not through
 * `app.commandLine`, which does not see a value after a space.
 */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const data = valueOf(argv, '--data');
  return { dataDir: data === null ? null : resolve(data), selfTest: argv.includes('--self-test') };
}

function valueOf(argv: readonly string[], name: string): string | null {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1) || null;

  const next = argv[argv.indexOf(name) + 1];
  const given = argv.includes(name) && next !== undefined && !next.startsWith('-');
  return given ? next : null;
}
