import { useState } from 'react';
import { Button, Input } from 'antd';
import { Field } from '../../shared/Field.tsx';
import styles from '../nominations.module.css';

interface ReasonFormProps {
  id: string;
  label: string;
  hint?: string;
  saveLabel: string;
  isSaving: boolean;
  /** Where a reason stands already. */
  reason?: string;
  onSave: (reason: string) => void;
  onClose: () => void;
}

/** A reason that must be written before something is done. */
export function ReasonForm({ id, label, hint, saveLabel, isSaving, reason = '', onSave, onClose }: ReasonFormProps) {
  const [text, setText] = useState(reason);
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSave(text);
      }}
    >
      <Field label={label} htmlFor={id} hint={hint}>
        <Input.TextArea
          id={id}
          autoFocus
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div className={styles.acts}>
        <Button htmlType="submit" disabled={text.trim() === ''} loading={isSaving}>
          {saveLabel}
        </Button>
        <Button onClick={onClose}>Thôi</Button>
      </div>
    </form>
  );
}
