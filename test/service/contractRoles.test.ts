import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { refusal } from '#core/errors/appError.ts';
import { ROLES, type Role } from '#core/office/actor.ts';
import type { CallContext } from '#service/contract/context.ts';
import { EligibilityRuns } from '#service/eligibility/eligibilityRuns.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { ImportPlans } from '#service/imports/importPlans.ts';
import { appRouter } from '#service/router.ts';
import { bareJobs, bareSession } from '../support/bareHost.ts';
import { procedures } from '../support/contractProcedures.ts';

/** What everyone may start although it is not a reading: it changes nothing of the office. */
const OPEN_MUTATIONS = [
  'attachments.fetch',
  'awards.exportDecision',
  'awards.exportList',
  'awards.exportPaymentList',
  'awards.exportRevocation',
  'campaigns.exportList',
  'campaigns.registrations.exportList',
  'campaigns.registrations.exportPaper',
  'campaigns.works.exportList',
  'campaigns.works.exportPaper',
  'clusters.exportMembers',
  'councils.exportMinutes',
  'deadlines.exportCalendar',
  'eligibility.exportRun',
  'eligibility.startRun',
  'initiatives.exportList',
  'initiatives.exportPaper',
  'initiatives.recognitions.exportPaper',
  'jobs.cancel',
  'nominations.exportListPaper',
  'nominations.exportSubmission',
  'nominations.lines.exportList',
  'office.reopen',
  'office.templates.take',
  'people.exportList',
  'people.exportRecord',
  'pledges.exportPledge',
  'pledges.exportResults',
  'scores.exportRanking',
  'scores.exportScorePaper',
  'scores.exportSheets',
  'summits.exportPaper',
  'units.exportList',
];
/** What only the administrator may do. */
const ADMIN_ONLY = [
  'clusters.lockYear',
  'clusters.unlockYear',
  'office.backup',
  'office.create',
  'office.createSample',
  'office.leaveSample',
  'office.readBackup',
  'office.restore',
  'office.save',
  'office.templates.put',
  'office.templates.reset',
  'search.rebuild',
];
/** Readings of what only a writer has begun: a dry run of an import, a person being written. */
const WRITERS_READ: string[] = [
  'imports.initiatives.plan',
  'imports.initiatives.rows',
  'imports.people.plan',
  'imports.people.rows',
  'imports.units.plan',
  'imports.units.rows',
  'people.alike',
];

/** Who may call what, told without looking at the declarations. */
function expectedRoles(path: string, type: 'query' | 'mutation'): readonly Role[] {
  if (ADMIN_ONLY.includes(path)) return ['ADMIN'];
  if (WRITERS_READ.includes(path)) return ['ADMIN', 'CLERK'];
  if (type === 'query' || OPEN_MUTATIONS.includes(path)) return ['ADMIN', 'CLERK', 'LEADER', 'VIEWER'];
  return ['ADMIN', 'CLERK'];
}

interface Outcome {
  /** Null when the call was answered. */
  code: string | null;
  inputWasRead: boolean;
  sessionWasTouched: boolean;
}

/** Makes the call as that role, against a session that notes every touch and opens nothing. */
async function callAs(role: Role, path: string, type: 'query' | 'mutation'): Promise<Outcome> {
  const outcome: Outcome = { code: null, inputWasRead: false, sessionWasTouched: false };
  const session = new Proxy(
    bareSession('', () => new Date(0)),
    {
      get() {
        outcome.sessionWasTouched = true;
        throw refusal('NO_OFFICE');
      },
    },
  );
  const actor = { id: 'test', name: 'Người thử', role };
  const ctx: CallContext = {
    actor,
    session,
    files: new FileDepot(),
    jobs: bareJobs(),
    plans: new ImportPlans(),
    runs: new EligibilityRuns(),
    clock: () => new Date('2024-01-01'),
    dataDir: '',
    outbox: '',
  };
  try {
    await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx,
      getRawInput: () => {
        outcome.inputWasRead = true;
        return Promise.resolve({ unheard: 'of' });
      },
      signal: undefined,
      batchIndex: 0,
    });
  } catch (error) {
    outcome.code = error instanceof TRPCError ? error.code : String(error);
  }
  return outcome;
}

describe.each(procedures)('$path', ({ path, definition: { type, meta, inputs } }) => {
  const allowed = expectedRoles(path, type);

  it('declares who may call it', () => {
    expect([...(meta?.allow ?? [])].sort()).toEqual([...allowed].sort());
  });

  it.each(ROLES.filter((role) => !allowed.includes(role)))(
    'refuses %s before it reads or touches anything',
    async (role) => {
      expect(await callAs(role, path, type)).toEqual({
        code: 'FORBIDDEN',
        inputWasRead: false,
        sessionWasTouched: false,
      });
    },
  );

  it.each(allowed)('listens to %s', async (role) => {
    const outcome = await callAs(role, path, type);
    expect(outcome.code).not.toBe('FORBIDDEN');
    expect(outcome.inputWasRead || outcome.sessionWasTouched || inputs.length === 0).toBe(true);
  });
});

it('the table names only what there is', () => {
  const paths = procedures.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining([...OPEN_MUTATIONS, ...ADMIN_ONLY, ...WRITERS_READ]));
});
