import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '#db/client.ts';
import { REORGANISED_DAY, TREE_DAY } from '../sample/inventTree.ts';
import { readTree } from '../units/unitRowsOn.ts';
import { mustEqual } from './demoMismatch.ts';

/** The tree of one day as the units screen counts it. */
export interface TreeDay {
  /** Right above the grassroots: federations of districts, sector unions, unions of communes. */
  superiorUnions: number;
  grassrootsUnions: number;
  members: number;
}

/** The conference of 27/12/2024: 8 + 3, 786, and 23.218. */
const EXPECTED: TreeDay = { superiorUnions: 11, grassrootsUnions: 786, members: 23_218 };

/**
 * Reads the tree of the conference and the one after the reorganisation from the database.
 *
 * @throws DemoMismatch when the first is not the published one, or the second still has a district
 */
export async function readTreeDays(db: Queryable): Promise<Record<IsoDate, TreeDay>> {
  const before = await readTree(db, { on: TREE_DAY, includeEnded: false });
  const after = await readTree(db, { on: REORGANISED_DAY, includeEnded: false });
  const published = countsOf(before);
  for (const figure of Object.keys(EXPECTED) as (keyof TreeDay)[]) {
    mustEqual(`${figure} ngày ${TREE_DAY}`, published[figure], EXPECTED[figure]);
  }
  const districts = after.rows.filter(({ kind }) => kind === 'LDLD_HUYEN' || kind === 'CDVC');
  mustEqual(`LĐLĐ huyện và CĐVC còn lại ngày ${REORGANISED_DAY}`, districts.length, 0);
  return { [TREE_DAY]: published, [REORGANISED_DAY]: countsOf(after) };
}

function countsOf({ totals }: Awaited<ReturnType<typeof readTree>>): TreeDay {
  const ofLevel = (wanted: string) =>
    totals.kinds.filter(({ level }) => level === wanted).reduce((sum, { units }) => sum + units, 0);
  return { superiorUnions: ofLevel('CTTCS'), grassrootsUnions: ofLevel('CS'), members: totals.members ?? 0 };
}
