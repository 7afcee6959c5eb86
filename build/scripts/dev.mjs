import { join } from 'node:path';
import { parseStartArguments } from './startArguments.mjs';
import { userFolder, PROJECT_ROOT } from './projectRoot.mjs';
import { setUp } from './setup.mjs';

/*
 * `npm run dev`: Vite in front for hot reload, the browser host behind it, started anew
 * whenever the back end changes. `--data DIR` as for `npm start`; default: .cache/dev-office,
 * so that experiments never touch the real office.
 */

const parsed = parseStartArguments(process.argv.slice(2), userFolder());
if (!parsed.ok) {
  console.error(parsed.problem);
  process.exit(2);
}
await setUp();
const { createServer } = await import('vite');
const { DevHost } = await import('./devHost.mjs');
const { hostProxy } = await import('./devProxy.mjs');

const given = parsed.arguments.passed.indexOf('--data');
const dataDir =
  (given === -1 ? undefined : parsed.arguments.passed[given + 1]) ?? join(PROJECT_ROOT, '.cache', 'dev-office');

const host = await DevHost.watch(dataDir);
const vite = await createServer({
  configFile: join(PROJECT_ROOT, 'vite.config.ts'),
  server: { host: '127.0.0.1', cors: false, proxy: hostProxy(host) },
});
await vite.listen();
vite.printUrls();

const stop = async () => {
  await Promise.all([vite.close(), host.close()]);
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void stop());
