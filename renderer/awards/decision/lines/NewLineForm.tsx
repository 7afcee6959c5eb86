import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { blankLine } from '#core/awards/blankLine.ts';
import type { DecisionLine, DecisionLineInput } from '#core/awards/decision.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { RefusedEntries } from '../../../shared/entries/RefusedEntries.tsx';
import { useEntries, type RefusedEntry } from '../../../shared/entries/useEntries.ts';
import { useLeaveGuard } from '../../../shared/useLeaveGuard.ts';
import { useDecision } from '../DecisionContext.ts';
import { LineForm } from './LineForm.tsx';
import { firstAwardFor } from './lineForm.ts';
import { useLineWrites } from './useLineWrites.ts';
import styles from './lineForm.module.css';

interface NewLineFormProps {
  last: DecisionLine | undefined;
  onAdded: (subject: Subject) => void;
  onEnd: () => void;
}

/**
 * Lines typed one after the other, each in the manner of the one before. The fields do not wait for an answer: a line
 * refused meanwhile stands under them until it is taken back or given up.
 */
export function NewLineForm({ last, onAdded, onEnd }: NewLineFormProps) {
  const { catalogue } = useDecision();
  const { addLines } = useLineWrites();
  const [isTyped, setTyped] = useState(false);
  const { refused, underWay, isOpen, add, settle, drop } = useEntries(async (line: DecisionLineInput) => {
    await addLines.mutateEach([line]);
    onAdded(line.subject);
  });
  const [takenBack, setTakenBack] = useState<RefusedEntry<DecisionLineInput> | null>(null);
  const refusedList = useRef<HTMLDivElement>(null);
  const isEnding = useRef(false);
  const isTypedNow = useRef(false);
  useLeaveGuard(isTyped || isOpen, 'PAGE', {
    settle: async () => (await settle()) && refused.length === 0 && !isTypedNow.current,
  });
  const start = last
    ? blankLine(last.subject, last.awardCode, last.reason)
    : blankLine('COLLECTIVE', firstAwardFor('COLLECTIVE', catalogue.awardTypes));

  const end = () => {
    // A line on its way may come back refused: then it must still stand here.
    isEnding.current = underWay > 0;
    if (isEnding.current) return;
    if (refused.length === 0) onEnd();
    // What was typed is given up line by line, not with the fields.
    else refusedList.current?.querySelector('button')?.focus();
  };
  const endAfterAll = useEffectEvent(() => {
    if (isEnding.current) end();
  });
  useEffect(() => {
    if (underWay === 0) endAfterAll();
  }, [underWay]);
  const noteTyped = useCallback((isNow: boolean) => {
    // Who types on has not ended.
    if (isNow) isEnding.current = false;
    isTypedNow.current = isNow;
    setTyped(isNow);
  }, []);
  return (
    <>
      <LineForm
        key={takenBack?.key ?? 0}
        label="Dòng mới"
        line={takenBack?.entry ?? start}
        saveLabel="Thêm"
        isNew
        savesOnLeave={false}
        onTyped={noteTyped}
        onCancel={end}
        onFinish={() => {
          isEnding.current = true;
        }}
        onSave={add}
      />
      <div className={styles.refused}>
        <RefusedEntries
          ref={refusedList}
          refused={refused}
          nameOf={({ name }) => name}
          isWaiting={isTyped}
          onTakeBack={(line) => {
            drop(line);
            setTakenBack(line);
          }}
          onDrop={drop}
        />
      </div>
    </>
  );
}
