import { useState, type ClipboardEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import type { PastedNomination } from '#core/nominations/pastedNominations.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { readClipboardTable } from '../../awards/decision/lines/clipboardTable.ts';
import { useHost } from '../../host/HostContext.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';
import { PastedColumns } from './PastedColumns.tsx';
import { rowsOfTable, understandColumns, type PastedTable } from './pastedColumns.ts';
import { PastedForm } from './PastedForm.tsx';
import styles from '../nominations.module.css';

interface PasteFormProps {
  batchId: string;
  onClose: () => void;
}

/** Where the rows came from. */
type Source = { kind: 'PASTED'; table: PastedTable } | { kind: 'FILE'; rows: PastedNomination[]; notices: string[] };

/** Rows copied from Excel, or the list a unit sent, become lines: names, units and awards are found and can be put right. */
export function PasteForm({ batchId, onClose }: PasteFormProps) {
  const { lines } = useApi().nominations;
  const host = useHost();
  const [source, setSource] = useState<Source | null>(null);
  const read = useSingleFlight(
    useMutation({
      mutationFn: async () => {
        const file = await host.pickFile('xlsx');
        return file && (await lines.readFile.mutate({ fileToken: file.token }));
      },
      onSuccess: (file) => file && setSource({ kind: 'FILE', rows: file.rows, notices: file.notices }),
    }),
  );
  const paste = (text: string) => {
    const table = readClipboardTable(text);
    if (table.length > 0) setSource({ kind: 'PASTED', table: understandColumns(table) });
  };
  return (
    <RailSection title="Dán, nhập từ Excel" onClose={onClose}>
      {source === null ? (
        <div className={styles.stack}>
          <Input.TextArea
            autoFocus
            aria-label="Chỗ dán"
            placeholder="Chọn các ô trong Excel, Ctrl+C, rồi bấm vào đây và Ctrl+V"
            autoSize={{ minRows: 4, maxRows: 4 }}
            value=""
            onPaste={(event: ClipboardEvent) => {
              event.preventDefault();
              paste(event.clipboardData.getData('text/plain'));
            }}
          />
          <div className={styles.acts}>
            <Button loading={read.isPending} onClick={() => read.mutate()}>
              Chọn tệp Excel…
            </Button>
          </div>
          {read.error && (
            <p className={styles.problem} role="alert">
              {failureOf(read.error).message}
            </p>
          )}
        </div>
      ) : (
        <PastedForm
          batchId={batchId}
          rows={source.kind === 'FILE' ? source.rows : rowsOfTable(source.table)}
          notices={source.kind === 'FILE' ? source.notices : []}
          columns={
            source.kind === 'PASTED' && (
              <PastedColumns table={source.table} onTable={(table) => setSource({ kind: 'PASTED', table })} />
            )
          }
          onAgain={() => setSource(null)}
          onClose={onClose}
        />
      )}
    </RailSection>
  );
}
