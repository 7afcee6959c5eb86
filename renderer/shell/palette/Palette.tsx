import { useState, type KeyboardEvent } from 'react';
import { Modal } from 'antd';
import { useCommands } from './CommandProvider.tsx';
import { usePaletteEntries, type PaletteEntry } from './usePaletteEntries.tsx';
import styles from './palette.module.css';

/** Ctrl+K: one line of text finds a decision or a command, with or without dấu. */
export function Palette() {
  const { isOpen, closePalette } = useCommands();
  return (
    <Modal
      open={isOpen}
      onCancel={closePalette}
      footer={null}
      closable={false}
      destroyOnHidden
      width={600}
      style={{ top: 72 }}
      styles={{ container: { padding: 0 } }}
      aria-label="Tìm nhanh"
    >
      <PaletteContent close={closePalette} />
    </Modal>
  );
}

function PaletteContent({ close }: { close: () => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { entries, isSearching } = usePaletteEntries(text);
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
        className={styles.text}
        autoFocus
        role="combobox"
        aria-label="Tìm quyết định hoặc lệnh"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={current >= 0 ? optionId(current) : undefined}
        placeholder="Gõ số quyết định, tên người, tên đơn vị hoặc việc cần làm"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label="Kết quả" className={styles.list}>
        {entries.map((entry, index) => (
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
            <span className={styles.label}>{entry.label}</span>
            <span className={`${styles.hint} num`}>{entry.hint}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p className={styles.none}>{isSearching ? 'Đang tìm…' : 'Không có quyết định hay lệnh nào khớp.'}</p>
      )}
      <p className={styles.keys}>↑ ↓ để chọn, Enter để mở, Esc để đóng</p>
    </div>
  );
}

const optionId = (index: number) => `palette-option-${index}`;
const scrollIntoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });
