import { useState } from 'react';
import { Button, InputNumber, Radio } from 'antd';
import { Link } from 'react-router';
import { presentWords } from '#core/summits/delegate.ts';
import { hallDoubts } from '#core/summits/hallDoubts.ts';
import { CASTING_LABELS, CASTINGS, hasBallots, type Casting } from '#core/summits/round.ts';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { Panel } from '../../shared/Panel.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

/** How many ballots went out, and who was in the room then. */
export function IssueForm({ view: { summit, round, turnout, entries, cast, unnamed } }: { view: RoundView }) {
  const { issue, setCasting } = useRoundWrites();
  const confirm = useConfirm();
  const failure = issue.error ?? setCasting.error;
  const most = turnout.present + (round.rule.absentByWriting ? turnout.written : 0);
  // Undefined while nobody typed: the field then follows the board at the door.
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const isHands = round.kind === 'HANDS';
  // Everyone in the room raises a hand or does not: there is nothing to choose.
  const raising = round.correction === 'RECOUNT' ? round.present : turnout.present;
  const usual = round.issued ?? most;
  const issued = isHands ? raising : typed === undefined ? usual : typed;
  const isCounted = entries.length + cast > 0;
  useLeaveGuard(!isCounted && issued !== usual && !isHands && !issue.isPending);
  const atIssue = isHands ? 'lúc biểu quyết' : 'lúc phát';
  const title = isHands ? 'Số người biểu quyết' : 'Phát phiếu';
  // A pile counted once more was cast by those who were there then.
  const isRecount = round.correction === 'RECOUNT';
  const doubts = isRecount ? [] : hallDoubts(turnout, summit);
  const record = (count: number) => {
    issue.mutate({ id: round.id, version: round.version, issued: count }, { onSuccess: () => setTyped(undefined) });
  };
  const start = (count: number) => {
    if (doubts.length === 0) {
      record(count);
      return;
    }
    void confirm({
      title: isHands ? 'Vẫn ghi số người biểu quyết?' : 'Vẫn phát phiếu?',
      content: `${doubts.join(' ')} Biên bản lấy điểm danh lúc này.`,
      okText: isHands ? 'Ghi số người biểu quyết' : 'Ghi số phiếu phát ra',
      cancelText: 'Chưa ghi',
      onOk: () => record(count),
    });
  };
  // With ballots in sight the base of the share is no longer chosen.
  if (isCounted)
    return (
      <Panel title={title} summary={`${atIssue} có mặt ${presentWords(round)}`}>
        <p className={`${styles.inside} ${styles.quiet} num`}>
          Đã ghi {round.issued}; đã nhập {isHands ? 'kết quả' : 'phiếu'} nên giữ nguyên số này và số có mặt {atIssue}.
        </p>
      </Panel>
    );
  return (
    <Panel
      title={title}
      action={
        hasBallots(round.kind) &&
        !isRecount && (
          <Radio.Group
            size="small"
            aria-label="Cách bỏ phiếu"
            className={styles.choices ?? ''}
            optionType="button"
            value={round.casting}
            disabled={setCasting.isPending || issue.isPending}
            options={CASTINGS.map((value) => ({ value, label: CASTING_LABELS[value] }))}
            onChange={(event) =>
              setCasting.mutate({ id: round.id, version: round.version, casting: event.target.value as Casting })
            }
          />
        )
      }
      summary={
        isRecount
          ? `giữ số có mặt ${atIssue} của vòng được kiểm lại`
          : `điểm danh có mặt ${turnout.present}/${turnout.summoned}`
      }
    >
      {unnamed.length > 0 && !isRecount && (
        <p className={`${styles.inside} ${styles.remark}`}>
          {round.issued === null ? 'Chưa ghi họ tên đại biểu' : `Chưa ghi họ tên ${atIssue}`}: {unnamed.join(', ')}.
          Biên bản giữ tên như {atIssue}; <Link to={`/summits/${summit.id}/attendance`}>ghi ở Điểm danh</Link>
          {round.issued === null ? '.' : ' rồi ghi lại ở đây.'}
        </p>
      )}
      {doubts.length > 0 && (
        <p className={`${styles.inside} ${styles.remark}`}>
          {doubts.join(' ')} <Link to={`/summits/${summit.id}/attendance`}>Mở Điểm danh</Link>
        </p>
      )}
      <form
        className={`${styles.inside} ${styles.acts}`}
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          if (issued !== null) start(issued);
        }}
      >
        {isHands ? (
          <span className="num">{issued} người biểu quyết</span>
        ) : (
          <>
            <label htmlFor="round-issued">Số phiếu phát ra</label>
            <InputNumber
              id="round-issued"
              min={0}
              max={10_000}
              precision={0}
              style={{ width: 90 }}
              value={issued}
              onChange={setTyped}
            />
          </>
        )}
        <Button htmlType="submit" loading={issue.isPending} disabled={setCasting.isPending}>
          {isRecount
            ? 'Ghi lại số này'
            : round.issued !== null
              ? 'Ghi lại, lấy điểm danh lúc này'
              : isHands
                ? 'Ghi số người biểu quyết'
                : 'Ghi số phiếu phát ra'}
        </Button>
        {round.issued !== null && (
          <span className={`${styles.quiet} num`}>
            Đã ghi {round.issued}, {atIssue} có mặt {presentWords(round)}
          </span>
        )}
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {failureOf(failure).message}
          </p>
        )}
      </form>
    </Panel>
  );
}
