import { useState } from 'react';
import { Input, Modal } from 'antd';
import { revocationSchema } from '#core/awards/decision.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import type { Recognition } from '#core/initiatives/recognition.ts';
import { failureOf } from '../../api/failure.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useRecognitionWrites } from './useRecognitionWrites.ts';
import styles from '../../clusters/pledge/dialogs.module.css';

/** Withdraws an issued decision; it stays in the history but recognises nothing any more. */
export function RevokeDialog({ recognition, onClose }: { recognition: Recognition; onClose: () => void }) {
  const { id, version, number, issuedOn } = recognition;
  const { today } = useAppInfo();
  const { revoke } = useRecognitionWrites();
  const [revokedOn, setRevokedOn] = useState<IsoDate | null>(today);
  const [documentNumber, setDocumentNumber] = useState('');
  const [reason, setReason] = useState('');
  const [isPressed, setPressed] = useState(false);
  const parsed = revocationSchema.safeParse({ revokedOn, documentNumber, reason });
  const isTooEarly = issuedOn !== null && revokedOn !== null && revokedOn < issuedOn;
  const dateProblem = isTooEarly
    ? `Ngày thu hồi trước ngày quyết định ${formatDate(issuedOn)}`
    : isPressed && revokedOn === null
      ? 'Cần ghi ngày thu hồi'
      : undefined;
  const problemOf = (field: string) =>
    isPressed ? parsed.error?.issues.find((issue) => issue.path[0] === field)?.message : undefined;
  return (
    <Modal
      open
      title={`Thu hồi quyết định ${number}`}
      okText="Thu hồi"
      cancelText="Thôi"
      confirmLoading={revoke.isPending}
      onOk={() => {
        setPressed(true);
        if (parsed.success && !isTooEarly) {
          revoke.mutate({ id, version, revocation: parsed.data }, { onSuccess: onClose });
        }
      }}
      onCancel={onClose}
      width={520}
    >
      <p>
        <b>Không hoàn tác được.</b> Quyết định vẫn xem được nhưng các sáng kiến không còn được công nhận theo quyết định
        này; giấy chứng nhận đã cấp phải thu lại.
      </p>
      <Field label="Ngày thu hồi" htmlFor="revoke-date" className={styles.field} error={dateProblem}>
        <DateField id="revoke-date" value={revokedOn} onChange={setRevokedOn} />
      </Field>
      <Field
        label="Số văn bản thu hồi"
        htmlFor="revoke-number"
        className={styles.field}
        error={problemOf('documentNumber')}
      >
        <Input
          id="revoke-number"
          maxLength={60}
          value={documentNumber}
          onChange={(event) => setDocumentNumber(event.target.value)}
        />
      </Field>
      <Field label="Lý do thu hồi" htmlFor="revoke-reason" className={styles.field} error={problemOf('reason')}>
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
      {revoke.isError && (
        <p className={styles.problem} role="alert">
          {failureOf(revoke.error).message}
        </p>
      )}
    </Modal>
  );
}
