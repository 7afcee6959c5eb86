import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button, Segmented } from 'antd';
import { blankLine } from '#core/awards/blankLine.ts';
import type { DecisionLineInput } from '#core/awards/decision.ts';
import { SUBJECT_LABELS, SUBJECTS, type Subject } from '#core/office/catalogue.ts';
import { useUnloadGuard } from '../../../shared/useUnloadGuard.ts';
import { firstAwardFor, hasWords, lineProblem, sameInput } from './lineForm.ts';
import { LineFields } from './LineFields.tsx';
import { useDecision } from '../DecisionContext.ts';
import styles from './lineForm.module.css';

/** Where to go once a line is saved. */
export type AfterSave = 'NEXT' | 'UP' | 'STAY';

interface LineFormProps {
  label: string;
  line: DecisionLineInput;
  saveLabel: string;
  /** Offers the choice of subject: only for new lines. */
  isNew: boolean;
  /** Resolves once the line is saved or refused; a refusal is told by whoever saves. */
  onSave: (line: DecisionLineInput, then: AfterSave) => Promise<void>;
  onCancel: () => void;
  /** Ends a row of new lines, once the one in the fields is added. */
  onFinish?: () => void;
  /** Whether going elsewhere saves the line. */
  savesOnLeave: boolean;
  /** Told whether something stands in the fields that is saved nowhere. */
  onTyped?: (isTyped: boolean) => void;
  /** Stands inside the form, so that going to its buttons is not leaving the row. */
  notice?: ReactNode;
}

/**
 * One line in its fields, in the place of the row. Enter saves and goes on to the next
 * line, ↓ and ↑ too, Esc gives up, leaving the row saves it.
 */
export function LineForm({
  label,
  line,
  saveLabel,
  isNew,
  onSave,
  onCancel,
  onFinish = onCancel,
  savesOnLeave,
  onTyped,
  notice,
}: LineFormProps) {
  const { catalogue } = useDecision();
  const form = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(line);
  const [problem, setProblem] = useState<string | null>(null);
  const pending = useRef(0);
  const put = (patch: Partial<DecisionLineInput>) => setTyped((current) => ({ ...current, ...patch }));

  const isTyped = isNew ? hasWords(typed) : !sameInput(typed, line);
  useEffect(() => onTyped?.(isTyped), [onTyped, isTyped]);

  const isSound = () => {
    const found = lineProblem(typed);
    setProblem(found);
    return found === null;
  };
  const save = async (then: AfterSave) => {
    // The second of two quick Enters meets the fields already emptied for the next line.
    if (pending.current > 0 && typed.name.trim() === '') return;
    if (!isSound()) return;
    if (!isNew && pending.current > 0) return;
    if (isNew) beginNext();
    pending.current += 1;
    try {
      await onSave(typed, then);
    } finally {
      pending.current -= 1;
    }
  };
  /** The fields are free for the next line at once: what is typed while this one is being saved belongs to the next. */
  const beginNext = () => {
    // The next recipient usually gets the same award for the same reason.
    setTyped(blankLine(typed.subject, typed.awardCode, typed.reason));
    form.current?.querySelector<HTMLInputElement>('[data-first] input')?.focus();
  };
  const finish = () => {
    if (!isTyped) {
      onCancel();
    } else if (isSound()) {
      void save('STAY');
      onFinish();
    }
  };
  useUnloadGuard(isTyped, () => savesOnLeave && void save('STAY'));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
      return;
    }
    // UniKey composes letters with Enter and arrows too; an open list of choices takes them first.
    const target = event.target as HTMLElement;
    if (event.nativeEvent.isComposing || target.getAttribute('aria-expanded') === 'true') return;
    const isText = target.matches('input') && target.closest('[data-choice]') === null;
    if (!isText) return;
    const then = ({ Enter: 'NEXT', ArrowDown: 'NEXT', ArrowUp: 'UP' } as const)[event.key];
    if (then === undefined || (isNew && event.key !== 'Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    // A key held down is one Enter.
    if (!event.repeat) void save(then);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const next = event.relatedTarget;
    if (!savesOnLeave || next === null || form.current?.contains(next)) return;
    if (sameInput(typed, line)) onCancel();
    else void save('STAY');
  };

  return (
    <div ref={form} role="group" aria-label={label} className={styles.form} onKeyDown={onKeyDown} onBlur={onBlur}>
      <LineFields line={typed} isNameMissing={problem !== null && typed.name.trim() === ''} onChange={put} />
      <div className={styles.foot}>
        {isNew && (
          <Segmented<Subject>
            size="small"
            aria-label="Khen tập thể hay cá nhân"
            value={typed.subject}
            options={SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_LABELS[subject] }))}
            onChange={(subject) =>
              // Who was meant no more fits: what a hidden field held must not be saved.
              setTyped({
                ...blankLine(subject, firstAwardFor(subject, catalogue.awardTypes), typed.reason),
                name: typed.name,
              })
            }
          />
        )}
        <span className={problem === null ? styles.keys : styles.problem} role={problem === null ? undefined : 'alert'}>
          {problem ??
            (isNew
              ? 'Enter để thêm và nhập dòng tiếp, Esc để thôi'
              : 'Enter hoặc ↓ ↑ để lưu và sang dòng khác, Esc để bỏ')}
        </span>
        <Button size="small" onClick={isNew ? finish : onCancel}>
          {isNew ? 'Xong' : 'Bỏ'}
        </Button>
        {/* The second half of a double click is no second line. */}
        <Button size="small" onClick={(event) => event.detail < 2 && void save('STAY')}>
          {saveLabel}
        </Button>
      </div>
      {notice}
    </div>
  );
}
