import { useState } from 'react';
import { differenceWords } from '#core/people/differences.ts';
import { personInputSchema } from '#core/people/person.ts';
import type { PersonView } from '../../api/peopleQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { PersonFields } from '../PersonFields.tsx';
import { enteredOf, typedOf } from '../typedPerson.ts';
import { usePeopleWrites } from '../usePeopleWrites.ts';

/** The facts of the kept record as stored: what comes from a merged one is not copied into it. */
export function FactsForm({ record, onDone }: { record: PersonView['records'][number]; onDone: () => void }) {
  const { save } = usePeopleWrites();
  const [seen, setSeen] = useState(record.version);
  const [typed, setTyped] = useState(() => typedOf(record));
  const checked = useCheckedForm('person', personInputSchema, enteredOf(typed));
  const saveAs = (version: number) => {
    const person = checked.check();
    if (person) save.mutate({ id: record.id, version, person }, { onSuccess: onDone });
  };
  const newerWords = () => differenceWords(record, enteredOf(typed)) || 'nay giống như bạn nhập';
  return (
    <RowForm
      title="Sửa lý lịch"
      saveLabel="Lưu lý lịch"
      isSaving={save.isPending}
      failure={save.isError ? failureOf(save.error) : null}
      newer={record.version > seen && !save.isPending ? newerWords() : null}
      onKeepMine={() => {
        setSeen(record.version);
        saveAs(record.version);
      }}
      onSave={() => saveAs(seen)}
      onClose={onDone}
      effect="Danh sách khen thưởng đã ban hành giữ nguyên họ tên như trên giấy."
    >
      <PersonFields
        autoFocus
        typed={typed}
        put={(patch) => setTyped((current) => ({ ...current, ...patch }))}
        {...checked}
      />
    </RowForm>
  );
}
