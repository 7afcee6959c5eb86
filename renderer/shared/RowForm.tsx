import type { ReactNode } from 'react';
import { Button } from 'antd';
import { leaveByKey } from './leaveByKey.ts';
import { NewerNotice } from './NewerNotice.tsx';
import { RestingFields } from './RestingFields.tsx';
import { RailSection } from './RailSection.tsx';
import { useFormGuard } from './useFormGuard.ts';
import type { Failure } from '../api/failure.ts';
import styles from './rowForm.module.css';

interface RowFormProps {
  title: string;
  saveLabel: string;
  /** What stands in the fields is being saved. */
  isSaving: boolean;
  /** Entries made before are being saved, the fields are free for the next one. */
  isUnderWay?: boolean;
  /** Whether the form says something else than at first, however it was entered. */
  isTouched: boolean;
  settle?: (() => Promise<boolean>) | undefined;
  failure: Failure | null;
  /** The row as somebody else saved it meanwhile, in words. */
  newer: string | null;
  onKeepMine: () => void;
  onSave: () => void;
  onClose: () => void;
  /** Under the fields: what saving leads to. */
  effect: ReactNode;
  children: ReactNode;
}

/** One row of a catalogue, written beside its table. What was typed into it is not lost unasked. */
export function RowForm(props: RowFormProps) {
  const { title, saveLabel, isSaving, isTouched, settle, failure, onKeepMine, onSave, onClose, effect } = props;
  const { isUnderWay = false, children } = props;
  const close = useFormGuard({ isTouched, isSaving: isSaving || isUnderWay, settle }, onClose);
  // While it is being saved the row moves on by this very form.
  const newer = isSaving ? null : props.newer;
  return (
    <RailSection title={title} onClose={close}>
      <form
        className={styles.form}
        aria-label={title}
        noValidate
        onKeyDown={(event) => leaveByKey(event, close)}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <RestingFields isResting={isSaving}>{children}</RestingFields>
        <NewerNotice newer={newer} onKeepMine={onKeepMine} />
        {failure !== null && newer === null && (
          <p className={`${styles.wide} ${styles.failure}`} role="alert">
            {failure.message}
          </p>
        )}
        <div className={`${styles.wide} ${styles.effect}`}>{effect}</div>
        <div className={`${styles.wide} ${styles.acts}`}>
          <Button type="primary" htmlType="submit" loading={isSaving} disabled={newer !== null}>
            {saveLabel}
          </Button>
          <Button onClick={close}>Thôi</Button>
        </div>
      </form>
    </RailSection>
  );
}
