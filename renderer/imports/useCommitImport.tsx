import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import type { ImportOptions } from '#core/imports/importPlan.ts';
import { formatNumber } from '#core/money/format.ts';
import type { PickedFile } from '#service/hosting/wire.ts';
import { useApi } from '../api/ApiContext.ts';
import { AWARDS_KEY } from '../api/awardsQueries.ts';
import { failureOf } from '../api/failure.ts';
import { SAVE_KEY } from '../api/queryClient.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import type { ImportAnswer } from './useImportPreview.ts';

interface ImportOrder {
  file: PickedFile;
  options: ImportOptions;
  /** Rows ticked and unticked against the proposal. */
  includedRows: number[];
  excludedRows: number[];
  seen: ImportAnswer['seen'];
}

const LONG_ENOUGH_TO_DECIDE = 20;
const UNDO_KEY = 'import-undo';
const LATER_STEPS = 'Sau khi nhập đã có thao tác khác. Hãy bấm Hoàn tác trên trang quyết định, lần lượt từng bước.';

/** Takes the file in, goes back to the decision, and offers to take the whole of it out again. */
export function useCommitImport(decisionId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const refresh = () => queryClient.invalidateQueries({ queryKey: AWARDS_KEY });

  const undo = async (contentVersion: number) => {
    message.destroy(UNDO_KEY);
    try {
      const { undone } = await api.awards.undo.mutate({ id: decisionId, contentVersion });
      void message.info(`Đã hoàn tác: ${undone}`);
    } catch (error) {
      const failure = failureOf(error);
      // Undo takes back the newest step; by now that is another one than the import.
      if (failure.code === 'STALE_VERSION') void message.info(LATER_STEPS);
      else void message.error(failure.message);
    } finally {
      await refresh();
    }
  };

  return useMutation({
    mutationKey: SAVE_KEY,
    mutationFn: ({ file, ...order }: ImportOrder) =>
      api.awards.import.commit.mutate({ id: decisionId, fileToken: file.token, ...order }),
    onSuccess: async ({ added, contentVersion }, { file }) => {
      await refresh();
      await navigate(`/awards/${decisionId}`);
      void message.success({
        key: UNDO_KEY,
        duration: LONG_ENOUGH_TO_DECIDE,
        content: (
          <>
            Đã nhập {formatNumber(added)} dòng từ {file.name}.{' '}
            <LinkButton onClick={() => void undo(contentVersion)}>Hoàn tác</LinkButton>
          </>
        ),
      });
    },
  });
}
