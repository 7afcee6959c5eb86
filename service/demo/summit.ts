import { join } from 'node:path';
import { clusterInputSchema, clusterMemberInputSchema } from '#core/clusters/cluster.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { countPaper, type CountSource } from '#core/summits/countPaper.ts';
import { countTablePaper } from '#core/summits/countTablePaper.ts';
import { USUAL_FLAGS } from '#core/summits/proposals.ts';
import { roundInputSchema, USUAL_RULE } from '#core/summits/round.ts';
import { summitInputSchema } from '#core/summits/summit.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { linesOfBatch } from '#db/nominations/nominationReader.ts';
import type { Database, Queryable } from '#db/client.ts';
import { createCluster } from '../clusters/editCluster.ts';
import { addMembers } from '../clusters/editMembers.ts';
import { openYear } from '../clusters/openYear.ts';
import { runUnitsOfWork } from '../contract/unitOfWork.ts';
import { writeTablePaperXlsx } from '../documents/paper/tablePaperXlsx.ts';
import { writeSummitCountDocx } from '../documents/word/summitCountDocx.ts';
import { OpenWorkbook } from '../imports/readWorkbook.ts';
import { recordSummit, type SampleRound } from '../sample/recordSummit.ts';
import { readCountSource } from '../summits/exportSummit.ts';
import { readSummit, type SummitMember } from '../summits/readSummit.ts';
import { nominateWinners } from '../summits/settleOutcome.ts';
import { verifyRounds } from '../summits/verifyRounds.ts';
import { docxText } from './docxText.ts';
import { DemoMismatch, mustEqual } from './demoMismatch.ts';

export const SUMMIT_FILES = { word: 'BB-kiem-phieu-2023.docx', sheet: 'BB-kiem-phieu-2023.xlsx' };

/** What the demo says of the summit of 29/11/2023, read from the database. */
export interface DemoSummit {
  units: number;
  /** Units voted for the flag. */
  flags: number;
  leader: string;
  nextLead: string;
  nextLeadYear: number;
  /** Proof of the locked vote on the flags, as the minutes bear it. */
  sha256: string;
}

const YEAR = 2023;
/** Units of the province in 2023; the news of the summit tells that eight were voted for. */
const UNITS = [
  'LĐLĐ thành phố Bắc Ninh',
  'LĐLĐ thành phố Từ Sơn',
  'LĐLĐ thị xã Quế Võ',
  'LĐLĐ thị xã Thuận Thành',
  'LĐLĐ huyện Gia Bình',
  'LĐLĐ huyện Lương Tài',
  'LĐLĐ huyện Tiên Du',
  'LĐLĐ huyện Yên Phong',
];
/** The news of 01/12/2023 on the summit of 29/11/2023 at Tiên Du. */
const REPORTED = {
  units: 8,
  flags: 8,
  leader: 'LĐLĐ thành phố Từ Sơn',
  nextLead: 'LĐLĐ thị xã Thuận Thành',
  nextLeadYear: 2024,
};

/** Every flag of the province, and that of the Tổng Liên đoàn for who leads. */
const PROPOSED = REPORTED.flags + 1;

/**
 * Records the summit of a cluster of another province, writes the minutes of its count, and checks both by reading them
 * again. Who won is reported; the ballots and the people are invented.
 *
 * @throws DemoMismatch naming what does not come out as reported
 */
export async function playSummit(database: Database, outDir: string): Promise<DemoSummit> {
  const writer = { database, actor: LOCAL_ACTOR, clock: () => new Date() };
  const { clusterId, summitId, batchId } = await runUnitsOfWork(writer, async (run) => {
    const id = await run((unit) => createCluster(unit, CLUSTER));
    const members = UNITS.map((name) => clusterMemberInputSchema.parse({ name }));
    await run((unit) => addMembers(unit, { clusterId: id, members }));
    const yearId = await run((unit) => openYear(unit, { clusterId: id, year: YEAR }));
    const held = await recordSummit(run, { yearId, summit: SUMMIT, rounds: roundsAmong });
    const { batchId: batch } = await run((unit) => nominateWinners(unit, { summitId: held, seen: PROPOSED }));
    return { clusterId: id, summitId: held, batchId: batch };
  });
  const found = await readBack(database.reader, { clusterId, summitId });
  for (const figure of Object.keys(REPORTED) as (keyof typeof REPORTED)[])
    mustEqual(`hội nghị cụm: ${figure}`, found[figure], REPORTED[figure]);
  await checkNominations(database.reader, batchId);

  // The office that records is of another province: the minutes were made where the summit was.
  const source = { ...(await readCountSource(database.reader, summitId)), place: 'Tiên Du' };
  await writeMinutes(source, outDir);
  await checkWord(join(outDir, SUMMIT_FILES.word), found);
  await checkSheet(join(outDir, SUMMIT_FILES.sheet));
  return found;
}

/** Eight flags of the province, and the flag of the Tổng Liên đoàn for the leader. @throws DemoMismatch */
async function checkNominations(db: Queryable, batchId: string): Promise<void> {
  const lines = await linesOfBatch(db, batchId);
  const proposed = (code: string) => lines.filter(({ awardCode }) => awardCode === code);
  mustEqual('số đơn vị đề nghị tặng Cờ thi đua toàn diện', proposed(USUAL_FLAGS.FLAG).length, REPORTED.flags);
  mustEqual('đơn vị đề nghị Tổng Liên đoàn tặng Cờ', namesOf(proposed(USUAL_FLAGS.LEADER)), REPORTED.leader);
}

async function readBack(
  db: Queryable,
  { clusterId, summitId }: { clusterId: string; summitId: string },
): Promise<DemoSummit> {
  const { members, winners, rounds } = await readSummit(db, summitId);
  const { isHistoryIntact, rounds: verdicts } = await verifyRounds(db, summitId);
  mustEqual('số vòng đã khóa', verdicts.length, 3);
  if (!isHistoryIntact || !verdicts.every((one) => one.isContentIntact && one.isInHistory))
    throw new DemoMismatch('mã kiểm chứng của hội nghị không khớp');
  const nextLeadYear = YEAR + 1;
  const leads = (await listMembers(db, clusterId, nextLeadYear)).filter(({ role }) => role === 'LEAD');
  return {
    units: members.length,
    flags: new Set(winners.filter(({ purpose }) => purpose === 'FLAG').map(({ memberId }) => memberId)).size,
    leader: namesOf(winners.filter(({ purpose }) => purpose === 'LEADER')),
    nextLead: namesOf(leads),
    nextLeadYear,
    sha256: rounds.find(({ round }) => round.purpose === 'FLAG')?.round.sha256 ?? '',
  };
}

const namesOf = (units: readonly { name: string }[]) => units.map(({ name }) => name).join(', ');

async function writeMinutes(source: CountSource, outDir: string): Promise<void> {
  const { signal } = new AbortController();
  await writeSummitCountDocx({ paper: countPaper(source), targetPath: join(outDir, SUMMIT_FILES.word), signal });
  const targetPath = join(outDir, SUMMIT_FILES.sheet);
  await writeTablePaperXlsx({ paper: countTablePaper(source), sheetName: 'Kiểm phiếu', targetPath, signal });
}

/** @throws DemoMismatch naming what the minutes do not say */
async function checkWord(path: string, { leader, nextLead, nextLeadYear, sha256 }: DemoSummit): Promise<void> {
  const words = await docxText(path);
  for (const said of [
    'Đề nghị cấp trên tặng Cờ thi đua của LĐLĐ tỉnh, công đoàn ngành năm 2023 cho 08 đơn vị: ',
    ...UNITS,
    `Suy tôn ${leader} là đơn vị dẫn đầu`,
    `${nextLead} được bầu làm Trưởng cụm năm ${nextLeadYear}`,
    sha256,
  ])
    if (!words.includes(said)) throw new DemoMismatch(`${SUMMIT_FILES.word} không có “${said}”`);
}

/** Every unit stands in the table of the flags with its votes. @throws DemoMismatch */
async function checkSheet(path: string): Promise<void> {
  const workbook = await OpenWorkbook.open(path);
  try {
    const { rows } = await workbook.readSheet(0);
    const passed = rows.filter(({ cells }) => Number.isInteger(cells[0]?.number) && cells.at(-1)?.text === 'Đạt');
    const named = new Set(passed.map(({ cells }) => cells.find(({ text }) => UNITS.includes(text))?.text));
    mustEqual(`số đơn vị đạt trong ${SUMMIT_FILES.sheet}`, named.size, UNITS.length);
  } finally {
    workbook.close();
  }
}

const CLUSTER = clusterInputSchema.parse({
  kind: 'CUM',
  name: 'Cụm thi đua LĐLĐ các huyện, thị xã, thành phố tỉnh Bắc Ninh',
  shortName: 'Cụm huyện, thị xã, thành phố Bắc Ninh',
  level: 'TINH_CD',
  runBy: 'LĐLĐ tỉnh Bắc Ninh',
  scope: 'LĐLĐ các huyện, thị xã, thành phố thuộc tỉnh Bắc Ninh',
});

const SUMMIT = summitInputSchema.parse({
  title: `Hội nghị tổng kết công tác thi đua năm ${YEAR}`,
  place: 'Huyện ủy Tiên Du',
  heldOn: '2023-11-29',
  startsAt: '08:00',
  endsAt: '11:05',
  ...{ chair: 'Nguyễn Văn Chủ', chairPosition: 'Trưởng cụm thi đua' },
  ...{ secretary: 'Trần Thị Thư', secretaryPosition: 'Thư ký cụm thi đua' },
  tellers: [
    { role: 'HEAD', name: 'Lê Văn Kiểm' },
    { role: 'SECRETARY', name: 'Trần Thị Thư' },
    { role: 'MEMBER', name: 'Phạm Văn Đếm' },
  ],
});

/** Three rounds of eight ballots each; only who won is on record. */
function roundsAmong(members: readonly SummitMember[]): SampleRound[] {
  const candidates = members.map(({ id: memberId }) => ({ memberId }));
  const numberOf = (name: string) => String(members.findIndex((member) => member.name === name) + 1);
  const one = { maxChoices: 1, places: 1, candidates, rule: USUAL_RULE };
  const [leader, next] = [numberOf(REPORTED.leader), numberOf(REPORTED.nextLead)];
  return [
    {
      round: roundInputSchema.parse({
        title: 'Vòng 1. Bình bầu đơn vị đề nghị tặng Cờ thi đua toàn diện',
        ...{ kind: 'APPROVE', purpose: 'FLAG', candidates, rule: USUAL_RULE },
      }),
      ballots: ['1*', '1*', '1*', '1*', '11111112', '1111 2111', '1*', '11111211'],
    },
    {
      round: roundInputSchema.parse({
        title: 'Vòng 2. Suy tôn đơn vị dẫn đầu phong trào thi đua',
        ...{ ...one, kind: 'ACCLAIM', purpose: 'LEADER' },
      }),
      ballots: [leader, leader, leader, leader, leader, leader, leader, next],
    },
    {
      round: roundInputSchema.parse({
        title: `Vòng 3. Bầu Trưởng cụm năm ${YEAR + 1}`,
        ...{ ...one, kind: 'ELECT', purpose: 'NEXT_LEAD' },
      }),
      ballots: [next, next, next, next, next, leader, next, next],
    },
  ];
}

/** `8 đơn vị được bình bầu, … (số phiếu và người do bản trình diễn đặt ra)` */
export function summitWords({ flags, leader, nextLead, nextLeadYear, sha256 }: DemoSummit): string {
  return (
    `${flags} đơn vị được bình bầu tặng Cờ thi đua toàn diện, ${leader} dẫn đầu (đề nghị Tổng Liên đoàn tặng Cờ), ` +
    `${nextLead} làm trưởng cụm năm ${nextLeadYear}; SHA-256 ${sha256.slice(0, 12)}… ` +
    '(số phiếu và người dự do bản trình diễn đặt ra)'
  );
}
