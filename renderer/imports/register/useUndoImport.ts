import { App } from 'antd';
import { useApi } from '../../api/ApiContext.ts';
import { useWrite } from '../../shared/useWrite.ts';

/** Takes a whole import out again. */
export function useUndoImport() {
  const api = useApi();
  const { message } = App.useApp();
  return useWrite((id: string) => api.imports.undo.mutate({ id }), {
    onSuccess: () => void message.info('Đã hoàn tác lần nhập.'),
  });
}
