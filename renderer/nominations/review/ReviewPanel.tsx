import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { CouncilMeeting } from '#core/councils/council.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { reviewLines, type ReviewedLine } from '../../api/councilsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { useReviewWrites } from '../../councils/useCouncilWrites.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { SavingNotice } from '../../shared/saving/SavingNotice.tsx';
import { useSavedStep } from '../../shared/saving/useSavedStep.ts';
import { useLatest } from '../../shared/useLatest.ts';
import { ReviewTable } from './ReviewTable.tsx';
import { useTallies } from './useTallies.ts';
import styles from './review.module.css';

interface ReviewPanelProps {
  meeting: CouncilMeeting;
  canWrite: boolean;
  onChoose: () => void;
}

/** On the page of a meeting of an award council: the nominations it votes on, and the figures of the tellers. */
export function ReviewPanel({ meeting, canWrite, onChoose }: ReviewPanelProps) {
  const query = useQuery(reviewLines(useApi(), meeting.id));
  // A later answer that fails takes no typed figures away: there is still what was read before.
  if (query.data === undefined)
    return query.isError ? <Notice tone="danger">{failureOf(query.error).message}</Notice> : null;
  if (query.data.length === 0) {
    return (
      <EmptyState
        sentence="Phiên họp chưa có đề nghị nào để bình xét. Chọn trong các đề nghị đã kiểm tra của năm."
        action={canWrite && meeting.closedAt === null && <Button onClick={onChoose}>Chọn đề nghị</Button>}
      />
    );
  }
  return <Review meeting={meeting} lines={query.data} canWrite={canWrite} onChoose={onChoose} />;
}

function Review({ meeting, lines, canWrite, onChoose }: ReviewPanelProps & { lines: readonly ReviewedLine[] }) {
  const { message } = App.useApp();
  const { voteAgain, remove, takeRulesAnew, recordResults } = useReviewWrites();
  const tallies = useTallies(meeting.id, lines);
  const isOpen = canWrite && meeting.closedAt === null;
  const handlers = useLatest({
    onVoteAgain: (lineId: string) => voteAgain.mutate({ meetingId: meeting.id, lineId }),
    onRemove: ({ rounds }: ReviewedLine) => {
      const last = rounds.at(-1);
      if (last) remove.mutate({ meetingId: meeting.id, voteId: last.id, version: last.version });
    },
  });
  const countOf = (outcome: ReviewedLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const unrecorded = lines.filter(
    ({ outcome, line, isOutdated }) => outcome === 'PASS' && line.status === 'CHECKED' && !isOutdated,
  ).length;
  const recording = useSavedStep(tallies.flush, async () => {
    const { recorded } = await recordResults.mutateAsync({ meetingId: meeting.id });
    void message.success(`Đã ghi kết quả: ${formatNumber(recorded)} đề nghị chuyển sang đã bình xét.`);
  });
  return (
    <>
      <SavingNotice saving={tallies} />
      {[voteAgain, remove, takeRulesAnew].map(({ error, reset }, index) => (
        <FailureNotice key={index} error={error} onRead={reset} />
      ))}
      {recording.failure && <Notice tone="danger">{recording.failure.message}</Notice>}
      {tallies.conflicts > 0 && (
        <Notice
          tone="warn"
          actions={
            <>
              <LinkButton onClick={() => tallies.settle('MINE')}>Giữ số tôi nhập</LinkButton>
              <LinkButton onClick={() => tallies.settle('THEIRS')}>Lấy số mới</LinkButton>
            </>
          }
        >
          Có người vừa ghi phiếu của {formatNumber(tallies.conflicts)} đề nghị bạn đang nhập. Số bạn nhập vẫn còn trên
          màn hình, chưa ghi đè.
        </Notice>
      )}
      <div className={styles.bar}>
        <span>
          <b className="num">{formatNumber(lines.length)}</b> đề nghị: <b className="num">{countOf('PASS')}</b> đạt,{' '}
          <b className="num">{countOf('FAIL')}</b> không đạt
          {countOf('TIE') > 0 && (
            <>
              , <b className="num">{countOf('TIE')}</b> ngang nhau
            </>
          )}
          , <b className="num">{countOf('INCOMPLETE')}</b> chưa đủ phiếu
        </span>
        <span className={styles.acts}>
          {isOpen && <LinkButton onClick={onChoose}>Chọn thêm đề nghị</LinkButton>}
          {isOpen && (
            <LinkButton onClick={() => takeRulesAnew.mutate({ meetingId: meeting.id })}>Lấy lại quy tắc</LinkButton>
          )}
          {(isOpen || (canWrite && unrecorded > 0)) && (
            <Button size="small" disabled={unrecorded === 0} loading={recording.isPending} onClick={recording.take}>
              {unrecorded === 0 ? 'Ghi kết quả' : `Ghi kết quả ${formatNumber(unrecorded)} đề nghị đạt`}
            </Button>
          )}
        </span>
      </div>
      <ReviewTable
        lines={lines}
        drafts={tallies.drafts}
        isReadOnly={!isOpen}
        onType={tallies.type}
        onLeave={tallies.leave}
        onChair={tallies.sayChair}
        {...handlers}
      />
      {isOpen && (
        <div className={styles.bar}>
          Enter: ô trống tiếp theo · Tab: ô bên cạnh · ↑ ↓: cùng cột. Nhập số đồng ý thì số không đồng ý tự điền, vẫn
          sửa được.
        </div>
      )}
    </>
  );
}
