import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useApi } from '../api/ApiContext.ts';
import { officeStatus } from '../api/officeQueries.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { useConfirm } from '../shared/useConfirm.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';
import { useAppInfo } from './AppInfo.ts';
import { forgetYear } from './YearContext.tsx';
import { useTellFailure } from '../shared/useTellFailure.ts';
import styles from './frame.module.css';

/** Says on every page of the sample office that it is one, and offers the way to a real office. */
export function SampleBar() {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const tell = useTellFailure();
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
      onError: tell,
    }),
  );
  if (!isSample) return null;

  const ask = () =>
    confirm({
      title: 'Bắt đầu cơ quan của bạn?',
      content:
        'Cơ quan mẫu và những gì bạn đã thử được cất riêng trong thư mục dữ liệu, không bị xóa. Trang tạo cơ quan mới sẽ mở ra.',
      okText: 'Cất cơ quan mẫu',
      cancelText: 'Ở lại',
      isStep: true,
      onOk: () => leave.mutate(),
    });
  return (
    <aside className={styles.sample} aria-label="Cơ quan mẫu">
      Đây là cơ quan mẫu để xem thử. <LinkButton onClick={ask}>Bắt đầu cơ quan của bạn</LinkButton>
    </aside>
  );
}
