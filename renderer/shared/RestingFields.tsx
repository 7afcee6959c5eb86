import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './rowForm.module.css';

/**
 * Fields that rest while what stands in them is being saved: what was typed meanwhile would go with the form. Where it
 * comes back refused, the field the clerk was in is given back.
 */
export function RestingFields({ isResting, children }: { isResting: boolean; children: ReactNode }) {
  const fields = useRef<HTMLDivElement>(null);
  const left = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isResting) {
      left.current = document.activeElement;
      return;
    }
    const field = left.current;
    left.current = null;
    if (field instanceof HTMLElement && fields.current?.contains(field) && document.activeElement === document.body)
      field.focus();
  }, [isResting]);
  return (
    <div ref={fields} className={styles.fields} inert={isResting}>
      {children}
    </div>
  );
}
