import Module from 'node:module';
import { resolve } from 'node:path';
import { electron } from './electron.ts';

/**
 * `node standIn.cjs <main.cjs> …`: runs a built main.cjs, unchanged, with the stand-in
 * wherever it requires `electron`.
 */
interface Loader {
  _load(name: string, ...rest: unknown[]): unknown;
}

interface Evaluation {
  id: number;
  source: string;
  arg: unknown;
}

// It let the stand-in find playwright-core; what the app starts must find its own modules.
delete process.env.NODE_PATH;

const loader = Module as unknown as Loader;
const load = loader._load.bind(Module);
loader._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));

process.on('message', (evaluation: Evaluation) => void evaluate(evaluation));
// A spec that died must not leave an app behind.
process.on('disconnect', () => electron.app.exit(1));

/** As Playwright's `electronApp.evaluate`: runs a spec's function in main, with the electron module. */
async function evaluate({ id, source, arg }: Evaluation): Promise<void> {
  try {
    const work = (0, eval)(`(${source})`) as (module: typeof electron, arg: unknown) => unknown;
    process.send?.({ kind: 'evaluated', id, value: await work(electron, arg) });
  } catch (error) {
    process.send?.({ kind: 'evaluated', id, error: String(error) });
  }
}

const main = process.argv[2];
if (main === undefined) throw new Error('usage: standIn.cjs <main.cjs> [arguments]');
load(resolve(main));
