import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import type { ImportOptions } from '#core/imports/importPlan.ts';
import { formatNumber } from '#core/money/format.ts';
import type { PickedFile } from '#service/hosting/wire.ts';
import { useApi } from '../api/ApiContext.ts';
import { AWARDS_KEY, decisionView } from '../api/awardsQueries.ts';
import { failureOf } from '../api/failure.ts';
import { SAVE_KEY } from '../api/queryClient.ts';
import { LinkButton } from '../shared/LinkButton.tsx';

interface ImportOrder {
  file: PickedFile;
  options: ImportOptions;
  /** Rows ticked and unticked against the proposal. */
  includedRows: number[];
  excludedRows: number[];
}

const LONG_ENOUGH_TO_DECIDE = 20;
const UNDO_KEY = 'import-undo';

/** Takes the file in, goes back to the decision, and offers to take the whole of it out again. */
export function useCommitImport(decisionId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const refresh = () => queryClient.invalidateQueries({ queryKey: AWARDS_KEY });
  const newestStep = async () => (await queryClient.query({ ...decisionView(api, decisionId), staleTime: 0 })).undoable;

  const undo = async (imported: string | null) => {
    message.destroy(UNDO_KEY);
    try {
      // Undo takes back the newest step; by now that may be another one than the import.
      if ((await newestStep()) !== imported) {
        void message.info(
          'Sau khi nhập đã có thao tác khác. Hãy bấm Hoàn tác trên trang quyết định, lần lượt từng bước.',
        );
        return;
      }
      const { undone } = await api.awards.undo.mutate({ id: decisionId });
      void message.info(`Đã hoàn tác: ${undone}`);
    } catch (error) {
      void message.error(failureOf(error).message);
    } finally {
      await refresh();
    }
  };

  return useMutation({
    mutationKey: SAVE_KEY,
    mutationFn: ({ file, ...order }: ImportOrder) =>
      api.awards.import.commit.mutate({ id: decisionId, fileToken: file.token, ...order }),
    onSuccess: async ({ added }, { file }) => {
      await refresh();
      const imported = await newestStep();
      await navigate(`/awards/${decisionId}`);
      void message.success({
        key: UNDO_KEY,
        duration: LONG_ENOUGH_TO_DECIDE,
        content: (
          <>
            Đã nhập {formatNumber(added)} dòng từ {file.name}.{' '}
            <LinkButton onClick={() => void undo(imported)}>Hoàn tác</LinkButton>
          </>
        ),
      });
    },
  });
}
