import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { revocationSchema, type Revocation } from '#core/awards/decision.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { AWARDS_KEY } from '../../../api/awardsQueries.ts';
import { NOMINATIONS_KEY } from '../../../api/nominationsQueries.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import { DateField } from '../../../shared/DateField.tsx';
import { Field } from '../../../shared/Field.tsx';
import { useSingleFlight } from '../../../shared/useSingleFlight.ts';
import { useAppInfo } from '../../../shell/AppInfo.ts';
import { useDecision } from '../DecisionContext.ts';
import styles from './flows.module.css';

/** Withdraws an issued decision; it stays in the history but leaves every report. */
export function RevokeDialog({ onClose }: { onClose: () => void }) {
  const { decision } = useDecision();
  const { today } = useAppInfo();
  const api = useApi();
  const queryClient = useQueryClient();
  const [revokedOn, setRevokedOn] = useState<IsoDate | null>(today);
  const [documentNumber, setDocumentNumber] = useState('');
  const [reason, setReason] = useState('');
  const [isPressed, setPressed] = useState(false);
  const parsed = revocationSchema.safeParse({ revokedOn, documentNumber, reason });
  // As the service refuses it: see assertNotBefore.
  const { issuedOn } = decision;
  const isTooEarly = issuedOn !== null && revokedOn !== null && revokedOn < issuedOn;
  const dateProblem = isTooEarly
    ? `Ngày thu hồi trước ngày ban hành ${formatDate(issuedOn)} của quyết định cũ`
    : isPressed && revokedOn === null
      ? 'Cần ghi ngày thu hồi'
      : undefined;
  const problemOf = (field: string) =>
    isPressed ? parsed.error?.issues.find((issue) => issue.path[0] === field)?.message : undefined;
  const revoke = useSingleFlight(
    useMutation({
      mutationFn: (revocation: Revocation) => api.awards.revoke.mutate({ id: decision.id, revocation }),
      onSuccess: onClose,
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: AWARDS_KEY }),
          // The proposals that stand in it move with it.
          queryClient.invalidateQueries({ queryKey: NOMINATIONS_KEY }),
        ]),
    }),
  );

  return (
    <Modal
      open
      title={`Thu hồi quyết định ${decision.number}`}
      okText="Thu hồi"
      cancelText="Thôi"
      confirmLoading={revoke.isPending}
      onOk={() => {
        setPressed(true);
        if (parsed.success && !isTooEarly) revoke.mutate(parsed.data);
      }}
      onCancel={onClose}
      width={520}
    >
      <p>
        <b>Không hoàn tác được.</b> Quyết định vẫn xem được nhưng không còn tính vào thống kê, báo cáo; bằng và tiền
        thưởng phải thu lại.
        {decision.supersedes !== null &&
          ` Quyết định ${decision.supersedes.number} mà nó thay thế không có hiệu lực trở lại.`}
      </p>
      <div className={styles.fields}>
        <Field label="Ngày thu hồi" htmlFor="revoke-date" error={dateProblem}>
          <DateField id="revoke-date" value={revokedOn} onChange={setRevokedOn} />
        </Field>
        <Field label="Số văn bản thu hồi" htmlFor="revoke-number" error={problemOf('documentNumber')}>
          <Input
            id="revoke-number"
            maxLength={60}
            value={documentNumber}
            onChange={(event) => setDocumentNumber(event.target.value)}
          />
        </Field>
        <Field label="Lý do thu hồi" htmlFor="revoke-reason" className={styles.wide} error={problemOf('reason')}>
          <Input.TextArea
            id="revoke-reason"
            autoFocus
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            status={problemOf('reason') === undefined ? '' : 'error'}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
      {revoke.isError && (
        <p className={styles.problem} role="alert">
          {failureOf(revoke.error).message}
        </p>
      )}
    </Modal>
  );
}
