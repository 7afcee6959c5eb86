import { useState } from 'react';
import { App } from 'antd';
import type { DecisionLine } from '#core/awards/decision.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { failureOf } from '../../../api/failure.ts';
import { useLeaveGuard } from '../../../shared/useLeaveGuard.ts';
import { useDecision } from '../DecisionContext.ts';
import { LineForm } from './LineForm.tsx';
import { blankLine, firstAwardFor } from './lineForm.ts';
import { useLineWrites } from './useLineWrites.ts';

interface NewLineFormProps {
  last: DecisionLine | undefined;
  onAdded: (subject: Subject) => void;
  onEnd: () => void;
}

/** Lines typed one after the other, each in the manner of the one before. */
export function NewLineForm({ last, onAdded, onEnd }: NewLineFormProps) {
  const { catalogue } = useDecision();
  const { addLines } = useLineWrites();
  const { message } = App.useApp();
  const [isTyped, setTyped] = useState(false);
  useLeaveGuard(isTyped);
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
      onTyped={setTyped}
      onCancel={onEnd}
      onSave={async (line) => {
        try {
          await addLines.mutateAsync([line]);
          onAdded(line.subject);
          return true;
        } catch (error) {
          void message.error(`Chưa thêm được ${line.name}. ${failureOf(error).message}`);
          return false;
        }
      }}
    />
  );
}
