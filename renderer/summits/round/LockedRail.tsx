import { useState } from 'react';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { hasBallots } from '#core/summits/round.ts';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useHallReveal } from '../hall/hallReveal.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import { ReasonForm } from './ReasonForm.tsx';
import styles from '../summits.module.css';

/** A locked round: its proof, and what may follow it. */
export function LockedRail({ view: { summit, round, result }, canWrite }: { view: RoundView; canWrite: boolean }) {
  const navigate = useNavigate();
  const { revote, correct } = useRoundWrites();
  const [isAsked, setAsked] = useState(false);
  const onScreen = round.casting === 'SCREEN';
  const isOnPaper = hasBallots(round.kind) && !onScreen;
  const openPlaces = result?.openPlaces ?? 0;
  const follow = {
    onSuccess: ({ id }: { id: string }) => void navigate(`/summits/${summit.id}/rounds/${id}`),
  };
  return (
    <>
      <Reveal roundId={round.id} />
      <RailSection title="Mã kiểm chứng (SHA-256)">
        <p className={styles.hash}>{round.sha256}</p>
        <p className={styles.quiet}>Mã này in trên biên bản và nằm trong sổ nhật ký của cơ quan.</p>
      </RailSection>
      {canWrite && openPlaces > 0 && (
        <RailSection title={`Còn ${openPlaces} suất chưa quyết`}>
          <Button loading={revote.isPending} onClick={() => revote.mutate({ id: round.id }, follow)}>
            Mở vòng bỏ phiếu lại
          </Button>
          <Failure error={revote.error} />
        </RailSection>
      )}
      {canWrite && (
        <RailSection title={onScreen ? 'Bỏ phiếu sai?' : isOnPaper ? 'Kiểm phiếu sai?' : 'Ghi sai?'}>
          {!isAsked && (
            <LinkButton onClick={() => setAsked(true)}>
              {onScreen ? 'Mở vòng bỏ phiếu lại từ đầu' : isOnPaper ? 'Mở vòng kiểm phiếu lại' : 'Mở vòng ghi lại'}
            </LinkButton>
          )}
          {isAsked && onScreen && (
            <p>
              Phiếu bỏ trên máy không có gì để kiểm lại: đây là cuộc bỏ phiếu mới, mọi đại biểu bỏ phiếu lại và kết quả
              có thể khác.
            </p>
          )}
          {isAsked && (
            <ReasonForm
              label={onScreen ? 'Lý do bỏ phiếu lại' : isOnPaper ? 'Lý do kiểm phiếu lại' : 'Lý do ghi lại'}
              act="Mở vòng"
              isBusy={correct.isPending}
              onReason={(reason) => correct.mutate({ id: round.id, reason }, follow)}
              onCancel={() => setAsked(false)}
            />
          )}
          <Failure error={correct.error} />
        </RailSection>
      )}
    </>
  );
}

/** What kept an act from being done, under its button. */
function Failure({ error }: { error: unknown }) {
  if (error === null) return null;
  return (
    <p className={styles.failure} role="alert">
      {failureOf(error).message}
    </p>
  );
}

/** The chair's word: the hall sees nothing of a locked round before it. */
function Reveal({ roundId }: { roundId: string }) {
  const { isRevealed, reveal, hide } = useHallReveal(roundId);
  return (
    <RailSection title="Hội trường">
      {isRevealed ? (
        <span className={styles.acts}>
          Màn hình hội trường đang hiện kết quả này.
          <LinkButton onClick={hide}>Ẩn lại</LinkButton>
        </span>
      ) : (
        <>
          <Button type="primary" onClick={reveal}>
            Công bố ở hội trường
          </Button>
          <p className={styles.quiet}>Khi chủ trì cho công bố; trước đó hội trường chỉ thấy đã kiểm phiếu xong.</p>
        </>
      )}
    </RailSection>
  );
}
