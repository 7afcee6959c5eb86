import { App } from 'antd';
import type { DecisionLine } from '#core/awards/decision.ts';
import { failureOf } from '../../../api/failure.ts';
import { useDecision } from '../DecisionContext.ts';
import { LineForm } from './LineForm.tsx';
import { blankLine, firstAwardFor } from './lineForm.ts';
import { useLineWrites } from './useLineWrites.ts';

/** Lines typed one after the other, each in the manner of the one before. */
export function NewLineForm({ last, onEnd }: { last: DecisionLine | undefined; onEnd: () => void }) {
  const { catalogue } = useDecision();
  const { addLines } = useLineWrites();
  const { message } = App.useApp();
  const start = last
    ? blankLine(last.subject, last.awardCode, last.reason)
    : blankLine('COLLECTIVE', firstAwardFor('COLLECTIVE', catalogue.awardTypes));
  return (
    <LineForm
      label="Dòng mới"
      line={start}
      saveLabel="Thêm"
      isNew
      savesOnLeave={false}
      onCancel={onEnd}
      onSave={async (line) => {
        try {
          await addLines.mutateAsync([line]);
          return true;
        } catch (error) {
          void message.error(failureOf(error).message);
          return false;
        }
      }}
    />
  );
}
