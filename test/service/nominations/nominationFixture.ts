import { afterEach, beforeEach } from 'vitest';
import type { RuleFinding } from '#core/eligibility/rule.ts';
import { AppError } from '#core/errors/appError.ts';
import {
  batchInputSchema,
  nominationInputSchema,
  type BatchInput,
  type NominationInput,
  type NominationStatus,
} from '#core/nominations/nomination.ts';
import type { NominationFilter } from '#core/nominations/nominationList.ts';
import { updateFindings } from '#db/nominations/nominationStore.ts';
import type { UnitOfWork } from '#service/contract/unitOfWork.ts';
import { moveLines } from '#service/nominations/moveLines.ts';
import { requireLine } from '#service/nominations/requireNomination.ts';
import { startBatch } from '#service/nominations/startBatch.ts';
import { present } from '../../support/present.ts';
import type { MakeTarget } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

export const TODAY = '2023-12-08';
export const PAGE = { offset: 0, limit: 500 };
export const EVERY: NominationFilter = {
  ...{ year: 2023, batchId: null, text: '', unitId: null, subject: null, awardCode: null, status: null, mark: null },
};

export const missed = (code: string, changes: Partial<RuleFinding> = {}): RuleFinding => ({
  ...{ ruleId: code, code, name: 'Ba năm liên tục', severity: 'BLOCK', outcome: 'MISSED' },
  ...{ lookedAt: 'CSTĐCS 2021, 2022, thiếu 2023', message: 'Thiếu CSTĐCS năm 2023.', basis: '', verified: true },
  ...changes,
});

export const batchOf = (changes: Partial<BatchInput> = {}): BatchInput =>
  batchInputSchema.parse({
    year: 2023,
    title: 'Đề nghị khen thưởng năm 2023',
    unitName: 'LĐLĐ huyện Mường Tè',
    ...changes,
  });

export const nominee = (changes: Partial<NominationInput> = {}): NominationInput =>
  nominationInputSchema.parse({ subject: 'INDIVIDUAL', name: 'Lò Văn Bình', awardCode: 'CSTD_CS', ...changes });

/** An office for each test of a suite, and what its tests do with lines of tờ trình. */
export function nominationOffice(makeTarget: MakeTarget) {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const db = () => office.database.reader;
  const codeOf = (doing: Promise<unknown>) =>
    doing.then(
      () => 'DONE',
      (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error as Error)),
    );
  const start = (lines: NominationInput[] = [], changes: Partial<BatchInput> = {}) =>
    office.write((unit) => startBatch(unit, batchOf(changes), lines));
  const oneLine = async (changes: Partial<NominationInput> = {}, batch: Partial<BatchInput> = {}) => {
    const { lineIds } = await start([nominee(changes)], batch);
    return present(lineIds[0]);
  };
  const line = (id: string) => requireLine(db(), id);
  const seen = async (id: string) => ({ id, version: (await line(id)).version });
  const audited = <T>(work: (unit: UnitOfWork) => Promise<T>) =>
    office.write(async (unit) => {
      const result = await work(unit);
      await unit.audit({ action: 'test', entity: 'nomination', entityId: '', summary: 'Thử' });
      return result;
    });
  const judged = (id: string, findings: readonly RuleFinding[] = []) =>
    audited(async (unit) => {
      const { version } = await requireLine(unit.tx, id);
      await updateFindings(unit.tx, { id, version, findings, keepsOverride: false, now: unit.now });
    });
  const move = (id: string, to: NominationStatus, reason = 'Có lý do') =>
    office.write(async (unit) => moveLines(unit, { lines: [await seen(id)], to, reason }));
  /** Puts a line where a test wants it, past what the way there asks for. */
  const place = (id: string, columns: Record<string, unknown>) =>
    audited((unit) => unit.tx('nomination_line').where({ id }).update(columns));

  return {
    get office() {
      return office;
    },
    ...{ db, codeOf, start, oneLine, line, seen, audited, judged, move, place },
  };
}
