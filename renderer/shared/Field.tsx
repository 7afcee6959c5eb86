import type { ReactNode } from 'react';
import styles from './field.module.css';

interface FieldProps {
  label: ReactNode;
  /** Id of the control, which the label names. */
  htmlFor: string;
  /** Under the field: what depends on it, or what is next. */
  hint?: ReactNode;
  /** Under the field instead of the hint. */
  error?: ReactNode;
  /** At the right of the label. */
  act?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A field with its label above and its hint or error below. */
export function Field({ label, htmlFor, hint, error, act, className, children }: FieldProps) {
  return (
    <div className={`${styles.field} ${className ?? ''}`}>
      <div className={styles.head}>
        <label htmlFor={htmlFor}>{label}</label>
        {act}
      </div>
      {children}
      {error === undefined ? (
        hint !== undefined && <div className={styles.hint}>{hint}</div>
      ) : (
        <div className={styles.error} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}
