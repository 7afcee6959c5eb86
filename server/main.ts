import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { AppError } from '#core/errors/appError.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { dataFolder, serverFilesFolder } from '#service/hosting/dataFolder.ts';
import { HOST_USAGE, parseHostArguments, type HostArguments } from './hostArguments.ts';
import { HttpHost } from './httpHost.ts';
import { openBrowser } from './openBrowser.ts';
import { onStopRequest } from './stopSignals.ts';

/** The renderer is built beside this file's bundle: dist/server and dist/renderer. */
const RENDERER_ROOT = resolve(import.meta.dirname, '..', 'renderer');

/** Runs the browser host until it is told to stop. */
async function main(): Promise<void> {
  const parsed = parseHostArguments(process.argv.slice(2));
  if (!parsed.ok) {
    console.error(`${parsed.problem}\n${HOST_USAGE}`);
    process.exitCode = 2;
    return;
  }
  if (parsed.arguments.help) {
    console.log(HOST_USAGE);
    return;
  }
  await serve(parsed.arguments);
}

async function serve({ data, postgres, open, port }: HostArguments): Promise<void> {
  const dataDir = resolve(data ?? (postgres === null ? dataFolder() : serverFilesFolder()));
  const backend = await startBackend({ dataDir, ...(postgres !== null && { connectionString: postgres }) });
  const host = await HttpHost.start({ backend, rendererRoot: RENDERER_ROOT, dataDir, port }).catch(
    async (error: unknown) => {
      await backend.close();
      throw error;
    },
  );

  onStopRequest(() => {
    console.log('Đang đóng Cờ Đầu…');
    // The host first: a call still running must find its database open.
    host
      .close()
      .finally(() => backend.close())
      .then(() => process.exit(0), fail);
  });

  if (postgres === null) console.log(`Dữ liệu của cơ quan: ${dataDir}`);
  else console.log(`Dữ liệu của cơ quan: ${postgres}\nTệp đính kèm: ${dataDir}`);
  await offer(host, open);
  console.log('Nhấn Ctrl+C để đóng Cờ Đầu.');
  if (process.stdin.isTTY) {
    console.log('Nhấn Enter để có địa chỉ mới khi cần mở lại.');
    createInterface({ input: process.stdin }).on('line', () => void offer(host, open));
  }
}

/** Prints an address on a line of its own, so that scripts can find it, and opens it when wanted. */
async function offer(host: HttpHost, open: boolean): Promise<void> {
  const address = host.newAddress();
  console.log(`Cờ Đầu đang chạy. Địa chỉ dưới đây chỉ dùng được một lần:\n${address}`);
  if (!open || (await openBrowser(address))) return;
  console.log('Không mở được trình duyệt ở đây; hãy tự mở địa chỉ trên.');
}

function fail(error: unknown): never {
  if (error instanceof AppError) console.error(error.message);
  else if (isPortTaken(error)) console.error('Cổng này đang được chương trình khác dùng. Hãy chọn cổng khác.');
  else console.error('Không mở được Cờ Đầu:', error);
  process.exit(1);
}

const isPortTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

main().catch(fail);
