import { useId, type ReactNode } from 'react';
import styles from './lineForm.module.css';

interface LineFieldProps {
  label: string;
  /** Of the twelve columns of the form. */
  span: number;
  /** The field that has the focus when a line is begun. */
  isFirst?: boolean;
  children: (id: string) => ReactNode;
}

/** A small labelled field of the line form. */
export function LineField({ label, span, isFirst, children }: LineFieldProps) {
  const id = useId();
  return (
    <div className={styles.field} style={{ gridColumn: `span ${span}` }} data-first={isFirst}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
