import { useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import type { RowChoice } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { isImportRows } from '../../api/importsQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';
import type { RegisterWords } from './registerWords.ts';
import { useUndoImport } from './useUndoImport.ts';
import { watchJob } from './watchJob.ts';

interface CommitOrder {
  fileName: string;
  planId: string;
  choices: RowChoice[];
  skipErrors: boolean;
}

const LONG_ENOUGH_TO_DECIDE = 20;
const UNDO_KEY = 'import-undo';

/** Takes the list in as a job, goes to the area's list, and offers to take the whole of it out again. */
export function useRegisterCommit<Field extends string, Options>(words: RegisterWords<Field, Options>) {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const undo = useUndoImport();
  const [progress, setProgress] = useState(0);
  const running = useRef<string | null>(null);

  const mutation = useSingleFlight(
    useMutation({
      mutationKey: SAVE_KEY,
      mutationFn: async ({ planId, choices, skipErrors }: CommitOrder) => {
        setProgress(0);
        const { jobId, importId } = await words.api.commit(api, { planId, choices, skipErrors });
        running.current = jobId;
        const end = await watchJob(api, jobId, { onProgress: setProgress, isWanted: () => true });
        if (end.kind === 'REFUSED') throw new Error(end.failure.message);
        return end.kind === 'DONE' ? api.imports.get.query({ id: importId }) : null;
      },
      onSuccess: async (record, { fileName }) => {
        if (!record) return;
        // Units, people, what can be found and what stands open in other areas: all may be new.
        await navigate(words.home);
        await queryClient.invalidateQueries({ predicate: ({ queryKey }) => !isImportRows(queryKey) });
        void message.success({
          key: UNDO_KEY,
          duration: LONG_ENOUGH_TO_DECIDE,
          content: (
            <>
              Đã nhập {formatNumber(record.created)} {words.noun} mới
              {record.updated > 0 && `, bổ sung ${formatNumber(record.updated)}`} từ {fileName}.{' '}
              <LinkButton
                onClick={() => {
                  message.destroy(UNDO_KEY);
                  undo.mutate(record.id);
                }}
              >
                Hoàn tác
              </LinkButton>
            </>
          ),
        });
      },
    }),
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
