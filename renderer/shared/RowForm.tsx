import type { ReactNode } from 'react';
import { Button } from 'antd';
import { RailSection } from './RailSection.tsx';
import type { Failure } from '../api/failure.ts';
import styles from './rowForm.module.css';

interface RowFormProps {
  title: string;
  saveLabel: string;
  isSaving: boolean;
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

/** One row of a catalogue, written beside its table. */
export function RowForm(props: RowFormProps) {
  const { title, saveLabel, isSaving, failure, newer, onKeepMine, onSave, onClose, effect, children } = props;
  return (
    <RailSection title={title} onClose={onClose}>
      <form
        className={styles.form}
        aria-label={title}
        noValidate
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented && !isChoosing(event.target)) onClose();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        {newer !== null && (
          <div className={`${styles.wide} ${styles.newer}`} role="alert">
            <p>
              <b>Dòng này vừa được sửa ở nơi khác:</b> {newer}. Nội dung bạn nhập vẫn còn, chưa ghi đè.
            </p>
            <Button size="small" onClick={onKeepMine}>
              Lưu đè bằng bản tôi nhập
            </Button>
          </div>
        )}
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
          <Button onClick={onClose}>Thôi</Button>
        </div>
      </form>
    </RailSection>
  );
}

/** In a field whose list is open Escape closes the list, not the form with all that was entered. */
const isChoosing = (target: EventTarget) => target instanceof Element && target.matches('[aria-expanded="true"]');
