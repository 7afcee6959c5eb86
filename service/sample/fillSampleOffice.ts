import { formatDong, formatNumber } from '#core/money/format.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { treeOn } from '#core/units/unitTree.ts';
import { totalsInPeriod } from '#db/awards/decisionList.ts';
import type { Database } from '#db/client.ts';
import { runUnitsOfWork } from '../contract/unitOfWork.ts';
import { addAwardType } from '../catalogue/editCatalogue.ts';
import { LEADER_RECOGNITION } from './conference2024.ts';
import { inventAwards } from './inventAwards.ts';
import { inventPeople, type PlantedDuplicate } from './inventPeople.ts';
import { TREE_DAY, type SampleTree } from './inventTree.ts';
import { RECORDED_FROM, unitsOf } from './inventUnits.ts';
import { recordDecision } from './recordDecision.ts';
import { recordPeople } from './recordPeople.ts';
import { recordTree } from './recordTree.ts';
import { sampleIds } from './sampleIds.ts';
import { createSampleBase } from './sampleOffice.ts';
import { sampleSize } from './sampleSize.ts';
import { SeededRandom } from './seededRandom.ts';

/** What a sample came out as; the counts are of 27/12/2024. */
export interface SampleCounts {
  superiorUnions: number;
  grassrootsUnions: number;
  people: number;
  /** Lines of all decisions. */
  awards: number;
}

export interface FilledSample extends SampleCounts {
  tree: SampleTree;
  duplicates: readonly PlantedDuplicate[];
}

interface SampleOrder {
  /** Share of a whole province; 1 is 11, 786 and 23.218. */
  scale: number;
  /** The same seed gives the same office to the last letter. */
  seed: string;
  say: (line: string) => void;
}

/**
 * Fills a new database with the large sample office: units with their history, people, and five
 * years of decisions that went through the same use cases as a clerk's.
 */
export async function fillSampleOffice(database: Database, { scale, seed, say }: SampleOrder): Promise<FilledSample> {
  const random = new SeededRandom(seed);
  const newId = sampleIds(random.stream('ids'), RECORDED_FROM);
  const size = sampleSize(scale);
  const writer = { database, actor: LOCAL_ACTOR, clock: tickingClock(), newId };

  const { tree, headcounts, figures } = unitsOf(size, random, newId);
  await runUnitsOfWork(writer, async (run) => {
    await createSampleBase(run);
    await run((unit) => addAwardType(unit, LEADER_RECOGNITION));
    await run((unit) => recordTree(unit, { tree, figures }));
  });
  say(`Cây tổ chức: ${formatNumber(tree.forest.size)} đơn vị, ${formatNumber(tree.events.length)} sự kiện.`);

  const { people, duplicates } = inventPeople({ tree, size, headcounts, random: random.stream('people'), newId });
  for (let first = 0; first < people.length; first += PEOPLE_AT_ONCE) {
    const some = people.slice(first, first + PEOPLE_AT_ONCE);
    await runUnitsOfWork(writer, (run) => run((unit) => recordPeople(unit, some)));
  }
  say(`Người: ${formatNumber(people.length)}, trong đó ${formatNumber(duplicates.length)} người được nhập hai lần.`);

  const decisions = inventAwards({ tree, people, size, random: random.stream('awards') });
  let awards = 0;
  for (const [index, decision] of decisions.entries()) {
    const { number, issuedOn } = decision.header;
    await runUnitsOfWork(writer, (run) =>
      recordDecision(run, decision, `Danh sách ${number.replaceAll('/', '-')}.xlsx`),
    );
    awards += decision.lines.length;
    if ((index + 1) % DECISIONS_BETWEEN_WORDS !== 0 && index + 1 < decisions.length) continue;
    say(
      `Quyết định: ${index + 1}/${decisions.length}, đến ngày ${formatDate(issuedOn ?? TREE_DAY)}, ${formatNumber(awards)} dòng.`,
    );
  }
  const { amount } = await totalsInPeriod(database.reader, '2021-01-01', '2025-12-31');
  say(`Tổng tiền thưởng năm năm: ${formatDong(amount)}.`);
  return { ...countsOn(tree), people: people.length, awards, tree, duplicates };
}

/** People come in by several lists, which also keeps any one write small. */
const PEOPLE_AT_ONCE = 5_000;
const DECISIONS_BETWEEN_WORDS = 20;
const SUPERIOR_KINDS: readonly string[] = ['LDLD_HUYEN', 'CD_NGANH', 'CDVC', 'CD_XA'];

function countsOn(tree: SampleTree): Pick<SampleCounts, 'superiorUnions' | 'grassrootsUnions'> {
  const kinds = treeOn(tree.forest, TREE_DAY).map(({ name }) => name.kind);
  return {
    superiorUnions: kinds.filter((kind) => SUPERIOR_KINDS.includes(kind)).length,
    grassrootsUnions: kinds.filter((kind) => kind === 'CDCS').length,
  };
}

/** One second from write to write: a sample made again says the same times. */
function tickingClock(): () => Date {
  let writes = 0;
  return () => {
    writes += 1;
    return new Date(RECORDED_FROM.getTime() + writes * 1000);
  };
}
