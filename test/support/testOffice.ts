import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { decisionLineInputSchema, type DecisionHeader, type DecisionLineInput } from '#core/awards/decision.ts';
import { connect, type Database } from '#db/client.ts';
import { runUnitOfWork, type UnitOfWork } from '#service/contract/unitOfWork.ts';
import { SAMPLE_SETTINGS } from '#service/sample/laiChau.ts';
import { startDraft } from '#service/awards/startDraft.ts';
import type { MakeTarget } from './engines.ts';
import { TEST_NOW } from './testNow.ts';

/** An office with units and coefficients but no decision, and a clock the test sets. */
export interface TestOffice {
  database: Database;
  write<Result>(work: (unit: UnitOfWork) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export async function makeTestOffice(makeTarget: MakeTarget, now = TEST_NOW): Promise<TestOffice> {
  const database = connect(await makeTarget('TEST_OFFICE'));
  const writer = { database, actor: LOCAL_ACTOR, clock: () => now };
  return {
    database,
    write: (work) => runUnitOfWork(writer, work),
    close: () => database.close(),
  };
}

export function header(changes: Partial<DecisionHeader> = {}): DecisionHeader {
  return {
    title: 'Khen thưởng thử',
    number: '30/QĐ-LĐLĐ',
    issuedOn: '2023-12-08',
    summary: 'Về việc khen thưởng thử',
    listTitle: '',
    signer: SAMPLE_SETTINGS.signers[0] ?? null,
    fund: 'Quỹ',
    rounding: 'UP_10K',
    payer: '',
    bases: [{ text: 'Luật Thi đua, khen thưởng', date: null }],
    listPlacement: 'ANNEX',
    moneyArticle: 'AMOUNTS',
    recipients: ['Như Điều 3;', 'Lưu: VT.'],
    ...changes,
  };
}

/** A collective with a bằng khen of the office; everything can be overridden. */
export function line(changes: Partial<DecisionLineInput> = {}): DecisionLineInput {
  return decisionLineInputSchema.parse({
    subject: 'COLLECTIVE',
    name: 'Đội nam huyện Mường Tè',
    awardCode: 'BK_LDLD',
    ...changes,
  });
}

export function newDraft(office: TestOffice, title = 'Khen thưởng thử'): Promise<string> {
  return office.write((unit) => startDraft(unit, { title, year: 2023 }));
}
