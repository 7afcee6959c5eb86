import { fork as forkNode, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Map<number, string>();

/** What Electron puts on `process.parentPort`, made from a Node child's own channel. */
const PARENT_PORT = `
const { EventEmitter } = require('node:events');
const port = new EventEmitter();
process.on('message', (data) => port.emit('message', { data, ports: [] }));
process.on('disconnect', () => process.exit(0));
port.postMessage = (data) => process.send(data);
process.parentPort = port;
`;

interface ForkOptions {
  serviceName?: string;
  stdio?: 'pipe' | 'ignore' | 'inherit';
}

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    super();
    this.#child = child;
    child.on('spawn', () => this.emit('spawn'));
    child.on('message', (message) => this.emit('message', message));
    child.on('exit', (code, signal) => {
      running.delete(child.pid ?? 0);
      this.emit('exit', code ?? (signal === 'SIGKILL' ? 9 : 15));
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get stdout(): ChildProcess['stdout'] {
    return this.#child.stdout;
  }

  get stderr(): ChildProcess['stderr'] {
    return this.#child.stderr;
  }

  postMessage(message: object): void {
    // To a process that was just ended it goes nowhere, as in Electron: Node would raise an error in main.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork(entry: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    const output = options.stdio ?? 'inherit';
    const child = forkNode(entry, args, {
      execArgv: ['--require', parentPortFile()],
      // Structured clone, as between Electron's processes; JSON would hide a value that cannot cross.
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
    });
    running.set(child.pid ?? 0, options.serviceName ?? 'Node Utility Process');
    return new UtilityProcess(child);
  },
};

export function runningUtilities(): { pid: number; type: string; name: string }[] {
  return [...running].map(([pid, name]) => ({ pid, type: 'Utility', name }));
}

function parentPortFile(): string {
  const file = join(process.env.CODAU_STAND_IN_HOME ?? tmpdir(), 'stand-in-parent-port.cjs');
  writeFileSync(file, PARENT_PORT);
  return file;
}
