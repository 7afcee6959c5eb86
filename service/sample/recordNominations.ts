import type { IsoDate } from '#core/dates/isoDate.ts';
import { blocking } from '#core/eligibility/rule.ts';
import {
  batchInputSchema,
  nominationInputSchema,
  type BatchInput,
  type NominationInput,
} from '#core/nominations/nomination.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { NominationPaper } from '#core/nominations/papersNeeded.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { findLines } from '#db/nominations/nominationReader.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { checkLines, overrideLine } from '../nominations/checkLines.ts';
import { recordPaper } from '../nominations/editLines.ts';
import { moveLines, type SeenLine } from '../nominations/moveLines.ts';
import { startBatch } from '../nominations/startBatch.ts';
import { postOn, type SamplePerson } from './inventPeople.ts';
import type { SampleSuperior, SampleTree } from './inventTree.ts';
import type { RunStep } from './sampleOffice.ts';

const YEAR = 2024;
const SUBMITTED_ON: IsoDate = '2024-12-05';
/** In force when these were written. */
const BASES = ['Luật Thi đua, khen thưởng ngày 15/6/2022', 'Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ'];
const ACHIEVEMENT = 'Hoàn thành xuất sắc nhiệm vụ công tác công đoàn năm 2024';
/** Collectives and people of one tờ trình. */
const COLLECTIVES = 4;
const PEOPLE = 8;

/**
 * Records three tờ trình of 2024 that stand at different steps: checked with its papers in, proposed by the simplified
 * procedure and on its way, and just begun.
 */
export async function recordNominations(
  run: RunStep,
  { tree, people }: { tree: SampleTree; people: readonly SamplePerson[] },
): Promise<void> {
  const [district, town, sector] = [tree.superiors[0], tree.superiors[1], tree.superiors.at(-1)];
  if (!district || !town || !sector) return;
  await recordChecked(run, nomineesOf(district, { tree, people }), batchOf(district, { number: '15/TTr-LĐLĐ' }));
  await recordSimplified(run, nomineesOf(sector, { tree, people }).slice(COLLECTIVES), {
    ...batchOf(sector, { number: '08/TTr-CĐ', procedure: 'DON_GIAN' }),
    title: 'Đề nghị khen thưởng đột xuất năm 2024',
  });
  await run((unit) =>
    startBatch(unit, batchOf(town, { submittedOn: null }), nomineesOf(town, { tree, people }).slice(0, PEOPLE)),
  );
}

async function recordChecked(run: RunStep, nominees: readonly NominationInput[], batch: BatchInput): Promise<void> {
  const { lineIds } = await run((unit) => startBatch(unit, batch, nominees));
  await received(run, lineIds, 'REPORT');
  await received(run, lineIds.slice(0, PEOPLE), 'REVIEW_MINUTES');
  await checked(run, lineIds);
  await moveOn(run, lineIds, 'CHECKED');
}

/** Commended at once for what they did in a flood: the simplified procedure needs no council. */
async function recordSimplified(run: RunStep, nominees: readonly NominationInput[], batch: BatchInput): Promise<void> {
  const sudden = nominees.map((nominee) => ({
    ...nominee,
    awardKind: 'AD_HOC' as const,
    awardCode: 'BK_LDLD',
    achievement: 'Tham gia khắc phục hậu quả mưa lũ tháng 9/2024',
  }));
  const { lineIds } = await run((unit) => startBatch(unit, batch, sudden));
  await received(run, lineIds, 'SUMMARY');
  for (const line of await checked(run, lineIds)) {
    if (blocking(line.findings).length === 0) continue;
    await run((unit) =>
      overrideLine(unit, { ...line, reason: 'Khen đột xuất, có xác nhận của chính quyền địa phương' }),
    );
  }
  for (const to of ['CHECKED', 'REVIEWED', 'SUBMITTED'] as const) await moveOn(run, lineIds, to);
}

async function received(run: RunStep, lineIds: readonly string[], paper: NominationPaper): Promise<void> {
  await run(async (unit) =>
    recordPaper(unit, { lines: await seen(unit, lineIds), paper, state: 'RECEIVED', note: '' }),
  );
}

/** Asks the rules about lines. @returns the lines with what was said */
async function checked(run: RunStep, lineIds: readonly string[]): Promise<NominationLine[]> {
  return run(async (unit) => {
    await checkLines(unit, await seen(unit, lineIds));
    return findLines(unit.tx, lineIds);
  });
}

async function moveOn(run: RunStep, lineIds: readonly string[], to: 'CHECKED' | 'REVIEWED' | 'SUBMITTED') {
  await run(async (unit) => {
    const lines = await findLines(unit.tx, lineIds);
    const ready = lines.filter(
      ({ findings, overrideReason }) => blocking(findings).length === 0 || overrideReason !== '',
    );
    await moveLines(unit, { lines: ready, to, reason: '' });
  });
}

async function seen(unit: UnitOfWork, lineIds: readonly string[]): Promise<SeenLine[]> {
  return (await findLines(unit.tx, lineIds)).map(({ id, version }) => ({ id, version }));
}

function batchOf({ unitId, name }: SampleSuperior, changes: Partial<BatchInput>): BatchInput {
  return batchInputSchema.parse({
    year: YEAR,
    title: `Đề nghị khen thưởng năm ${YEAR}`,
    unitId,
    unitName: name,
    submittedOn: SUBMITTED_ON,
    bases: BASES,
    ...changes,
  });
}

/** The union itself for the flag of its cluster, some of its grassroots unions, and some of their people. */
function nomineesOf(
  superior: SampleSuperior,
  { tree, people }: { tree: SampleTree; people: readonly SamplePerson[] },
): NominationInput[] {
  const places = tree.workplaces.filter(({ superiorId }) => superiorId === superior.unitId);
  const ids = new Set(places.map(({ unitId }) => unitId));
  const members = people.filter((person) => ids.has(person.workplace.unitId) && postOn(person, SUBMITTED_ON));
  return [
    nomineeOf({
      subject: 'COLLECTIVE',
      unitId: superior.unitId,
      name: superior.name,
      unitName: 'Liên đoàn Lao động tỉnh Lai Châu',
      awardCode: 'CO_TLD',
      fallbackAwardCode: 'CO_LDLD',
    }),
    ...places.slice(0, COLLECTIVES - 1).map(({ unitId }) =>
      nomineeOf({
        subject: 'COLLECTIVE',
        unitId,
        name: nameIn(tree, unitId),
        unitName: superior.name,
        awardCode: 'BK_LDLD',
      }),
    ),
    ...members.slice(0, PEOPLE).map((person, index) =>
      nomineeOf({
        subject: 'INDIVIDUAL',
        personId: person.id,
        unitId: person.workplace.unitId,
        honorific: person.gender === 'NU' ? 'Bà' : 'Ông',
        name: person.fullName,
        position: postOn(person, SUBMITTED_ON)?.position ?? '',
        unitName: nameIn(tree, person.workplace.unitId),
        awardCode: index % 3 === 0 ? 'CSTD_CS' : 'BK_LDLD',
      }),
    ),
  ];
}

function nameIn({ forest }: SampleTree, unitId: string): string {
  const unit = forest.get(unitId);
  return unit ? nameOn(unit, SUBMITTED_ON).name : '';
}

const nomineeOf = (changes: Partial<NominationInput>): NominationInput =>
  nominationInputSchema.parse({ achievement: ACHIEVEMENT, ...changes });
