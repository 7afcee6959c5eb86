import { useEffect, useRef } from 'react';
import { Button, Input } from 'antd';
import { pointsText } from '#core/text/pointsText.ts';
import { PRESENCE_LABELS, type MeetingAttendee } from '#core/councils/council.ts';
import { reviewResult } from '#core/initiatives/reviewResult.ts';
import { failureOf } from '../../api/failure.ts';
import type { ScoredReview } from '../../api/initiativesQueries.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { goToField, RefusedTextContext, useRefusedTexts } from '../../shared/inputs/refusedTexts.ts';
import { Field } from '../../shared/Field.tsx';
import { moveInColumn } from '../../shared/moveInColumn.ts';
import { Notice } from '../../shared/Notice.tsx';
import { useScoringWrites } from '../useInitiativeWrites.ts';
import { resultWords } from './resultWords.ts';
import { draftOf, placeOf, scoresOf, withPoints, type SheetDraft } from './sheetDraft.ts';
import { SheetMatrix } from './SheetMatrix.tsx';
import styles from './scoring.module.css';

interface ReviewSheetsProps {
  /** As it stands now. */
  review: ScoredReview;
  attendees: readonly MeetingAttendee[];
  mayChange: boolean;
  /** What was typed and is not saved; null while there is nothing. */
  draft: SheetDraft | null;
  onDraft: (draft: SheetDraft | null) => void;
  /** Gives the keyboard to the first field: it was gone on to. */
  takesFocus: boolean;
  /** Goes on to the next initiative; left out at the last one. */
  onNext: (() => void) | undefined;
}

/**
 * The members' sheets of one initiative. Tab goes along a sheet, Enter down a column, Ctrl+Enter saves and goes on to
 * the next initiative.
 */
export function ReviewSheets(props: ReviewSheetsProps) {
  const { review, attendees, mayChange, draft, onDraft, takesFocus, onNext } = props;
  const { id, version, form, scorerIds, initiative } = review;
  const { save, remove } = useScoringWrites();
  const { refused, tell } = useRefusedTexts();
  const matrix = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) matrix.current?.querySelector('input')?.focus();
  }, [takesFocus]);

  const shown = draft ?? draftOf(review);
  const isStale = draft !== null && draft.seen !== version && !save.isPending;
  const scorers = attendees.filter((attendee) => scorerIds.includes(attendee.id));
  const others = attendees.filter((attendee) => !scorerIds.includes(attendee.id));
  const result = reviewResult(form, scorers, scoresOf(shown.points));
  const words = resultWords(result);
  const tooMany = form.criteria
    .flatMap(({ id: criterionId, max }) => scorers.map((scorer) => ({ place: placeOf(scorer.id, criterionId), max })))
    .find(({ place, max }) => (shown.points.get(place) ?? 0) > max);
  const fieldIdOf = (place: string) => `points-${id}-${place.replaceAll(' ', '-')}`;
  const canSave = mayChange && draft !== null && !isStale;

  const write = (seen: number, after?: () => void) => {
    const wrong = refused[0]?.fieldId ?? (tooMany && fieldIdOf(tooMany.place));
    if (wrong !== undefined) {
      goToField(wrong);
      return;
    }
    // Who was there when the points were given may be absent by now: his sheet does not count any more.
    const scores = scoresOf(shown.points).filter(({ attendeeId }) => scorerIds.includes(attendeeId));
    save.mutate(
      { id, version: seen, conclusion: shown.conclusion, scores },
      {
        onSuccess: () => {
          onDraft(null);
          after?.();
        },
      },
    );
  };
  return (
    <RefusedTextContext value={tell}>
      <section className={styles.sheets} aria-label={`Phiếu chấm: ${initiative.title}`}>
        <div className={styles.bar}>
          <h3>{initiative.title}</h3>
          <span className={styles.quiet}>{form.name}</span>
        </div>
        {isStale && (
          <Notice
            tone="warn"
            actions={
              <>
                <Button size="small" onClick={() => write(version)}>
                  Lưu đè bằng điểm tôi nhập
                </Button>
                <Button size="small" onClick={() => onDraft(null)}>
                  Lấy điểm của người khác
                </Button>
              </>
            }
          >
            Đã có người ghi điểm sáng kiến này sau khi bạn mở. Điểm bạn nhập vẫn còn, chưa ghi đè.
          </Notice>
        )}
        {save.error && !isStale && <Notice tone="danger">{failureOf(save.error).message}</Notice>}
        <FailureNotice error={remove.error} onRead={remove.reset} />
        <SheetMatrix
          ref={matrix}
          criteria={form.criteria}
          scorers={scorers}
          points={shown.points}
          result={result}
          mayChange={mayChange}
          idOf={fieldIdOf}
          onPoints={(place, points) => onDraft(withPoints(shown, place, points))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) {
              moveInColumn(event);
              return;
            }
            event.preventDefault();
            if (canSave) write(shown.seen, onNext);
          }}
        />
        {tooMany && (
          <p className={styles.problem} role="alert">
            Có điểm vượt mức tối đa của tiêu chí: sửa rồi mới lưu được.
          </p>
        )}
        {refused[0] && (
          <p className={styles.problem} role="alert">
            Chưa nhận “{refused[0].text}” vì không phải một con số.
          </p>
        )}
        {others.length > 0 && (
          <p className={styles.without}>
            Không chấm: {others.map((other) => `${other.name} (${whyNot(other, initiative)})`).join('; ')}.
          </p>
        )}
        <div className={styles.foot}>
          {(mayChange || shown.conclusion !== '') && (
            <Field label="Kết luận của hội đồng" htmlFor={`${id}-conclusion`} className={styles.conclusion}>
              <Input.TextArea
                id={`${id}-conclusion`}
                maxLength={2000}
                autoSize={{ minRows: 1, maxRows: 6 }}
                readOnly={!mayChange}
                value={shown.conclusion}
                onChange={(event) => onDraft({ ...shown, conclusion: event.target.value })}
              />
            </Field>
          )}
          <p role="status" className={styles[words.tone]}>
            {words.text}
            {result.sheets > 0 && form.passMark > 0 && ` (đạt từ ${pointsText(form.passMark)})`}
          </p>
          {mayChange && acts()}
        </div>
      </section>
    </RefusedTextContext>
  );

  function acts() {
    const takeOut = () => remove.mutate({ id, version });
    return (
      <div className={styles.acts}>
        {review.scores.length === 0 && draft === null && <Button onClick={takeOut}>Đưa ra khỏi phiên</Button>}
        <Button loading={save.isPending} disabled={!canSave} onClick={() => write(shown.seen)}>
          Lưu điểm
        </Button>
        {onNext && (
          <Button disabled={!canSave} title="Ctrl + Enter" onClick={() => write(shown.seen, onNext)}>
            Lưu, sang sáng kiến tiếp
          </Button>
        )}
      </div>
    );
  }
}

function whyNot({ canVote, presence, personId }: MeetingAttendee, { authors }: ScoredReview['initiative']): string {
  if (!canVote) return 'không biểu quyết';
  if (presence !== 'ABSENT' && personId !== null && authors.some((author) => author.personId === personId)) {
    return 'là tác giả';
  }
  return PRESENCE_LABELS[presence].toLowerCase();
}
