import { useState } from 'react';
import { Button } from 'antd';
import { FEWEST_SECRET } from '#core/summits/ballot.ts';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import { ReasonForm } from '../../shared/ReasonForm.tsx';
import styles from '../summits.module.css';

/** A round cast on one machine: how many ballots are in, and nothing else, until the tellers end it. */
export function CastingPanel({ view: { summit, round, cast, checks } }: { view: RoundView }) {
  const confirm = useConfirm();
  const { endCasting, restartCasting } = useRoundWrites();
  /** What a reason is being asked for. */
  const [asked, setAsked] = useState<'END' | 'RESTART' | null>(null);
  const issued = round.issued ?? 0;
  const left = Math.max(0, issued - cast);
  const seen = { id: round.id, version: round.version };
  const failure = endCasting.error ?? restartCasting.error;
  /** Nothing is left to be mended in an ended vote but to hold it anew. */
  const isStuck = round.isCastEnded && checks.some(({ state }) => state === 'FAIL');
  const settle = { onSuccess: () => setAsked(null) };
  const end = () => {
    if (left > 0) {
      setAsked('END');
      return;
    }
    void confirm({
      title: 'Kết thúc bỏ phiếu?',
      content: `Đủ ${issued} phiếu. Từ đây không bỏ thêm được và kết quả hiện ra.`,
      okText: 'Kết thúc bỏ phiếu',
      cancelText: 'Chưa kết thúc',
      onOk: () => endCasting.mutate(seen, settle),
    });
  };
  return (
    <Panel
      title="Bỏ phiếu kín trên máy"
      summary={round.isCastEnded ? `đã kết thúc, ${cast}/${issued} phiếu` : `đã bỏ ${cast}/${issued}, còn ${left}`}
    >
      <div className={`${styles.inside} ${styles.acts}`}>
        {round.isCastEnded ? (
          <>
            <span className={styles.quiet}>Số phiếu đã bỏ giữ nguyên; không ai nhập, sửa hay bỏ thêm được.</span>
            {isStuck && (
              <LinkButton onClick={() => setAsked('RESTART')}>Không khóa được: hủy phiếu, bỏ lại từ đầu</LinkButton>
            )}
          </>
        ) : (
          <>
            {left > 0 && (
              <Button href={`#/summits/${summit.id}/rounds/${round.id}/cast`}>
                {cast === 0 ? 'Mở màn hình bỏ phiếu' : 'Bỏ phiếu tiếp'}
              </Button>
            )}
            <Button disabled={left > 0 && cast < FEWEST_SECRET} loading={endCasting.isPending} onClick={end}>
              Kết thúc bỏ phiếu
            </Button>
            {cast > 0 && <LinkButton onClick={() => setAsked('RESTART')}>Hủy phiếu đã bỏ, bỏ lại từ đầu</LinkButton>}
            <span className={styles.quiet}>Kết quả chỉ hiện khi kết thúc. Máy để nguyên tại hội trường.</span>
          </>
        )}
      </div>
      {asked === 'END' && !round.isCastEnded && (
        <div className={styles.inside}>
          <p>
            Mới có {cast}/{issued} phiếu. Từ đây không bỏ thêm được; {left} phiếu còn lại tính là không thu về.
          </p>
          <ReasonForm
            id="casting-reason"
            label="Lý do kết thúc sớm"
            saveLabel="Kết thúc sớm"
            isSaving={endCasting.isPending}
            error={endCasting.error}
            onSave={(reason) => endCasting.mutate({ ...seen, reason }, settle)}
            onClose={() => setAsked(null)}
          />
        </div>
      )}
      {asked === 'RESTART' && (!round.isCastEnded || isStuck) && (
        <div className={styles.inside}>
          <p>
            {cast} phiếu đã bỏ bị xóa{isStuck ? ', sổ nhật ký ghi rằng kết quả đã được xem' : ' mà không ai xem'}; mọi
            người bỏ phiếu lại.
          </p>
          <ReasonForm
            id="casting-reason"
            label="Lý do bỏ lại từ đầu"
            saveLabel="Xóa và bỏ lại"
            isSaving={restartCasting.isPending}
            error={restartCasting.error}
            onSave={(reason) => restartCasting.mutate({ ...seen, reason }, settle)}
            onClose={() => setAsked(null)}
          />
        </div>
      )}
      {(endCasting.data?.isTraceKept ?? restartCasting.data?.isTraceKept) && (
        <Notice tone="warn">
          Một chương trình khác đang đọc tệp dữ liệu nên chưa xóa hết dấu vết thứ tự bỏ phiếu. Hãy dừng chương trình đó;
          dấu vết được xóa khi đóng Cờ Đầu.
        </Notice>
      )}
      {asked === null && failure !== null && (
        <p className={`${styles.inside} ${styles.failure}`} role="alert">
          {failureOf(failure).message}
        </p>
      )}
    </Panel>
  );
}
