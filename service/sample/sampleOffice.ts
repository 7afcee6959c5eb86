import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { createOffice } from '../office/createOffice.ts';
import { saveRate } from '../office/editCatalogue.ts';
import { createUnit } from '../units/createUnit.ts';
import {
  BADMINTON_2023,
  SAMPLE_PROFILE,
  SAMPLE_RATES,
  SAMPLE_SETTINGS,
  SAMPLE_UNITS,
  VOLLEYBALL_2023,
} from './laiChau.ts';
import { recordDecision } from './recordDecision.ts';

/** Runs one write; all writes of a sample office are kept or dropped together. */
export type RunStep = <Step>(step: (unit: UnitOfWork) => Promise<Step>) => Promise<Step>;

/** Makes the sample office through the same use cases a clerk's clicks go through. */
export async function createSampleOffice(run: RunStep): Promise<void> {
  await createSampleFoundation(run);
  await recordDecision(run, BADMINTON_2023);
  await recordDecision(run, VOLLEYBALL_2023);
}

/** The office with its units and coefficients, before any decision. */
export async function createSampleFoundation(run: RunStep): Promise<void> {
  await run((unit) => createOffice(unit, { profile: SAMPLE_PROFILE, settings: SAMPLE_SETTINGS, isSample: true }));
  for (const rate of SAMPLE_RATES) await run((unit) => saveRate(unit, { id: null, version: 1 }, rate));
  for (const sampleUnit of SAMPLE_UNITS) await run((unit) => createUnit(unit, sampleUnit));
}
