import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { createOffice } from '../office/createOffice.ts';
import { saveRate } from '../catalogue/editCatalogue.ts';
import { createUnit } from '../units/createUnit.ts';
import { authorsAmong } from './initiativeAuthors.ts';
import { inventPeople, type SamplePerson } from './inventPeople.ts';
import type { SampleTree } from './inventTree.ts';
import { unitsOf } from './inventUnits.ts';
import {
  BADMINTON_2023,
  SAMPLE_PROFILE,
  SAMPLE_RATES,
  SAMPLE_SETTINGS,
  SAMPLE_UNITS,
  VOLLEYBALL_2023,
} from './laiChau.ts';
import { recordClusters, recordYear2023 } from './recordClusters.ts';
import { recordDecision } from './recordDecision.ts';
import { recordInitiatives } from './recordInitiatives.ts';
import { recordNominations } from './recordNominations.ts';
import { recordPeople } from './recordPeople.ts';
import { recordTree } from './recordTree.ts';
import type { SampleSize } from './sampleSize.ts';
import { SeededRandom } from './seededRandom.ts';

/** Runs one write; all writes of a sample office are kept or dropped together. */
export type RunStep = <Step>(step: (unit: UnitOfWork) => Promise<Step>) => Promise<Step>;

/** Makes the sample office through the same use cases a clerk's clicks go through. */
export async function createSampleOffice(run: RunStep): Promise<void> {
  await createSampleBase(run);
  const { tree, people } = await recordSmallUnits(run);
  await recordYear2023(run, await recordClusters(run, tree));
  await recordDecision(run, BADMINTON_2023);
  await recordDecision(run, VOLLEYBALL_2023);
  await recordInitiatives(run, authorsAmong(people));
  await recordNominations(run, { tree, people });
}

/** All superior unions with a few grassroots unions each, and a few people in each: screens to look at, quick to make. */
const SMALL: SampleSize = {
  districts: 8,
  sectors: 2,
  civilServantUnions: 1,
  grassrootsUnions: 55,
  people: 330,
  scale: 0.05,
};
const SMALL_SEED = 'cơ quan mẫu';

async function recordSmallUnits(run: RunStep): Promise<{ tree: SampleTree; people: readonly SamplePerson[] }> {
  const random = new SeededRandom(SMALL_SEED);
  const { tree, headcounts } = await run(async (unit) => {
    const units = unitsOf(SMALL, random, () => unit.newId());
    await recordTree(unit, units);
    return units;
  });
  const people = await run(async (unit) => {
    const newId = () => unit.newId();
    const invented = inventPeople({ tree, size: SMALL, headcounts, random: random.stream('people'), newId }).people;
    await recordPeople(unit, invented);
    return invented;
  });
  return { tree, people };
}

/** The office with its units and coefficients, before any decision. */
export async function createSampleFoundation(run: RunStep): Promise<void> {
  await createSampleBase(run);
  for (const sampleUnit of SAMPLE_UNITS) await run((unit) => createUnit(unit, sampleUnit));
}

/** The office and its coefficients, before there are units. */
export async function createSampleBase(run: RunStep): Promise<void> {
  await run((unit) => createOffice(unit, { profile: SAMPLE_PROFILE, settings: SAMPLE_SETTINGS, isSample: true }));
  for (const rate of SAMPLE_RATES) await run((unit) => saveRate(unit, { id: null, version: 1 }, rate));
}
