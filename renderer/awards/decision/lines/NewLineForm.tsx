import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { blankLine } from '#core/awards/blankLine.ts';
import type { DecisionLine, DecisionLineInput } from '#core/awards/decision.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { failureOf } from '../../../api/failure.ts';
import { useLeaveGuard } from '../../../shared/useLeaveGuard.ts';
import { useDecision } from '../DecisionContext.ts';
import { LineForm } from './LineForm.tsx';
import { firstAwardFor } from './lineForm.ts';
import { RefusedLines, type RefusedLine } from './RefusedLines.tsx';
import { useLineWrites } from './useLineWrites.ts';

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
  const [refused, setRefused] = useState<readonly RefusedLine[]>([]);
  const [takenBack, setTakenBack] = useState<RefusedLine | null>(null);
  const lastKey = useRef(0);
  const refusedList = useRef<HTMLDivElement>(null);
  const [underWay, setUnderWay] = useState(0);
  const isEnding = useRef(false);
  useLeaveGuard(isTyped || refused.length > 0 || underWay > 0);
  const start = last
    ? blankLine(last.subject, last.awardCode, last.reason)
    : blankLine('COLLECTIVE', firstAwardFor('COLLECTIVE', catalogue.awardTypes));

  const add = async (line: DecisionLineInput) => {
    setUnderWay((count) => count + 1);
    try {
      await addLines.mutateAsync([line]);
      onAdded(line.subject);
    } catch (error) {
      lastKey.current += 1;
      const told = { key: lastKey.current, line, why: failureOf(error).message };
      setRefused((others) => [...others, told]);
    } finally {
      setUnderWay((count) => count - 1);
    }
  };
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
  const noteTyped = useCallback((isTypedNow: boolean) => {
    // Who types on has not ended.
    if (isTypedNow) isEnding.current = false;
    setTyped(isTypedNow);
  }, []);
  const drop = ({ key }: RefusedLine) => setRefused((others) => others.filter((other) => other.key !== key));
  return (
    <>
      <LineForm
        key={takenBack?.key ?? 0}
        label="Dòng mới"
        line={takenBack?.line ?? start}
        saveLabel="Thêm"
        isNew
        savesOnLeave={false}
        onTyped={noteTyped}
        onCancel={end}
        onSave={add}
      />
      <RefusedLines
        ref={refusedList}
        lines={refused}
        // Taking one back would overwrite what stands in the fields.
        isWaiting={isTyped}
        onTakeBack={(line) => {
          drop(line);
          setTakenBack(line);
        }}
        onDrop={drop}
      />
    </>
  );
}
