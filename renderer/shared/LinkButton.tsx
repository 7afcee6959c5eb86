import type { ComponentProps } from 'react';
import styles from './linkButton.module.css';

/** An act inside text or a row, underlined: `Lấy số`, `Chép lời giải thích`. */
export function LinkButton({ className, type = 'button', ...rest }: ComponentProps<'button'>) {
  return <button type={type} className={`${styles.link} ${className ?? ''}`} {...rest} />;
}
