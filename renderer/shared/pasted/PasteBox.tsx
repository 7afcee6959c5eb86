import type { ClipboardEvent } from 'react';
import { Input } from 'antd';
import { readClipboardTable } from './clipboardTable.ts';

/** Where cells copied from Excel are pasted; a clipboard without cells is passed over. */
export function PasteBox({ onTable }: { onTable: (table: string[][]) => void }) {
  return (
    <Input.TextArea
      autoFocus
      aria-label="Chỗ dán"
      placeholder="Chọn các ô trong Excel, Ctrl+C, rồi bấm vào đây và Ctrl+V"
      autoSize={{ minRows: 4, maxRows: 4 }}
      value=""
      onPaste={(event: ClipboardEvent) => {
        event.preventDefault();
        const table = readClipboardTable(event.clipboardData.getData('text/plain'));
        if (table.length > 0) onTable(table);
      }}
    />
  );
}
