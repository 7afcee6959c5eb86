import { App } from 'antd';
import { useNavigate } from 'react-router';
import type { ImportOptions } from '#core/imports/importPlan.ts';
import { formatNumber } from '#core/money/format.ts';
import type { PickedFile } from '#service/hosting/wire.ts';
import { useApi } from '../api/ApiContext.ts';
import { failureOf } from '../api/failure.ts';
import { useOfferBack } from '../shared/useOfferBack.ts';
import { useWrite } from '../shared/useWrite.ts';
import type { ImportAnswer } from './useImportPreview.ts';

interface ImportOrder {
  file: PickedFile;
  options: ImportOptions;
  /** Rows ticked and unticked against the proposal. */
  includedRows: number[];
  excludedRows: number[];
  seen: ImportAnswer['seen'];
}

const LATER_STEPS = 'Sau khi nhập đã có thao tác khác. Hãy bấm Hoàn tác trên trang quyết định, lần lượt từng bước.';

/** Takes the file in, goes back to the decision, and offers to take the whole of it out again. */
export function useCommitImport(decisionId: string) {
  const api = useApi();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const offerBack = useOfferBack();

  const undo = useWrite((contentVersion: number) => api.awards.undo.mutate({ id: decisionId, contentVersion }), {
    onSuccess: ({ undone }) => void message.info(`Đã hoàn tác: ${undone}`),
  });
  const takeBack = (contentVersion: number) =>
    undo.mutateAsync(contentVersion).catch((error: unknown) => {
      // Undo takes back the newest step; by now that is another one than the import.
      throw failureOf(error).code === 'STALE_VERSION' ? new Error(LATER_STEPS) : error;
    });

  return useWrite(
    ({ file, ...order }: ImportOrder) =>
      api.awards.import.commit.mutate({ id: decisionId, fileToken: file.token, ...order }),
    {
      onSuccess: async ({ added, contentVersion }, { file }) => {
        await navigate(`/awards/${decisionId}`);
        offerBack({
          words: `Đã nhập ${formatNumber(added)} dòng từ ${file.name}.`,
          label: 'Hoàn tác lần nhập',
          takeBack: () => takeBack(contentVersion),
          at: `/awards/${decisionId}`,
        });
      },
    },
  );
}
