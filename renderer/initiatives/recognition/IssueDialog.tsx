import { useState } from 'react';
import { formatDate } from '#core/dates/isoDate.ts';
import { RECOGNITION_LEVEL_LABELS } from '#core/initiatives/initiative.ts';
import { isOwnDecision } from '#core/initiatives/recognition.ts';
import { formatNumber } from '#core/money/format.ts';
import type { RecognitionView } from '../../api/recognitionsQueries.ts';
import { useRecognitionWrites } from './useRecognitionWrites.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { StepDialog } from '../../shared/StepDialog.tsx';
import styles from '../../shared/dialog.module.css';

/** The explicit step: exactly what is shown here is issued, and it says that there is no way back. */
export function IssueDialog({ view, onClose }: { view: RecognitionView; onClose: () => void }) {
  const { issue } = useRecognitionWrites();
  // What the clerk saw when opening the step is what the service compares with.
  const [{ recognition, items, counts }] = useState(view);
  const { id, version, number, level, year, issuedOn, signer, decidedBy } = recognition;
  const isOwn = isOwnDecision(recognition);
  const confirm = () => {
    const initiatives = items.map((item) => ({ id: item.initiativeId, version: item.initiativeVersion }));
    issue.mutate({ id, version, initiatives }, { onSuccess: onClose });
  };
  const facts: [string, string][] = [
    ['Ngày quyết định', issuedOn === null ? '' : formatDate(issuedOn)],
    isOwn
      ? ['Người ký', signer === null ? '' : `${signer.fullName}, ${signer.position}`]
      : ['Cơ quan quyết định', decidedBy],
    ['Cấp công nhận', `${RECOGNITION_LEVEL_LABELS[level]}, năm ${year}`],
    ['Sáng kiến', formatNumber(counts.initiatives)],
    ['Tác giả', `${formatNumber(counts.authorships)} lượt, ${formatNumber(counts.people)} người`],
  ];
  return (
    <StepDialog
      title={isOwn ? `Ban hành quyết định số ${number}?` : `Ghi nhận quyết định số ${number}?`}
      okText={isOwn ? 'Ban hành' : 'Ghi nhận'}
      cancelText={isOwn ? 'Chưa ban hành' : 'Thôi'}
      isSaving={issue.isPending}
      onOk={confirm}
      onClose={onClose}
    >
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <b>Không hoàn tác được.</b> Tên sáng kiến, đơn vị, tác giả và tỷ lệ đóng góp được giữ như đang có; nếu có sai
        sót thì thu hồi rồi lập quyết định mới.
      </p>
      <FailureLine error={issue.error} />
    </StepDialog>
  );
}
