import { useRef, useState } from 'react';
import { Input } from 'antd';

interface RowTextProps {
  label: string;
  placeholder: string;
  first: string;
  maxLength: number;
  onSay: (text: string, where: SaidIn) => void;
}

/** Where the keys go on from: null where they already are elsewhere; and whether more is to be said of this row. */
export interface SaidIn {
  row: HTMLTableRowElement | null;
  isMore: boolean;
}

/** A few words asked for in the row itself: kept by Enter and by going elsewhere, left as they were by Escape. */
export function RowText({ label, placeholder, first, maxLength, onSay }: RowTextProps) {
  const [text, setText] = useState(first);
  const isSaid = useRef(false);
  const say = (said: string, row: HTMLTableRowElement | null, isMore = false) => {
    // What it says moves the focus, which is going elsewhere too.
    if (isSaid.current) return;
    isSaid.current = true;
    onSay(said, { row, isMore });
  };
  return (
    <Input
      size="small"
      autoFocus
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => say(text.trim(), null)}
      onKeyDown={(event) => {
        const row = event.currentTarget.closest('tr');
        if (event.key === 'Enter' || event.key === 'ArrowDown') say(text.trim(), row);
        if (event.key === 'Escape') say(first, row);
        if (event.key === 'Tab' && !event.shiftKey) {
          event.preventDefault();
          say(text.trim(), row, true);
        }
      }}
    />
  );
}
