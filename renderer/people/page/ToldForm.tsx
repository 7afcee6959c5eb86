import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { failureOf } from '../../api/failure.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useIsTouched } from '../../shared/useIsTouched.ts';
import { useToldWrites, type SeenRow, type ToldProcedures } from './useToldWrites.ts';

interface ToldFormProps<Row> {
  name: string;
  /** Completes "Thêm …" and "Sửa …". */
  noun: string;
  schema: z.ZodType<Row>;
  typed: unknown;
  procedures: ToldProcedures<Row>;
  personId: string;
  /** The row as it stands now; null for one to add. */
  stored: SeenRow<Row> | null;
  /** What the stored row says, part by part, for the notice that it says something else by now. */
  storedParts: readonly string[];
  effect?: ReactNode;
  onDone: () => void;
  children: (form: Pick<ReturnType<typeof useCheckedForm>, 'idOf' | 'problemOf'>) => ReactNode;
}

/** Adds a row to a person's history, or changes one. */
export function ToldForm<Row>(props: ToldFormProps<Row>) {
  const { name, noun, schema, typed, procedures, personId, stored, storedParts, effect = '', onDone, children } = props;
  const { add, change } = useToldWrites<Row>(procedures);
  /** What the fields were filled with, until somebody else's version was read and set aside. */
  const [seen, setSeen] = useState(stored);
  const isTouched = useIsTouched(typed);
  const form = useCheckedForm(name, schema, typed);
  const saveOver = (known: SeenRow<Row> | null) => {
    const row = form.check();
    if (row === null) return;
    if (known === null) add.mutate({ personId, row }, { onSuccess: onDone });
    else change.mutate({ ...known, row }, { onSuccess: onDone });
  };
  const { isPending, error } = seen === null ? add : change;
  const isNewer = JSON.stringify(stored?.seen) !== JSON.stringify(seen?.seen);
  return (
    <RowForm
      title={`${seen === null ? 'Thêm' : 'Sửa'} ${noun}`}
      saveLabel="Lưu"
      isSaving={isPending}
      isTouched={isTouched}
      failure={error ? failureOf(error) : null}
      newer={isNewer ? storedParts.filter((part) => part !== '').join(', ') : null}
      onKeepMine={() => {
        setSeen(stored);
        saveOver(stored);
      }}
      onSave={() => saveOver(seen)}
      onClose={onDone}
      effect={effect}
    >
      {children(form)}
    </RowForm>
  );
}
