import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as aMoment } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { refusal } from '#core/errors/appError.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { DEFAULT_SETTINGS } from '#core/office/office.ts';
import type { Database } from '#db/client.ts';
import { findOffice } from '#db/office/officeStore.ts';
import { runUnitOfWork } from '#service/contract/unitOfWork.ts';
import type { Backend } from '#service/hosting/backend.ts';
import { OfficeSession } from '#service/hosting/officeSession.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { JobRegistry } from '#service/jobs/jobRegistry.ts';
import { createOffice } from '#service/office/createOffice.ts';
import { SAMPLE_PROFILE } from '#service/sample/laiChau.ts';
import { bareSession } from '../support/bareHost.ts';
import { describeOnEachEngine, type MakeTarget } from '../support/engines.ts';
import { TEST_NOW } from '../support/testNow.ts';

interface Answer {
  result?: { data: unknown };
  error?: { message: string; data: { code: string } };
}

async function startOffice(makeTarget: MakeTarget): Promise<Backend> {
  const target = await makeTarget('TEST_OFFICE');
  if (target.engine === 'sqlite') return startBackend({ dataDir: dirname(target.file) });
  const dataDir = ownFolder();
  return startBackend({ dataDir, connectionString: target.connectionString });
}

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-closing-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const clock = () => TEST_NOW;

const makeOffice = (database: Database) =>
  runUnitOfWork({ database, actor: LOCAL_ACTOR, clock }, (unit) =>
    createOffice(unit, { profile: SAMPLE_PROFILE, settings: DEFAULT_SETTINGS, isSample: false }),
  );

const ask = async (backend: Backend, method: 'GET' | 'POST', path: string, input: unknown = null): Promise<Answer> => {
  const { body } = await backend.handle({
    method,
    url: `/${path}`,
    body: method === 'POST' ? JSON.stringify(input) : null,
  });
  return JSON.parse(body) as Answer;
};

/** More than there are connections, so that some still wait for one. */
const MANY = Array.from({ length: 60 }, (_, index) => index);

describeOnEachEngine('an office that is closed while calls are under way', (makeTarget) => {
  it('answers every one of them: those that came first have it open until they end, the others hear that it is not', async () => {
    const backend = await startOffice(makeTarget);
    const before = MANY.map((index) => ask(backend, 'GET', index % 2 === 0 ? 'catalogue.list' : 'office.get'));
    const write = ask(backend, 'POST', 'awards.startDraft', { title: 'Khen thưởng thử', year: 2023 });
    await Promise.race(before);
    const closed = backend.close();
    const after = MANY.map(() => ask(backend, 'GET', 'catalogue.list'));
    expect((await Promise.all([...before, write])).filter(({ error }) => error)).toEqual([]);
    expect(new Set((await Promise.all(after)).map(({ error }) => error?.data.code))).toEqual(new Set(['NO_OFFICE']));
    await closed;
  });
});

it('an office makes place for another only after a last look, once nobody works in it any more', async () => {
  const dataDir = ownFolder();
  const session = bareSession(dataDir, clock);
  await session.create(makeOffice);
  const ends: (() => void)[] = [];
  const working = session.use(() => new Promise<void>((resolve) => ends.push(resolve)));
  const lastLook = vi.fn(() => Promise.reject(refusal('RESTORE_WHILE_CASTING', { title: 'Vòng 1' })));
  const exchanged = session.exchange({ aside: 'cu', incoming: null }, lastLook);
  await aMoment();
  expect(lastLook).not.toHaveBeenCalled();
  await expect(session.use(() => Promise.resolve())).rejects.toMatchObject({ code: 'NO_OFFICE' });

  ends.forEach((end) => end());
  await working;
  await expect(exchanged).rejects.toMatchObject({ code: 'RESTORE_WHILE_CASTING' });
  expect(await session.use(({ reader }) => findOffice(reader))).toBeDefined();
  await session.close();
});

it('an office that is closed, for whatever reason, stops the jobs that work in it', async () => {
  const dataDir = ownFolder();
  const session: OfficeSession = new OfficeSession({ dataDir }, clock, {
    onOpen: () => Promise.resolve(),
    onClosing: () => jobs.cancelAll(),
  });
  const jobs = new JobRegistry({ discard: () => Promise.resolve(), during: (work) => session.use(work) });
  await session.create(makeOffice);
  const begun = vi.fn();
  // Three: one of them waits for its turn.
  const ids = [1, 2, 3].map(() =>
    jobs.start(1, async ({ signal }) => {
      begun();
      while (!signal.aborted) await aMoment();
      throw signal.reason;
    }),
  );
  await vi.waitFor(() => expect(begun).toHaveBeenCalledTimes(2));
  await session.exchange({ aside: 'cu', incoming: null });
  expect(ids.map((id) => jobs.view(id).state)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
  expect(begun).toHaveBeenCalledTimes(2);
  await session.close();
});
