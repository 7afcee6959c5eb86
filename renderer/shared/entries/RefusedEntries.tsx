import type { Ref } from 'react';
import { LinkButton } from '../LinkButton.tsx';
import type { RefusedEntry } from './useEntries.ts';
import styles from './refusedEntries.module.css';

interface RefusedEntriesProps<Entry> {
  ref?: Ref<HTMLDivElement>;
  refused: readonly RefusedEntry<Entry>[];
  nameOf: (entry: Entry) => string;
  /** The fields hold another entry: one can be taken back once that is added. */
  isWaiting: boolean;
  onTakeBack: (refused: RefusedEntry<Entry>) => void;
  onDrop: (refused: RefusedEntry<Entry>) => void;
}

/** Entries that could not be added, with why; each goes back to the fields or is given up. */
export function RefusedEntries<Entry>(props: RefusedEntriesProps<Entry>) {
  const { ref, refused, nameOf, isWaiting, onTakeBack, onDrop } = props;
  return (
    <div ref={ref} role="alert" className={styles.refused}>
      <ul>
        {refused.map((one) => (
          <li key={one.key}>
            <span className={styles.why}>
              Chưa thêm được {nameOf(one.entry)}. {one.why}
            </span>
            <LinkButton
              aria-label={`Lấy lại ${nameOf(one.entry)}`}
              disabled={isWaiting}
              title={isWaiting ? 'Thêm xong nội dung đang nhập rồi lấy lại' : undefined}
              onClick={() => onTakeBack(one)}
            >
              Lấy lại
            </LinkButton>
            <LinkButton aria-label={`Bỏ ${nameOf(one.entry)}`} onClick={() => onDrop(one)}>
              Bỏ
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
