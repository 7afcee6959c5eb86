import { useEffect, useRef, useState } from 'react';
import type { RowAction } from '#core/imports/personPlan.ts';
import type { RegisterPlanView, RowChoice } from '#core/imports/registerView.ts';
import type { PickedFile } from '#service/hosting/wire.ts';
import type { Api } from '../../api/client.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf, type Failure } from '../../api/failure.ts';
import { useHost } from '../../host/HostContext.ts';
import { PLAIN_OPTIONS, type ReadingOptions } from './readingOptions.ts';
import type { RegisterWords } from './registerWords.ts';
import { watchJob } from './watchJob.ts';

/** A row decided against what was proposed for it. */
export interface DecidedRow extends RowChoice {
  proposed: RowAction;
}

/** Rows decided against their proposal, by Excel row number. */
export type Choices = ReadonlyMap<number, DecidedRow>;

interface Reading<Field extends string> {
  file: PickedFile | null;
  options: ReadingOptions<Field>;
  /** The dry run on screen and how it was read; stays while the next one runs, and when that fails. */
  seen: { planId: string; plan: RegisterPlanView<Field>; options: ReadingOptions<Field> } | null;
  failure: Failure | null;
  isReading: boolean;
  /** The clerk stopped the last reading. */
  isStopped: boolean;
  /** Hundredths of the reading under way. */
  progress: number;
  choices: Choices;
}

/** The chosen list, read as a job, again whenever the user corrects how. Nothing is written. */
export function useRegisterReading<Field extends string, Options>(words: RegisterWords<Field, Options>) {
  const api = useApi();
  const host = useHost();
  const nothing: Reading<Field> = {
    file: null,
    options: { ...PLAIN_OPTIONS, unitChoices: [] },
    seen: null,
    failure: null,
    isReading: false,
    isStopped: false,
    progress: 0,
    choices: new Map(),
  };
  const [reading, setReading] = useState(nothing);
  // Two corrections in a row: the answer to the first must not overwrite the second.
  const newest = useRef(0);
  const running = useRef<string | null>(null);
  /** The dry run the back end keeps for this screen. */
  const kept = useRef<string | null>(null);
  const put = (patch: Partial<Reading<Field>>) => setReading((current) => ({ ...current, ...patch }));

  const cancelRunning = () => {
    const jobId = running.current;
    running.current = null;
    return jobId === null ? undefined : forget(api, jobId);
  };
  const stop = async () => {
    newest.current++;
    // The rows on screen are those of the reading before: so is what is said of how they were read.
    setReading((current) => ({
      ...current,
      isReading: false,
      isStopped: true,
      options: current.seen?.options ?? current.options,
    }));
    await cancelRunning();
  };
  useEffect(
    () => () => {
      newest.current++;
      for (const planId of [running.current, kept.current]) if (planId !== null) void forget(api, planId);
    },
    [api],
  );

  const read = async (file: PickedFile, options: ReadingOptions<Field>) => {
    const turn = ++newest.current;
    const isWanted = () => turn === newest.current;
    put({ file, options, failure: null, isReading: true, isStopped: false, progress: 0 });
    try {
      await cancelRunning();
      if (!isWanted()) return;
      const order = { fileToken: file.token, options: words.toOptions(options) };
      const { jobId } = await words.api.preview(api, order);
      if (!isWanted()) {
        await forget(api, jobId);
        return;
      }
      running.current = jobId;
      const end = await watchJob(api, jobId, { isWanted, onProgress: (progress) => isWanted() && put({ progress }) });
      if (!isWanted()) return;
      running.current = null;
      if (end.kind === 'DONE') {
        const plan = await words.api.plan(api, jobId);
        if (!isWanted()) {
          await forget(api, jobId);
          return;
        }
        if (kept.current !== null) void forget(api, kept.current);
        kept.current = jobId;
        // Another reading proposes otherwise: what was decided against the first does not hold.
        put({ seen: { planId: jobId, plan, options }, isReading: false, choices: new Map() });
      } else put({ isReading: false, ...(end.kind === 'REFUSED' && { failure: end.failure }) });
    } catch (error) {
      if (isWanted()) put({ failure: failureOf(error), isReading: false });
    }
  };

  return {
    ...reading,
    /** The rows on screen were read otherwise than is now asked for: they must not be taken in. */
    isOutdated: reading.seen !== null && reading.seen.options !== reading.options,
    stop,
    /** Lets the user choose a file; keeps the present one when they change their mind. */
    pick: async () => {
      try {
        const file = await host.pickFile('xlsx');
        if (!file) return;
        setReading(nothing);
        await read(file, nothing.options);
      } catch (error) {
        setReading({ ...nothing, failure: failureOf(error) });
      }
    },
    /** Reads the same file in another way. */
    correct: (patch: Partial<ReadingOptions<Field>>) => {
      if (reading.file) void read(reading.file, { ...reading.options, ...patch });
    },
    /** Another sheet or header has other columns: what was corrected there does not hold here. */
    startFrom: (place: Pick<ReadingOptions<Field>, 'sheetIndex' | 'headerRow'>) => {
      if (!reading.file) return;
      const { unitChoices, createUnits, onExisting, year, usualUnit } = reading.options;
      void read(reading.file, {
        unitChoices,
        createUnits,
        onExisting,
        usualUnit,
        ...(year !== undefined && { year }),
        ...place,
      });
    },
    /** Null returns to the proposal. */
    choose: (row: number, choice: DecidedRow | null) =>
      setReading((current) => {
        const choices = new Map(current.choices);
        if (choice) choices.set(row, choice);
        else choices.delete(row);
        return { ...current, choices };
      }),
  };
}

/** Stops a reading under way and lets go of one that ended; it may have done so by itself. */
async function forget(api: Api, planId: string): Promise<void> {
  await api.jobs.cancel.mutate({ jobId: planId }).catch(() => undefined);
  await api.imports.leave.mutate({ planId }).catch(() => undefined);
}
