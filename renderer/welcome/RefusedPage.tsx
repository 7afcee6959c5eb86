import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useApi } from '../api/ApiContext.ts';
import type { Failure } from '../api/failure.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';
import { BrandMark } from '../shell/BrandMark.tsx';
import { copyText } from '../shared/copyText.ts';
import { adviceFor } from './refusalAdvice.ts';
import { RestoreOffice } from './RestoreOffice.tsx';
import styles from './refused.module.css';

/** Data that cannot be opened: what is the matter, that nothing was touched, what to do. Never offers to delete. */
export function RefusedPage({ refusal }: { refusal: Failure }) {
  const { title, steps, mayRestore } = adviceFor(refusal.code);
  const [isCopied, setCopied] = useState(false);
  const api = useApi();
  const queryClient = useQueryClient();
  const reopen = useSingleFlight(
    useMutation({
      mutationFn: () => api.office.reopen.mutate(),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  return (
    <main id="main" className={styles.page}>
      <div className={styles.mark}>
        <BrandMark size={30} />
        <span>Cờ Đầu</span>
      </div>
      <h1>{title}</h1>
      <p className={styles.sentence} role="alert">
        {refusal.message}
      </p>
      <section aria-labelledby="refused-steps">
        <h2 id="refused-steps">Việc cần làm</h2>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <p className={styles.safe}>Từ lúc báo lỗi này, Cờ Đầu không ghi và không xóa gì trong thư mục dữ liệu.</p>
      {mayRestore && <RestoreOffice replaces />}
      <div className={styles.acts}>
        {refusal.code === 'UNREACHABLE' ? (
          <Button onClick={() => window.location.reload()}>Mở lại trang</Button>
        ) : (
          <Button loading={reopen.isPending} onClick={() => reopen.mutate()}>
            Thử mở lại
          </Button>
        )}
        <Button onClick={() => void copyText(`${refusal.code}: ${refusal.message}`).then(setCopied)}>
          {isCopied ? 'Đã chép' : 'Chép nội dung báo lỗi'}
        </Button>
      </div>
    </main>
  );
}
