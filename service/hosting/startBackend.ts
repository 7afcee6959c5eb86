import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import type { CallContext } from '../contract/context.ts';
import { replaceFile } from '../documents/atomicFile.ts';
import { JobRegistry } from '../jobs/jobRegistry.ts';
import { appRouter } from '../router.ts';
import type { Backend, BackendOptions } from './backend.ts';
import { FileDepot } from './fileDepot.ts';
import { logInto } from './log.ts';
import { OfficeSession } from './officeSession.ts';
import type { CallRequest, CallResponse } from './wire.ts';

/** Calls travel as requests to a host that does not exist; only path and query count. */
const ORIGIN = 'http://backend.invalid';

/** Opens the office of a folder, when there is one, and answers calls until closed. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { dataDir, connectionString, clock = () => new Date() } = options;
  const session = new OfficeSession(connectionString === undefined ? { dataDir } : { connectionString }, clock);
  await session.openExisting();
  if (session.state.kind !== 'REFUSED') logInto(dataDir);

  const outbox = await mkdtemp(join(tmpdir(), 'co-dau-'));
  const files = new FileDepot();
  const jobs = new JobRegistry();
  const context: CallContext = { actor: LOCAL_ACTOR, session, files, jobs, clock, outbox };

  return {
    files,
    handle: (request) => answer(request, context),
    async deliver(token, targetPath) {
      const { path } = files.find(token);
      await replaceFile(targetPath, (tempPath) => copyFile(path, tempPath));
    },
    async close() {
      await jobs.cancelAll();
      await session.close();
      await rm(outbox, { recursive: true, force: true });
    },
  };
}

async function answer({ method, url, body }: CallRequest, context: CallContext): Promise<CallResponse> {
  const response = await fetchRequestHandler({
    endpoint: '',
    router: appRouter,
    req: new Request(new URL(url, ORIGIN), {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' && { body: body ?? '' }),
    }),
    createContext: () => context,
  });
  return { status: response.status, body: await response.text() };
}
