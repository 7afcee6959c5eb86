import { useState } from 'react';
import { App, Button, Input } from 'antd';
import { useNavigate } from 'react-router';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useHallReveal } from '../hall/hallReveal.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

/** A locked round: its proof, and what may follow it. */
export function LockedRail({ view: { summit, round, result }, canWrite }: { view: RoundView; canWrite: boolean }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { revote, correct } = useRoundWrites();
  const [reason, setReason] = useState<string | null>(null);
  const openPlaces = result?.openPlaces ?? 0;
  const follow = {
    onSuccess: ({ id }: { id: string }) => void navigate(`/summits/${summit.id}/rounds/${id}`),
    onError: (error: unknown) => void message.error(failureOf(error).message),
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
        </RailSection>
      )}
      {canWrite && (
        <RailSection title="Kiểm phiếu sai?">
          {reason === null ? (
            <LinkButton onClick={() => setReason('')}>Mở vòng kiểm phiếu lại</LinkButton>
          ) : (
            <form
              className={styles.acts}
              onSubmit={(event) => {
                event.preventDefault();
                correct.mutate({ id: round.id, reason }, follow);
              }}
            >
              <Input
                autoFocus
                aria-label="Lý do kiểm phiếu lại"
                placeholder="Lý do"
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              <Button htmlType="submit" loading={correct.isPending}>
                Mở vòng
              </Button>
              <LinkButton onClick={() => setReason(null)}>Thôi</LinkButton>
            </form>
          )}
        </RailSection>
      )}
    </>
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
