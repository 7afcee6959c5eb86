import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { PastedNomination } from '#core/nominations/pastedNominations.ts';
import { useApi } from '../../api/ApiContext.ts';
import { useHost } from '../../host/HostContext.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { PasteBox } from '../../shared/pasted/PasteBox.tsx';
import { PastedColumns } from '../../shared/pasted/PastedColumns.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';
import { NOMINATION_COLUMNS, nominationsOf, understandNominations, type NominationTable } from './pastedColumns.ts';
import { PastedForm } from './PastedForm.tsx';
import board from '../../shared/list/listBoard.module.css';

interface PasteFormProps {
  batchId: string;
  onClose: () => void;
}

/** Where the rows came from. */
type Source =
  { kind: 'PASTED'; table: NominationTable } | { kind: 'FILE'; rows: PastedNomination[]; notices: string[] };

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
  return (
    <RailSection title="Dán, nhập từ Excel" onClose={onClose}>
      {source === null ? (
        <div className={board.stack}>
          <PasteBox onTable={(table) => setSource({ kind: 'PASTED', table: understandNominations(table) })} />
          <div className={board.acts}>
            <Button loading={read.isPending} onClick={() => read.mutate()}>
              Chọn tệp Excel…
            </Button>
          </div>
          <FailureLine error={read.error} />
        </div>
      ) : (
        <PastedForm
          batchId={batchId}
          rows={source.kind === 'FILE' ? source.rows : nominationsOf(source.table)}
          notices={source.kind === 'FILE' ? source.notices : []}
          columns={
            source.kind === 'PASTED' && (
              <PastedColumns
                columns={NOMINATION_COLUMNS}
                table={source.table}
                onTable={(table) => setSource({ kind: 'PASTED', table })}
              />
            )
          }
          onAgain={() => setSource(null)}
          onClose={onClose}
        />
      )}
    </RailSection>
  );
}
