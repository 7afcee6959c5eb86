import { App } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useApi } from '../api/ApiContext.ts';
import { failureOf } from '../api/failure.ts';
import { officeStatus } from '../api/officeQueries.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { useSingleFlight } from '../shared/useSingleFlight.ts';
import { useAppInfo } from './AppInfo.ts';
import { forgetYear } from './YearContext.tsx';
import styles from './frame.module.css';

/** Says on every page of the sample office that it is one, and offers the way to a real office. */
export function SampleBar() {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const { isSample } = useAppInfo();
  const leave = useSingleFlight(
    useMutation({
      mutationFn: () => api.office.leaveSample.mutate(),
      onSuccess: async () => {
        queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'status' });
        forgetYear();
        await queryClient.query({ ...officeStatus(api), staleTime: 0 });
        await navigate('/welcome', { replace: true });
      },
      onError: (error) => void message.error(failureOf(error).message),
    }),
  );
  if (!isSample) return null;

  const ask = () =>
    modal.confirm({
      title: 'Bắt đầu cơ quan của bạn?',
      content:
        'Cơ quan mẫu và những gì bạn đã thử được cất thành một tệp trong thư mục dữ liệu, không bị xóa. Trang tạo cơ quan mới sẽ mở ra.',
      okText: 'Cất cơ quan mẫu',
      cancelText: 'Ở lại',
      onOk: () => leave.mutateAsync().catch(() => undefined),
    });
  return (
    <aside className={styles.sample} aria-label="Cơ quan mẫu">
      Đây là cơ quan mẫu để xem thử. <LinkButton onClick={ask}>Bắt đầu cơ quan của bạn</LinkButton>
    </aside>
  );
}
