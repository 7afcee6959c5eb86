import type { ReactNode } from 'react';
import type { z } from 'zod';
import { failureOf } from '../../api/failure.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useToldWrites, type ToldKey } from './useToldWrites.ts';

interface ToldFormProps<Row> {
  name: string;
  /** Completes "Thêm …" and "Sửa …". */
  noun: string;
  schema: z.ZodType<Row>;
  typed: unknown;
  procedures: Parameters<typeof useToldWrites<Row>>[0];
  rowKey: ToldKey;
  effect?: ReactNode;
  onDone: () => void;
  children: (form: Pick<ReturnType<typeof useCheckedForm>, 'idOf' | 'problemOf'>) => ReactNode;
}

/** Adds a row to a person's history, or changes one. */
export function ToldForm<Row>(props: ToldFormProps<Row>) {
  const { name, noun, schema, typed, procedures, rowKey, effect = '', onDone, children } = props;
  const { save } = useToldWrites<Row>(procedures);
  const form = useCheckedForm(name, schema, typed);
  const submit = () => {
    const row = form.check();
    if (row !== null) save.mutate({ ...rowKey, row }, { onSuccess: onDone });
  };
  return (
    <RowForm
      title={`${rowKey.id === null ? 'Thêm' : 'Sửa'} ${noun}`}
      saveLabel="Lưu"
      isSaving={save.isPending}
      failure={save.isError ? failureOf(save.error) : null}
      newer={null}
      onKeepMine={submit}
      onSave={submit}
      onClose={onDone}
      effect={effect}
    >
      {children(form)}
    </RowForm>
  );
}
