import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useCommands } from './CommandProvider.tsx';
import type { PaletteEntry } from './entries.ts';
import { MarkedTitle } from './MarkedTitle.tsx';
import { usePaletteGroups } from './usePaletteGroups.tsx';
import styles from './palette.module.css';

/** Ctrl+K: one line of text finds a person, a unit, a decision or a command, with or without dấu. */
export function Palette() {
  const { isOpen, closePalette } = useCommands();
  return isOpen && <PaletteDialog close={closePalette} />;
}

/**
 * The browser's own dialog, because it is open and its field focused as soon as it is drawn:
 * what is typed in the instant after Ctrl+K arrives. A dialog that comes in moving takes no focus until it stands.
 */
function PaletteDialog({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    field.current?.focus();
    // Closed before it goes, so that the focus returns to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Tìm nhanh"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onMouseDown={(event) => {
        // The dialog itself is what lies around its content: the page that is dimmed.
        if (event.target === event.currentTarget) close();
      }}
    >
      <PaletteContent field={field} close={close} />
    </dialog>
  );
}

function PaletteContent({ field, close }: { field: RefObject<HTMLInputElement | null>; close: () => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { groups, isSearching } = usePaletteGroups(text);
  const entries = groups.flatMap((group) => group.entries);
  const current = Math.min(chosen, entries.length - 1);

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    close();
    entry.perform();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setChosen((current + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(entries[current]);
    }
  };

  return (
    <div className={styles.palette}>
      <input
        ref={field}
        className={styles.text}
        role="combobox"
        aria-label="Tìm người, đơn vị, quyết định hoặc lệnh"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={current >= 0 ? optionId(current) : undefined}
        placeholder="Gõ tên người, tên đơn vị, số quyết định hoặc việc cần làm"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label="Kết quả" className={styles.list}>
        {groups.map((group, place) => (
          <div key={group.label} role="group" aria-labelledby={headingId(place)}>
            <div id={headingId(place)} className={styles.heading}>
              {group.label}
            </div>
            {group.entries.map((entry) => {
              const index = entries.indexOf(entry);
              return (
                <div
                  key={entry.name}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === current}
                  className={styles.entry}
                  ref={index === current ? scrollIntoSight : undefined}
                  onMouseMove={() => setChosen(index)}
                  onClick={() => run(entry)}
                >
                  {entry.icon}
                  <span className={styles.label}>
                    <MarkedTitle title={entry.label} typed={text} />
                  </span>
                  {entry.detail !== '' && <span className={`${styles.detail} num`}>{entry.detail}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p className={styles.none}>
          {isSearching ? 'Đang tìm…' : 'Không tìm thấy. Thử gõ ít chữ hơn, chỉ một phần tên hoặc số quyết định.'}
        </p>
      )}
      <p className={styles.keys}>↑ ↓ để chọn, Enter để mở, Esc để đóng</p>
    </div>
  );
}

const headingId = (place: number) => `palette-group-${place}`;
const optionId = (index: number) => `palette-option-${index}`;
const scrollIntoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });
