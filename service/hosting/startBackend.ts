import { copyFile } from 'node:fs/promises';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import type { CallContext } from '../contract/context.ts';
import { replaceFile } from '../documents/atomicFile.ts';
import { EligibilityRuns } from '../eligibility/eligibilityRuns.ts';
import { ImportPlans } from '../imports/importPlans.ts';
import { JobRegistry } from '../jobs/jobRegistry.ts';
import { appRouter } from '../router.ts';
import type { Backend, BackendOptions } from './backend.ts';
import { FileDepot } from './fileDepot.ts';
import { logFailure, logInto } from './log.ts';
import { OfficeSession } from './officeSession.ts';
import { Outbox } from './outbox.ts';
import type { CallRequest, CallResponse } from './wire.ts';

/** Calls travel as requests to a host that does not exist; only path and query count. */
const ORIGIN = 'http://backend.invalid';

/** Opens the office of a folder, when there is one, and answers calls until closed. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { dataDir, clock = () => new Date() } = options;
  // Before anything can fail. Nothing is made in the folder until there is something to write.
  logInto(dataDir);
  const outbox = new Outbox(dataDir);
  const plans = new ImportPlans();
  const runs = new EligibilityRuns();
  const files = new FileDepot();
  const session: OfficeSession = new OfficeSession(options, clock, {
    onOpen: () => {
      plans.dropAll();
      runs.dropAll();
      return openOutbox(outbox);
    },
    onClosing: () => jobs.cancelAll(),
  });
  const jobs = new JobRegistry({
    discard: ({ fileToken }) => files.remove(fileToken),
    during: (work) => session.use(work),
  });
  await session.openExisting();

  const context: CallContext = {
    actor: LOCAL_ACTOR,
    session,
    files,
    jobs,
    plans,
    runs,
    clock,
    dataDir,
    outbox: outbox.folder,
  };

  return {
    files,
    handle: (request) => answer(request, context),
    async deliver(token, targetPath) {
      const { path } = files.find(token);
      await replaceFile(targetPath, (tempPath) => copyFile(path, tempPath));
    },
    async close() {
      await session.close();
      await outbox.remove();
    },
  };
}

/** An office whose outbox cannot be made is still worth opening; an export then says what is wrong. */
async function openOutbox(outbox: Outbox): Promise<void> {
  await outbox.open().catch((error: unknown) => logFailure('OUTBOX', error));
}

async function answer({ method, url, body }: CallRequest, context: CallContext): Promise<CallResponse> {
  // `//…` would be read as another host.
  const path = url.replace(/^\/+/u, '/');
  const response = await fetchRequestHandler({
    endpoint: '',
    router: appRouter,
    // One request is one call: a batch would pass by every limit that counts requests.
    allowBatching: false,
    req: new Request(new URL(path, ORIGIN), {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' && { body: body ?? '' }),
    }),
    createContext: () => context,
  });
  return { status: response.status, body: await response.text() };
}
