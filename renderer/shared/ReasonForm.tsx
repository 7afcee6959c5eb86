import { useState } from 'react';
import { Button, Input } from 'antd';
import { FailureLine } from './FailureLine.tsx';
import { Field } from './Field.tsx';
import type { Guard } from './LeaveContext.ts';
import { useFormGuard } from './useFormGuard.ts';
import board from './list/listBoard.module.css';

interface ReasonFormProps {
  id: string;
  label: string;
  hint?: string;
  saveLabel: string;
  isSaving: boolean;
  /** Why it could not be written; null while nothing went wrong. */
  error: unknown;
  /** Characters a reason needs at least, where a word is not enough. */
  shortest?: number;
  /** Where a reason stands already. */
  reason?: string;
  /** PAGE where nothing takes the place of the form. */
  of?: Guard['of'];
  onSave: (reason: string) => void;
  onClose: () => void;
}

/** A reason that must be written before something is done: one paragraph, so Enter sends it. */
export function ReasonForm({
  id,
  label,
  hint,
  saveLabel,
  isSaving,
  error,
  shortest = 1,
  reason = '',
  of = 'FORM',
  onSave,
  onClose,
}: ReasonFormProps) {
  const [text, setText] = useState(reason);
  const [isTried, setTried] = useState(false);
  const close = useFormGuard({ isTouched: text !== reason, isSaving, of }, onClose);
  const isEnough = text.trim().length >= shortest;
  const lacks = text.trim() !== '' && !isEnough;
  return (
    <form
      className={board.stack}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isEnough && !isSaving) onSave(text);
      }}
    >
      <Field
        label={label}
        htmlFor={id}
        hint={lacks ? `Viết thành câu, ít nhất ${shortest} ký tự.` : hint}
        error={isTried && text.trim() === '' ? 'Cần ghi mục này.' : undefined}
      >
        <Input.TextArea
          id={id}
          autoFocus
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          readOnly={isSaving}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={(event) => {
            event.preventDefault();
            if (!event.nativeEvent.isComposing) event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
      <FailureLine error={error} />
      <div className={board.acts}>
        <Button htmlType="submit" disabled={lacks} loading={isSaving}>
          {saveLabel}
        </Button>
        <Button onClick={close}>Thôi</Button>
      </div>
    </form>
  );
}
