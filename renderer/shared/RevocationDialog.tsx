import { useState, type ReactNode } from 'react';
import { Input } from 'antd';
import { revocationSchema, type Revocation } from '#core/awards/decision.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { revokedAhead } from '#core/papers/correctionDate.ts';
import { useAppInfo } from '../shell/AppInfo.ts';
import { DateField } from './DateField.tsx';
import { FailureLine } from './FailureLine.tsx';
import { Field } from './Field.tsx';
import { StepDialog } from './StepDialog.tsx';
import { useFormGuard } from './useFormGuard.ts';
import { useIsTouched } from './useIsTouched.ts';
import styles from './dialog.module.css';

interface RevocationDialogProps {
  number: string;
  /** The day no withdrawal lies before. */
  issuedOn: IsoDate | null;
  isSaving: boolean;
  error: Error | null;
  onRevoke: (revocation: Revocation) => void;
  onClose: () => void;
  /** What withdrawing leads to. */
  children: ReactNode;
}

/** Withdraws an issued decision: the day, the document and the reason. It stays in the history. */
export function RevocationDialog(props: RevocationDialogProps) {
  const { number, issuedOn, isSaving, error, onRevoke, onClose, children } = props;
  const { today } = useAppInfo();
  const [revokedOn, setRevokedOn] = useState<IsoDate | null>(today);
  const [documentNumber, setDocumentNumber] = useState('');
  const [reason, setReason] = useState('');
  const [isPressed, setPressed] = useState(false);
  const close = useFormGuard({ isTouched: useIsTouched([revokedOn, documentNumber, reason]), isSaving }, onClose);
  const parsed = revocationSchema.safeParse({ revokedOn, documentNumber, reason });
  const isTooEarly = issuedOn !== null && revokedOn !== null && revokedOn < issuedOn;
  const misplaced = isTooEarly
    ? `Ngày thu hồi trước ngày quyết định, ${formatDate(issuedOn)}`
    : revokedAhead({ issuedOn }, revokedOn, today);
  const dateProblem = misplaced ?? (isPressed && revokedOn === null ? 'Cần ghi ngày thu hồi' : undefined);
  const problemOf = (field: string) =>
    isPressed ? parsed.error?.issues.find((issue) => issue.path[0] === field)?.message : undefined;
  return (
    <StepDialog
      title={`Thu hồi quyết định ${number}`}
      okText="Thu hồi"
      isSaving={isSaving}
      firstField="revoke-reason"
      onOk={() => {
        setPressed(true);
        if (parsed.success && misplaced === null) onRevoke(parsed.data);
      }}
      onClose={close}
    >
      <p>{children}</p>
      <div className={styles.fields}>
        <Field label="Ngày thu hồi" htmlFor="revoke-date" error={dateProblem}>
          <DateField id="revoke-date" isRequired value={revokedOn} onChange={setRevokedOn} />
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
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            status={problemOf('reason') === undefined ? '' : 'error'}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
      <FailureLine error={error} />
    </StepDialog>
  );
}
