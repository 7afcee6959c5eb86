import { useRef, useState } from 'react';
import type { inferRouterOutputs } from '@trpc/server';
import type { ImportOptions } from '#core/imports/importPlan.ts';
import type { PickedFile } from '#service/hosting/wire.ts';
import type { AppRouter } from '#service/router.ts';
import { useApi } from '../api/ApiContext.ts';
import { failureOf, type Failure } from '../api/failure.ts';
import { useHost } from '../host/HostContext.ts';
import type { RowChoices } from './selection.ts';

/** A dry run and what it looked at. */
export type ImportAnswer = inferRouterOutputs<AppRouter>['awards']['import']['preview'];

export type ReadingOptions = Omit<ImportOptions, 'skipErrors'>;

interface ImportReading {
  file: PickedFile | null;
  options: ReadingOptions;
  /** The last reading that worked; stays while the next one runs, and when it fails. */
  preview: ImportAnswer | null;
  failure: Failure | null;
  isReading: boolean;
  choices: RowChoices;
}

const NOTHING: ImportReading = {
  file: null,
  options: {},
  preview: null,
  failure: null,
  isReading: false,
  choices: new Map(),
};

/** The chosen file, read again whenever the user corrects how to read it. Nothing is written. */
export function useImportPreview(decisionId: string) {
  const api = useApi();
  const host = useHost();
  const [reading, setReading] = useState(NOTHING);
  // Two corrections in a row: the answer to the first must not overwrite the second.
  const newest = useRef(0);
  const put = (patch: Partial<ImportReading>) => setReading((current) => ({ ...current, ...patch }));

  const read = async (file: PickedFile, options: ReadingOptions) => {
    const turn = ++newest.current;
    put({ file, options, failure: null, isReading: true });
    try {
      const preview = await api.awards.import.preview.mutate({
        id: decisionId,
        fileToken: file.token,
        options: { ...options, skipErrors: false },
      });
      if (turn === newest.current) put({ preview, isReading: false });
    } catch (error) {
      if (turn === newest.current) put({ failure: failureOf(error), isReading: false });
    }
  };

  return {
    ...reading,
    /** Lets the user choose a file; keeps the present one when they change their mind. */
    pick: async () => {
      try {
        const file = await host.pickFile('xlsx');
        if (!file) return;
        setReading(NOTHING);
        await read(file, {});
      } catch (error) {
        // The file that failed is another one: nothing of the one before may stand above its error.
        setReading({ ...NOTHING, failure: failureOf(error) });
      }
    },
    /** Reads the same file in another way. */
    correct: (patch: Partial<ReadingOptions>) => {
      if (reading.file) void read(reading.file, { ...reading.options, ...patch });
    },
    /** Another sheet or header has other columns: what was corrected there does not hold here. */
    startFrom: (place: Pick<ReadingOptions, 'sheetIndex' | 'headerRow'>) => {
      if (!reading.file) return;
      const { defaultAwardCode, defaultSubject } = reading.options;
      put({ choices: new Map() });
      void read(reading.file, {
        ...place,
        ...(defaultAwardCode !== undefined && { defaultAwardCode }),
        ...(defaultSubject !== undefined && { defaultSubject }),
      });
    },
    choose: (row: number, isIn: boolean) =>
      setReading((current) => ({ ...current, choices: new Map(current.choices).set(row, isIn) })),
    report: (failure: Failure | null) => put({ failure }),
  };
}

export type ImportPreviewState = ReturnType<typeof useImportPreview>;
