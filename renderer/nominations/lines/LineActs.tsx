import { useState } from 'react';
import { Button } from 'antd';
import { movesByHand } from '#core/nominations/openMoves.ts';
import type { Move } from '#core/nominations/moves.ts';
import type { UpperAnswer } from '#core/nominations/nominationLine.ts';
import type { LineView } from '../../api/nominationsQueries.ts';
import { useFileReminder } from '../useFileReminder.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useIsWriting } from '../../shared/useIsWriting.ts';
import { useNominationWrites } from '../useNominationWrites.ts';
import { ReasonForm } from '../../shared/ReasonForm.tsx';
import board from '../../shared/list/listBoard.module.css';

interface LineActsProps {
  view: LineView;
  onEdit: () => void;
  onRemoved: () => void;
}

type Asking = { kind: 'MOVE'; move: Move } | { kind: 'ANSWER'; answer: UpperAnswer };

/** What can be done next with a line: the moves there are, the answer from above, changing or removing a draft. */
export function LineActs({ view, onEdit, onRemoved }: LineActsProps) {
  const { line, moves } = view;
  const { id, version, status, name } = line;
  const confirm = useConfirm();
  const { check, move, answer, remove } = useNominationWrites();
  const remind = useFileReminder();
  const isWriting = useIsWriting();
  const [asking, setAsking] = useState<Asking | null>(null);
  const done = { onSuccess: () => setAsking(null) };
  const ask = (next: Asking) => {
    // What was refused before is not about this.
    move.reset();
    answer.reset();
    setAsking(next);
  };

  if (asking?.kind === 'MOVE') {
    return (
      <ReasonForm
        id="move-reason"
        label={`Lý do: ${asking.move.label.toLowerCase()}`}
        saveLabel={asking.move.label}
        isSaving={move.isPending}
        error={move.error}
        onSave={(reason) => move.mutate({ lines: [{ id, version }], to: asking.move.to, reason }, done)}
        onClose={() => setAsking(null)}
      />
    );
  }
  if (asking?.kind === 'ANSWER') {
    const isGranted = asking.answer === 'GRANTED';
    return (
      <ReasonForm
        id="upper-document"
        label={isGranted ? 'Số, ngày quyết định của cấp trên' : 'Số, ngày văn bản trả lời'}
        hint={answerHint(asking.answer, view.fallbackAwardName)}
        saveLabel={isGranted ? 'Ghi: đã tặng' : 'Ghi: không tặng'}
        isSaving={answer.isPending}
        error={answer.error}
        onSave={(document) => answer.mutate({ lines: [{ id, version }], answer: asking.answer, document }, done)}
        onClose={() => setAsking(null)}
      />
    );
  }

  const isDraft = status === 'DRAFT';
  const mayBeChecked = ['DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED'].includes(status);
  const waitsForAnswer = status === 'SUBMITTED' && view.isSentUp && line.decisionId === null;
  return (
    <>
      <div className={board.acts}>
        {mayBeChecked && (
          <Button
            disabled={isWriting}
            loading={check.isPending}
            onClick={() => check.mutate({ lines: [{ id, version }] })}
          >
            Kiểm tra
          </Button>
        )}
        {movesByHand(line).map((each) => (
          <Button
            key={each.to}
            disabled={isWriting}
            loading={move.isPending && move.variables.to === each.to}
            onClick={() =>
              each.needsReason
                ? ask({ kind: 'MOVE', move: each })
                : remind(each, [view.file], () => move.mutate({ lines: [{ id, version }], to: each.to, reason: '' }))
            }
          >
            {each.label}
          </Button>
        ))}
        {waitsForAnswer && (
          <>
            <Button disabled={isWriting} onClick={() => ask({ kind: 'ANSWER', answer: 'GRANTED' })}>
              Cấp trên đã tặng
            </Button>
            <Button disabled={isWriting} onClick={() => ask({ kind: 'ANSWER', answer: 'REFUSED' })}>
              Cấp trên không tặng
            </Button>
          </>
        )}
        {isDraft && (
          <Button disabled={isWriting} onClick={onEdit}>
            Sửa
          </Button>
        )}
        {isDraft && moves.length === 0 && (
          <Button disabled={isWriting} onClick={askToRemove}>
            Xóa
          </Button>
        )}
      </div>
      <FailureLine error={check.error ?? move.error ?? remove.error} />
    </>
  );

  function askToRemove() {
    void confirm({
      title: 'Xóa đề nghị này?',
      content: `Chỉ xóa khi ghi nhầm. Xóa đề nghị của ${name} rồi không lấy lại được.`,
      okText: 'Xóa đề nghị',
      onOk: () => remove.mutate({ id, version }, { onSuccess: onRemoved }),
    });
  }
}

/** What follows from an answer. */
function answerHint(answer: UpperAnswer, fallbackAwardName: string): string {
  if (answer === 'REFUSED')
    return fallbackAwardName === ''
      ? 'Đề nghị này không có hình thức thay thế nên ghi “Không đạt”.'
      : `Đề nghị chuyển sang ${fallbackAwardName}.`;
  return fallbackAwardName === ''
    ? 'Đề nghị chuyển sang “Có quyết định” theo văn bản này.'
    : 'Đã được cấp trên tặng thì không tặng hình thức thay thế.';
}
