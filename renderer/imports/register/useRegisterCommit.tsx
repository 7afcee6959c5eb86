import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { RowChoice } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { useOfferBack } from '../../shared/useOfferBack.ts';
import { useWrite } from '../../shared/useWrite.ts';
import type { RegisterWords } from './registerWords.ts';
import { leaveWord, takeWord, type StartedImport } from './startedImport.ts';
import { undoQuestion } from './undoQuestion.ts';
import { useUndoImport } from './useUndoImport.ts';
import { watchJob } from './watchJob.ts';

interface CommitOrder {
  fileName: string;
  planId: string;
  choices: RowChoice[];
  skipErrors: boolean;
}

/** The clerk stopped the import before anything was written. */
export class ImportStopped extends Error {}

/** Takes the list in as a job, goes on to the area's list, and offers there to take the whole of it out again. */
export function useRegisterCommit<Field extends string, Options>(words: RegisterWords<Field, Options>) {
  const api = useApi();
  const navigate = useNavigate();
  const offerBack = useOfferBack();
  const undo = useUndoImport();
  const [progress, setProgress] = useState(0);
  /** The job is not known before the back end has answered; what was stopped until then is stopped as soon as it is. */
  const running = useRef({ jobId: null as string | null, isStopped: false });
  const cancel = (jobId: string) => api.jobs.cancel.mutate({ jobId });

  const begin = async ({ fileName, ...order }: CommitOrder): Promise<StartedImport> => {
    const started = { ...(await words.api.commit(api, order)), fileName };
    if (running.current.isStopped) await cancel(started.jobId);
    return started;
  };
  const mutation = useWrite(
    async (order: CommitOrder | StartedImport) => {
      setProgress(0);
      running.current = { jobId: null, isStopped: false };
      const started = 'jobId' in order ? order : await begin(order);
      const { jobId, importId } = started;
      running.current.jobId = jobId;
      const forgetWord = leaveWord(words.api.area, started);
      const end = await watchJob(api, jobId, { onProgress: setProgress, isWanted: () => true }).finally(forgetWord);
      if (end.kind === 'STOPPED') throw new ImportStopped();
      if (end.kind === 'REFUSED') throw new Error(end.failure.message);
      return api.imports.get.query({ id: importId });
    },
    {
      onSuccess: (record, { fileName }) => {
        const updated = record.updated === 0 ? '' : `, bổ sung ${formatNumber(record.updated)}`;
        const units = record.unitsBeside === 0 ? '' : `, tạo ${formatNumber(record.unitsBeside)} đơn vị`;
        offerBack({
          words: `Đã nhập ${formatNumber(record.created)} ${words.noun} mới${updated}${units} từ ${fileName}.`,
          label: 'Hoàn tác lần nhập',
          question: undoQuestion(record, words.noun),
          takeBack: () => undo.mutateAsync(record.id),
          at: words.home,
        });
      },
    },
  );
  const { mutate } = mutation;
  const take = useCallback(
    // Of this call, not of the write: whoever has gone on to another page is left there.
    (order: CommitOrder | StartedImport) => mutate(order, { onSuccess: () => void navigate(words.home) }),
    [mutate, navigate, words.home],
  );
  const { area } = words.api;
  useEffect(() => {
    const started = takeWord(area);
    if (started) take(started);
  }, [area, take]);
  return {
    ...mutation,
    take,
    progress,
    stop: async () => {
      running.current.isStopped = true;
      if (running.current.jobId !== null) await cancel(running.current.jobId);
    },
  };
}
