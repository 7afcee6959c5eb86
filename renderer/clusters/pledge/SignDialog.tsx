import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { formatDate } from '#core/dates/isoDate.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import type { PledgeContent } from '../../api/pledgesQueries.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';
import { useChanged } from './useChanged.ts';
import styles from '../../shared/dialog.module.css';

interface SignDialogProps {
  pledge: PledgeContent;
  title: string;
  onClose: () => void;
}

/** The explicit step: exactly what is shown here is recorded as signed. */
export function SignDialog({ pledge, title, onClose }: SignDialogProps) {
  const api = useApi();
  const onSettled = useChanged(useQueryClient());
  // What the clerk saw when opening the step is what the service compares with.
  const [seen] = useState(pledge);
  const sign = useSingleFlight(
    useMutation({
      mutationFn: () =>
        api.pledges.sign.mutate({
          id: seen.id,
          version: seen.version,
          targets: seen.targets.map(({ id, version }) => ({ id, version })),
        }),
      onSuccess: onClose,
      onSettled,
    }),
  );
  return (
    <Modal
      open
      title={`Ghi ${title} là đã ký?`}
      okText="Ghi là đã ký"
      cancelText="Chưa ký"
      confirmLoading={sign.isPending}
      onOk={() => sign.mutate()}
      onCancel={onClose}
      width={520}
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
      {sign.isError && (
        <p className={styles.problem} role="alert">
          {failureOf(sign.error).message}
        </p>
      )}
    </Modal>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
