import { useState } from 'react';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { amountInWords } from '#core/money/words.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { Fact } from '../../../shared/FactStrip.tsx';
import { FailureLine } from '../../../shared/FailureLine.tsx';
import { StepDialog } from '../../../shared/StepDialog.tsx';
import { useWrite } from '../../../shared/useWrite.ts';
import { useDecision } from '../DecisionContext.ts';
import styles from '../../../shared/dialog.module.css';

/** The explicit step: exactly what is shown here is issued, and it says that there is no way back. */
export function IssueDialog({ onClose, onIssued }: { onClose: () => void; onIssued: () => void }) {
  const { decision, totals, checklist } = useDecision();
  const api = useApi();
  // What the clerk saw when opening the step is what the service compares with.
  const [seen] = useState({ decision, totals });
  const issue = useWrite(
    () =>
      api.awards.issue.mutate({
        id: seen.decision.id,
        contentVersion: seen.decision.contentVersion,
        expected: { amount: seen.totals.amount },
      }),
    { onSuccess: onIssued },
  );

  const { number, issuedOn, signer, supersedes } = seen.decision;
  const leftOut = checklist.find(({ id }) => id === 'leftOut');
  return (
    <StepDialog
      title={`Ban hành quyết định số ${number}?`}
      okText="Ban hành"
      cancelText="Chưa ban hành"
      isSaving={issue.isPending}
      onOk={() => issue.mutate()}
      onClose={onClose}
    >
      <dl className={styles.facts}>
        <Fact label="Ngày ban hành" value={issuedOn === null ? '' : formatDate(issuedOn)} />
        <Fact label="Người ký" value={signer === null ? '' : `${signer.fullName}, ${signer.position}`} />
        <Fact label="Khen thưởng" value={recipients(seen.totals)} />
        <Fact label="Tổng tiền thưởng" value={formatDong(seen.totals.amount)} />
        <Fact label="Bằng chữ" value={amountInWords(seen.totals.amount)} />
      </dl>
      <p>
        <b>Không hoàn tác được.</b> Sau khi ban hành, số, ngày, danh sách và số tiền được giữ nguyên; nếu có sai sót thì
        lập quyết định thay thế hoặc thu hồi.
      </p>
      {supersedes !== null && (
        <p className={styles.note}>Quyết định {supersedes.number} sẽ hết hiệu lực, được thay bằng quyết định này.</p>
      )}
      {leftOut && <p className={styles.note}>{leftOut.text}.</p>}
      <FailureLine error={issue.error} />
    </StepDialog>
  );
}

function recipients({ collectives, individuals }: { collectives: number; individuals: number }): string {
  const parts = [
    collectives > 0 ? `${formatNumber(collectives)} tập thể` : '',
    individuals > 0 ? `${formatNumber(individuals)} cá nhân` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
