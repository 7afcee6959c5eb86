import { useState } from 'react';
import { Button } from 'antd';
import { blocking } from '#core/eligibility/rule.ts';
import { SHORTEST_REASON } from '#core/nominations/overrideReason.ts';
import { formatNumber } from '#core/money/format.ts';
import type { LineView } from '../../api/nominationsQueries.ts';
import { FindingItem } from '../../eligibility/FindingItem.tsx';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { formatMoment } from '../../shared/formatMoment.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useIsWriting } from '../../shared/useIsWriting.ts';
import { useNominationWrites } from '../useNominationWrites.ts';
import { ReasonForm } from '../../shared/ReasonForm.tsx';
import board from '../../shared/list/listBoard.module.css';
import styles from '../nominations.module.css';

interface FindingsSectionProps {
  view: LineView;
  mayChange: boolean;
}

/** What the rules said at the last check, what they looked at, and why a line goes on all the same. */
export function FindingsSection({ view, mayChange }: FindingsSectionProps) {
  const { id, version, status, checkedAt, findings, overrideReason, overrideBy } = view.line;
  const { override } = useNominationWrites();
  const isSaving = useIsWriting();
  const [isWriting, setWriting] = useState(false);
  const [showsMet, setShowsMet] = useState(false);
  const stopping = blocking(findings);
  const met = findings.filter(({ outcome }) => outcome === 'MET');
  const told = findings.filter(({ outcome }) => outcome !== 'MET');
  const isOpen = ['DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED'].includes(status);
  const save = (reason: string) => override.mutate({ id, version, reason }, { onSuccess: () => setWriting(false) });

  return (
    <RailSection title="Quy tắc" aside={checkedAt === null ? 'Chưa kiểm tra' : formatMoment(checkedAt)}>
      {checkedAt === null && <p className={board.note}>Bấm Kiểm tra để xem quy tắc nói gì về đề nghị này.</p>}
      {checkedAt !== null && findings.length === 0 && (
        <p className={board.note}>Không quy tắc nào áp dụng cho danh hiệu, hình thức này.</p>
      )}
      <ul className={styles.items} aria-label="Quy tắc chưa đạt hoặc chưa đủ dữ liệu">
        {told.map((finding) => (
          <FindingItem key={finding.ruleId} finding={finding} />
        ))}
      </ul>
      {met.length > 0 && (
        <LinkButton onClick={() => setShowsMet(!showsMet)}>
          {showsMet ? 'Ẩn' : 'Xem'} {formatNumber(met.length)} quy tắc đạt
        </LinkButton>
      )}
      {showsMet && (
        <ul className={styles.items} aria-label="Quy tắc đạt">
          {met.map((finding) => (
            <FindingItem key={finding.ruleId} finding={finding} />
          ))}
        </ul>
      )}
      {overrideReason !== '' && !isWriting && (
        <p>
          <b>Vẫn đề nghị:</b> {overrideReason} <span className={board.note}>({overrideBy})</span>
        </p>
      )}
      {mayChange && isOpen && stopping.length > 0 && !isWriting && (
        <div className={board.acts}>
          <Button disabled={isSaving} onClick={() => setWriting(true)}>
            {overrideReason === '' ? 'Vẫn đề nghị, ghi lý do' : 'Sửa lý do'}
          </Button>
          {overrideReason !== '' && (
            <Button disabled={isSaving} onClick={() => save('')}>
              Bỏ lý do
            </Button>
          )}
        </div>
      )}
      {!isWriting && <FailureLine error={override.error} />}
      {isWriting && (
        <ReasonForm
          id="override-reason"
          label="Lý do vẫn đề nghị"
          hint="Lý do được in trên tờ trình và danh sách đề nghị."
          shortest={SHORTEST_REASON}
          saveLabel="Ghi lý do"
          isSaving={override.isPending}
          error={override.error}
          reason={overrideReason}
          onSave={save}
          onClose={() => setWriting(false)}
        />
      )}
    </RailSection>
  );
}
