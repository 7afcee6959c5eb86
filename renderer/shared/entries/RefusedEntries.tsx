import { useRef, type Ref } from 'react';
import { LinkButton } from '../LinkButton.tsx';
import { useConfirm } from '../useConfirm.ts';
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
  const list = useRef<HTMLUListElement>(null);
  const confirm = useConfirm();
  const giveUp = (one: RefusedEntry<Entry>) => {
    let isGivenUp = false;
    confirm({
      title: 'Bỏ nội dung chưa ghi được?',
      content: `${nameOf(one.entry)}: chưa ghi ở đâu cả, bỏ thì phải nhập lại từ đầu.`,
      okText: 'Bỏ nội dung',
      cancelText: 'Giữ lại',
      onOk: () => {
        isGivenUp = true;
        onDrop(one);
      },
      // The button that asked went with its entry.
      afterClose: () => {
        if (isGivenUp && list.current) focusBeside(list.current, isWaiting);
      },
    });
  };
  return (
    <div ref={ref} role="alert" className={styles.refused}>
      <ul ref={list} tabIndex={-1}>
        {refused.map((one) => (
          <li key={one.key}>
            <span className={styles.why}>
              Chưa ghi được {nameOf(one.entry)}. {one.why}
            </span>
            <LinkButton
              aria-label={`Lấy lại ${nameOf(one.entry)}`}
              disabled={isWaiting}
              title={isWaiting ? 'Ghi xong nội dung đang nhập rồi lấy lại' : undefined}
              onClick={() => onTakeBack(one)}
            >
              Lấy lại
            </LinkButton>
            <LinkButton aria-label={`Bỏ ${nameOf(one.entry)}`} onClick={() => giveUp(one)}>
              Bỏ
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To the next entry that can be taken back, or the first field of the form; to the list itself where it stands outside. */
function focusBeside(list: HTMLUListElement, isWaiting: boolean): void {
  const takeBack = isWaiting ? null : list.querySelector('button');
  const field = list.closest('form')?.querySelector<HTMLElement>('input:not([type="radio"])');
  (takeBack ?? field ?? list).focus();
}
