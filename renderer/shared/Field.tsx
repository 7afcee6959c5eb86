import { useEffect, type ReactNode } from 'react';
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

/** A field with its label above and its hint or error below; who comes back to the control hears both. */
export function Field({ label, htmlFor, hint, error, act, className, children }: FieldProps) {
  const noteId = `${htmlFor}-note`;
  const hasNote = error !== undefined || hint !== undefined;
  // The control is drawn by whoever uses the field, some of them by antd: its element is told apart by its id only.
  useEffect(() => {
    const control = document.getElementById(htmlFor);
    if (control === null || !hasNote) return;
    control.setAttribute('aria-describedby', noteId);
    return () => control.removeAttribute('aria-describedby');
  });
  return (
    <div className={`${styles.field} ${className ?? ''}`}>
      <div className={styles.head}>
        <label htmlFor={htmlFor}>{label}</label>
        {act}
      </div>
      {children}
      {error === undefined ? (
        hint !== undefined && (
          <div id={noteId} className={styles.hint}>
            {hint}
          </div>
        )
      ) : (
        <div id={noteId} className={styles.error} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}
