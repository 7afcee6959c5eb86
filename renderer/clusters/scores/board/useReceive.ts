import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import type { ReturnedFile } from '../../../api/scoresQueries.ts';
import { useHost } from '../../../host/HostContext.ts';
import { focusRefusedDate } from '../../../shared/refusedDate.ts';
import { useSingleFlight } from '../../../shared/useSingleFlight.ts';
import { useWrite } from '../../../shared/useWrite.ts';

/** Files members sent back: chosen several at once or one after another, looked at together, taken in as one step. */
export function useReceive(yearId: string, onTaken: (count: number) => void) {
  const api = useApi();
  const host = useHost();
  const [files, setFiles] = useState<readonly ReturnedFile[]>([]);
  const [asFinal, setAsFinal] = useState(true);
  const [scoredOn, setScoredOn] = useState<IsoDate | null>(null);

  const read = useSingleFlight(
    useMutation({
      // All of them at once, every time: two files for the same part of one sheet are told apart only together.
      mutationFn: async (tokensToRead: () => Promise<string[] | null>) => {
        const fileTokens = await tokensToRead();
        if (fileTokens === null) return;
        const judged = fileTokens.length === 0 ? [] : await api.scores.previewReturned.mutate({ yearId, fileTokens });
        setFiles(judged);
        // Where something is empty, that it counts as nothing is for the clerk to say, anew for each choice of files.
        setAsFinal(missingIn(judged) === 0);
      },
    }),
  );
  const tokens = files.map(({ fileToken }) => fileToken);
  const accepted = files.filter(({ verdict }) => verdict !== 'REFUSED');
  const take = useWrite(
    () =>
      api.scores.takeReturned.mutate({
        yearId,
        files: accepted.map(({ fileToken, fileHash, previousVersion }) => ({ fileToken, fileHash, previousVersion })),
        asFinal,
        scoredOn,
      }),
    {
      onSuccess: ({ taken }) => {
        setFiles([]);
        onTaken(taken);
      },
    },
  );
  const error = take.error ?? read.error;
  return {
    files,
    acceptedCount: accepted.length,
    /** Criteria without points in the files that can be taken, all together. */
    missingCount: missingIn(files),
    failure: error ? failureOf(error) : null,
    isReading: read.isPending,
    isTaking: take.isPending,
    add: () => {
      take.reset();
      read.mutate(async () => {
        const picked = await host.pickFiles('xlsx');
        return picked.length === 0 ? null : [...tokens, ...picked.map(({ token }) => token)];
      });
    },
    drop: (fileToken: string) => {
      take.reset();
      read.mutate(() => Promise.resolve(tokens.filter((token) => token !== fileToken)));
    },
    take: () => {
      if (!focusRefusedDate('receive')) take.mutate();
    },
    asFinal,
    setAsFinal,
    scoredOn,
    setScoredOn,
  };
}

const missingIn = (files: readonly ReturnedFile[]) =>
  files.reduce((sum, { verdict, missing }) => sum + (verdict === 'REFUSED' ? 0 : missing), 0);
