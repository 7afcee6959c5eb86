import { App, Button } from 'antd';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { Panel } from '../../shared/Panel.tsx';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

/** A round cast on one machine: how many ballots are in, and nothing else, until the tellers end it. */
export function CastingPanel({ view: { summit, round, cast } }: { view: RoundView }) {
  const { modal, message } = App.useApp();
  const { endCasting } = useRoundWrites();
  const issued = round.issued ?? 0;
  const left = Math.max(0, issued - cast);
  const end = () =>
    modal.confirm({
      title: 'Kết thúc bỏ phiếu?',
      content:
        left === 0
          ? `Đủ ${issued} phiếu. Từ đây không bỏ thêm được và kết quả hiện ra.`
          : `Mới có ${cast}/${issued} phiếu. Từ đây không bỏ thêm được; ${left} phiếu còn lại tính là không thu về.`,
      okText: 'Kết thúc bỏ phiếu',
      cancelText: 'Chưa kết thúc',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () =>
        endCasting.mutate(
          { id: round.id, version: round.version },
          { onError: (error) => void message.error(failureOf(error).message) },
        ),
    });
  return (
    <Panel
      title="Bỏ phiếu kín trên máy"
      summary={round.isCastEnded ? `đã kết thúc, ${cast}/${issued} phiếu` : `đã bỏ ${cast}/${issued}, còn ${left}`}
    >
      <div className={`${styles.inside} ${styles.acts}`}>
        {round.isCastEnded ? (
          <span className={styles.quiet}>Số phiếu đã bỏ giữ nguyên; không ai nhập, sửa hay bỏ thêm được.</span>
        ) : (
          <>
            {left > 0 && (
              <Button href={`#/summits/${summit.id}/rounds/${round.id}/cast`}>
                {cast === 0 ? 'Mở màn hình bỏ phiếu' : 'Bỏ phiếu tiếp'}
              </Button>
            )}
            <Button disabled={cast === 0} loading={endCasting.isPending} onClick={end}>
              Kết thúc bỏ phiếu
            </Button>
            <span className={styles.quiet}>Kết quả chỉ hiện khi kết thúc. Máy để nguyên tại hội trường.</span>
          </>
        )}
      </div>
    </Panel>
  );
}
