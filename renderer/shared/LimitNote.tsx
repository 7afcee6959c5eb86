import styles from './field.module.css';

/** Said when a field takes no more, so that nobody thinks the rest was kept. */
export function LimitNote({ text, max }: { text: string; max: number }) {
  return (
    <div role="status" className={text.length >= max ? styles.hint : undefined}>
      {text.length >= max && `Đã đến giới hạn ${max} ký tự`}
    </div>
  );
}
