import type { IsoDate } from '#core/dates/isoDate.ts';
import { nominationInputSchema, type NominationInput } from '#core/nominations/nomination.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { RefusedEntries } from '../../shared/entries/RefusedEntries.tsx';
import { useEntryForm } from '../../shared/entries/useEntryForm.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useNominationWrites } from '../useNominationWrites.ts';
import { LineFields } from './LineFields.tsx';
import { BLANK_LINE, nextLine, typedLine } from './typedLine.ts';

interface LineFormProps {
  batchId: string;
  /** Units and posts are those of this day. */
  on: IsoDate;
  /** The line as it stands now; null for a new one. */
  line: NominationLine | null;
  onDone: () => void;
}

/** Adds lines one after the other, or changes one that is still a draft. */
export function LineForm({ batchId, on, line, onDone }: LineFormProps) {
  const { add, save } = useNominationWrites();
  const { typed, set, turn, lastAdded, refusedEntries, ...form } = useEntryForm<NominationInput>({
    name: 'nomination',
    schema: nominationInputSchema,
    record: line,
    start: () => (line === null ? BLANK_LINE : typedLine(line)),
    save: (entered, version) => line && save.mutate({ id: line.id, version, line: entered }, { onSuccess: onDone }),
    saving: save,
    add: (entered) => add.mutateEach({ batchId, lines: [entered] }),
    next: nextLine,
    nameOf: ({ name }) => name,
  });
  return (
    <RowForm
      {...form.rowForm}
      title={line === null ? 'Thêm đề nghị' : 'Sửa đề nghị'}
      saveLabel={line === null ? 'Thêm đề nghị' : 'Lưu đề nghị'}
      newer={line !== null && form.hasMovedOn ? line.name : null}
      onClose={onDone}
      effect={
        <>
          <RefusedEntries {...refusedEntries} />
          {lastAdded && <p role="status">Đã thêm đề nghị của {lastAdded.name}. Ghi tiếp người, tập thể khác.</p>}
          {line !== null && 'Lưu xong cần kiểm tra lại theo quy tắc.'}
        </>
      }
    >
      <LineFields key={turn} typed={typed} set={set} on={on} {...form} />
    </RowForm>
  );
}
