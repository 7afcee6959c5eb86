import { useState } from 'react';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { nominationInputSchema } from '#core/nominations/nomination.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { failureOf } from '../../api/failure.ts';
import { useSeenVersion } from '../../shared/useSeenVersion.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
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
  const { version, hasMovedOn, accept } = useSeenVersion(line?.version ?? 1);
  const [typed, setTyped] = useState(() => (line === null ? BLANK_LINE : typedLine(line)));
  const [lastAdded, setLastAdded] = useState('');
  /** Counts what was added: each new one begins with fresh fields. */
  const [turn, setTurn] = useState(0);
  const checked = useCheckedForm('nomination', nominationInputSchema, typed);

  const saveAs = (seen: number) => {
    const entered = checked.check();
    if (entered === null) return;
    if (line !== null) {
      save.mutate({ id: line.id, version: seen, line: entered }, { onSuccess: onDone });
      return;
    }
    add.mutate(
      { batchId, lines: [entered] },
      {
        onSuccess: () => {
          setLastAdded(entered.name);
          setTyped(nextLine(typed));
          setTurn(turn + 1);
        },
      },
    );
  };
  const { isPending, error } = line === null ? add : save;
  return (
    <RowForm
      title={line === null ? 'Thêm đề nghị' : 'Sửa đề nghị'}
      saveLabel={line === null ? 'Thêm đề nghị' : 'Lưu đề nghị'}
      isSaving={isPending}
      failure={error ? failureOf(error) : null}
      newer={line !== null && hasMovedOn && !isPending ? line.name : null}
      onKeepMine={() => {
        accept();
        saveAs(line?.version ?? 1);
      }}
      onSave={() => saveAs(version)}
      onClose={onDone}
      effect={
        lastAdded === '' ? (
          line !== null && 'Lưu xong cần kiểm tra lại theo quy tắc.'
        ) : (
          <p role="status">Đã thêm đề nghị của {lastAdded}. Ghi tiếp người, tập thể khác.</p>
        )
      }
    >
      <LineFields key={turn} typed={typed} set={setTyped} on={on} {...checked} />
    </RowForm>
  );
}
