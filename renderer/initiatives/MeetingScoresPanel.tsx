import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { CouncilMeeting } from '#core/councils/council.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../api/ApiContext.ts';
import { failureOf } from '../api/failure.ts';
import { scoresOfMeeting } from '../api/initiativesQueries.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Notice } from '../shared/Notice.tsx';
import { useLeaveGuard } from '../shared/useLeaveGuard.ts';
import { useAppInfo } from '../shell/AppInfo.ts';
import { ChooseInitiatives } from './scoring/ChooseInitiatives.tsx';
import { ReviewList } from './scoring/ReviewList.tsx';
import { ReviewSheets } from './scoring/ReviewSheets.tsx';
import type { SheetDraft } from './scoring/sheetDraft.ts';
import styles from './scoring/scoring.module.css';

/** On the page of a meeting of the initiative council: what it scores, and the members' sheets. */
export function MeetingScoresPanel({ meeting }: { meeting: CouncilMeeting }) {
  const reviews = useQuery(scoresOfMeeting(useApi(), meeting.id));
  const mayChange = mayWrite(useAppInfo().actor.role) && meeting.closedAt === null;
  /** The initiative on screen, and whether it was gone on to from the one before. */
  const [chosen, setChosen] = useState({ id: '', takesFocus: false });
  const [isChoosing, setChoosing] = useState(false);
  /** What is typed and not saved, by review: looking at another initiative loses nothing. */
  const [drafts, setDrafts] = useState<ReadonlyMap<string, SheetDraft>>(new Map());
  useLeaveGuard(mayChange && drafts.size > 0);
  const putDraft = (id: string, draft: SheetDraft | null) =>
    setDrafts((current) => {
      const next = new Map(current);
      if (draft === null) next.delete(id);
      else next.set(id, draft);
      return next;
    });
  const rows = reviews.data ?? [];
  const review = rows.find(({ id }) => id === chosen.id) ?? rows[0];
  const scored = rows.filter(({ missing, result }) => missing.length === 0 && result.sheets > 0).length;
  const next = review && rows[rows.indexOf(review) + 1];
  return (
    <section className={styles.panel} aria-label="Chấm điểm sáng kiến">
      <div className={styles.bar}>
        <h2>Chấm điểm sáng kiến</h2>
        {rows.length > 0 && (
          <p role="status">
            Đã chấm đủ <span className="num">{scored}</span>/<span className="num">{rows.length}</span> sáng kiến
          </p>
        )}
        {mayChange && !isChoosing && (
          <Button onClick={() => setChoosing(true)}>
            {rows.length === 0 ? 'Chọn sáng kiến' : 'Chọn thêm sáng kiến'}
          </Button>
        )}
      </div>
      {reviews.error && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void reviews.refetch()}>Thử lại</LinkButton>}>
          {failureOf(reviews.error).message}
        </Notice>
      )}
      {isChoosing && (
        <ChooseInitiatives
          meeting={meeting}
          there={rows.map(({ initiativeId }) => initiativeId)}
          onDone={() => setChoosing(false)}
        />
      )}
      {reviews.isSuccess && rows.length === 0 && !isChoosing && (
        <EmptyState sentence="Chưa có sáng kiến nào được đưa vào phiên họp này. Chọn sáng kiến và mẫu chấm điểm, rồi nhập phiếu của từng thành viên." />
      )}
      {rows.length > 0 && (
        <ReviewList
          reviews={rows}
          unsaved={drafts}
          chosenId={review?.id ?? null}
          onChoose={(id) => setChosen({ id, takesFocus: false })}
        />
      )}
      {review && (
        <ReviewSheets
          // Each initiative has its own sheets; what is typed in one never lands in another.
          key={review.id}
          review={review}
          attendees={meeting.attendees}
          mayChange={mayChange}
          draft={drafts.get(review.id) ?? null}
          onDraft={(draft) => putDraft(review.id, draft)}
          takesFocus={chosen.takesFocus}
          onNext={next && (() => setChosen({ id: next.id, takesFocus: true }))}
        />
      )}
    </section>
  );
}
