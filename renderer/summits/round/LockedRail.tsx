import { useState } from 'react';
import { Button, Radio } from 'antd';
import { Link, useNavigate } from 'react-router';
import { correctionsOf, type Correction } from '#core/summits/round.ts';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { ReasonForm } from '../../shared/ReasonForm.tsx';
import { useHallReveal } from '../hall/hallReveal.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

/** A locked round: its proof, and what may follow it as long as it stands. */
export function LockedRail({ view, canWrite }: { view: RoundView; canWrite: boolean }) {
  const { summit, round, result, replacedBy } = view;
  const navigate = useNavigate();
  const { revote } = useRoundWrites();
  const stands = replacedBy === null;
  const openPlaces = stands ? (result?.openPlaces ?? 0) : 0;
  const follow = {
    onSuccess: ({ id }: { id: string }) => void navigate(`/summits/${summit.id}/rounds/${id}`),
  };
  return (
    <>
      {stands && <Reveal roundId={round.id} />}
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
      {canWrite && stands && <PutRight view={view} />}
      {canWrite && summit.closedAt === null && (
        <RailSection title="Tiếp theo">
          <Link to={`/summits/${summit.id}/rounds`}>Các vòng, thêm vòng khác</Link>
        </RailSection>
      )}
    </>
  );
}

/** How a locked round is put right, as the office says it. */
const WAYS: Record<Correction, { label: string; hint: string }> = {
  RECOUNT: {
    label: 'Kiểm phiếu lại',
    hint: 'Đếm lại đúng số phiếu đã bỏ; số đại biểu có mặt giữ như lúc phát phiếu.',
  },
  ANEW: {
    label: 'Bỏ phiếu lại từ đầu',
    hint: 'Đây là cuộc bỏ phiếu mới: mọi đại biểu bỏ phiếu lại và kết quả có thể khác.',
  },
  DECISION: {
    label: 'Ban Thường vụ quyết định',
    hint: 'Kết quả bỏ phiếu không còn giá trị; biên bản ghi rõ quyết định thay cho phiếu.',
  },
};
/** Hands raised leave no pile to count again. */
const REWRITTEN = { label: 'Ghi lại kết quả', hint: 'Sửa số ghi nhầm; số người biểu quyết giữ như lúc biểu quyết.' };

/** Opens the round that takes the place of this one. */
function PutRight({ view: { summit, round } }: { view: RoundView }) {
  const navigate = useNavigate();
  const { correct } = useRoundWrites();
  const [as, setAs] = useState<Correction | null>(null);
  const wayOf = (way: Correction) => (way === 'RECOUNT' && round.kind === 'HANDS' ? REWRITTEN : WAYS[way]);
  const ways = correctionsOf(round, summit);
  return (
    <RailSection title="Kết quả sai?">
      {as === null ? (
        <LinkButton onClick={() => setAs(ways[0] ?? null)}>Mở vòng thay cho vòng này</LinkButton>
      ) : (
        <>
          <Radio.Group
            vertical
            aria-label="Cách thay"
            value={as}
            options={ways.map((way) => ({ value: way, label: wayOf(way).label }))}
            onChange={(event) => setAs(event.target.value as Correction)}
          />
          <p className={styles.quiet}>{wayOf(as).hint}</p>
          <ReasonForm
            id="correction-reason"
            label="Lý do"
            saveLabel="Mở vòng"
            isSaving={correct.isPending}
            error={correct.error}
            onSave={(reason) =>
              correct.mutate(
                { id: round.id, as, reason },
                { onSuccess: ({ id }) => void navigate(`/summits/${summit.id}/rounds/${id}`) },
              )
            }
            onClose={() => setAs(null)}
          />
        </>
      )}
    </RailSection>
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
  const { revealedId, reveal, hide } = useHallReveal();
  return (
    <RailSection title="Hội trường">
      {revealedId === roundId ? (
        <span className={styles.acts}>
          Màn hình hội trường đang hiện kết quả này.
          <LinkButton onClick={hide}>Ẩn lại</LinkButton>
        </span>
      ) : (
        <>
          <Button type="primary" onClick={() => reveal(roundId)}>
            Công bố ở hội trường
          </Button>
          <p className={styles.quiet}>Khi chủ trì cho công bố; trước đó hội trường chỉ thấy đã kiểm phiếu xong.</p>
        </>
      )}
    </RailSection>
  );
}
