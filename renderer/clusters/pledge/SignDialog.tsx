import { useState } from 'react';
import { formatDate } from '#core/dates/isoDate.ts';
import { useApi } from '../../api/ApiContext.ts';
import type { PledgeContent } from '../../api/pledgesQueries.ts';
import { Fact } from '../../shared/FactStrip.tsx';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { StepDialog } from '../../shared/StepDialog.tsx';
import { useWrite } from '../../shared/useWrite.ts';
import styles from '../../shared/dialog.module.css';

interface SignDialogProps {
  pledge: PledgeContent;
  title: string;
  onClose: () => void;
}

/** The explicit step: exactly what is shown here is recorded as signed. */
export function SignDialog({ pledge, title, onClose }: SignDialogProps) {
  const api = useApi();
  // What the clerk saw when opening the step is what the service compares with.
  const [seen] = useState(pledge);
  const sign = useWrite(
    () =>
      api.pledges.sign.mutate({
        id: seen.id,
        version: seen.version,
        targets: seen.targets.map(({ id, version }) => ({ id, version })),
      }),
    { onSuccess: onClose },
  );
  return (
    <StepDialog
      title={`Ghi ${title} là đã ký?`}
      okText="Ghi là đã ký"
      cancelText="Chưa ký"
      isSaving={sign.isPending}
      onOk={() => sign.mutate()}
      onClose={onClose}
    >
      <dl className={styles.facts}>
        <Fact label="Ngày ký" value={seen.signedOn === null ? '' : formatDate(seen.signedOn)} />
        <Fact label="Nơi ký" value={seen.place} />
        <Fact label="Các bên ký" value={`${seen.parties.length} đơn vị`} />
        <Fact label="Chỉ tiêu" value={`${seen.targets.length} chỉ tiêu`} />
      </dl>
      <p>
        Sau khi ký, lời văn, chỉ tiêu và các bên ký được giữ nguyên; kết quả 6 tháng và cả năm vẫn ghi được. Cần điều
        chỉnh thì mở lại giao ước và ghi lý do.
      </p>
      <FailureLine error={sign.error} />
    </StepDialog>
  );
}
