import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { RowChoice } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { useOfferBack } from '../../shared/useOfferBack.ts';
import { useWrite } from '../../shared/useWrite.ts';
import type { RegisterWords } from './registerWords.ts';
import { useUndoImport } from './useUndoImport.ts';
import { watchJob } from './watchJob.ts';

interface CommitOrder {
  fileName: string;
  planId: string;
  choices: RowChoice[];
  skipErrors: boolean;
}

/** Takes the list in as a job, goes to the area's list, and offers to take the whole of it out again. */
export function useRegisterCommit<Field extends string, Options>(words: RegisterWords<Field, Options>) {
  const api = useApi();
  const navigate = useNavigate();
  const offerBack = useOfferBack();
  const undo = useUndoImport();
  const [progress, setProgress] = useState(0);
  const running = useRef<string | null>(null);

  const mutation = useWrite(
    async ({ planId, choices, skipErrors }: CommitOrder) => {
      setProgress(0);
      const { jobId, importId } = await words.api.commit(api, { planId, choices, skipErrors });
      running.current = jobId;
      const end = await watchJob(api, jobId, { onProgress: setProgress, isWanted: () => true });
      if (end.kind === 'REFUSED') throw new Error(end.failure.message);
      return end.kind === 'DONE' ? api.imports.get.query({ id: importId }) : null;
    },
    {
      onSuccess: async (record, { fileName }) => {
        if (!record) return;
        await navigate(words.home);
        const updated = record.updated === 0 ? '' : `, bổ sung ${formatNumber(record.updated)}`;
        offerBack({
          words: `Đã nhập ${formatNumber(record.created)} ${words.noun} mới${updated} từ ${fileName}.`,
          label: 'Hoàn tác lần nhập',
          takeBack: () => undo.mutateAsync(record.id),
          at: words.home,
        });
      },
    },
  );
  return {
    ...mutation,
    take: mutation.mutate,
    progress,
    stop: async () => {
      if (running.current !== null) await api.jobs.cancel.mutate({ jobId: running.current });
    },
  };
}
