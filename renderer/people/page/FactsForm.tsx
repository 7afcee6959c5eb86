import { differenceWords } from '#core/people/differences.ts';
import { personInputSchema } from '#core/people/person.ts';
import type { PersonView } from '../../api/peopleQueries.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { PersonFields } from '../PersonFields.tsx';
import { enteredOf, typedOf } from '../typedPerson.ts';
import { usePeopleWrites } from '../usePeopleWrites.ts';

/** The facts of the kept record as stored: what comes from a merged one is not copied into it. */
export function FactsForm({ record, onDone }: { record: PersonView['records'][number]; onDone: () => void }) {
  const { save } = usePeopleWrites();
  const { typed, put, ...form } = useRecordForm({
    name: 'person',
    schema: personInputSchema,
    record,
    start: () => typedOf(record),
    entered: enteredOf,
    write: (person, version) => save.mutate({ id: record.id, version, person }, { onSuccess: onDone }),
    writes: [save],
  });
  const newerWords = () => differenceWords(record, enteredOf(typed)) || 'nay giống như bạn nhập';
  return (
    <RowForm
      {...form.rowForm}
      title="Sửa lý lịch"
      saveLabel="Lưu lý lịch"
      newer={form.hasMovedOn ? newerWords() : null}
      onClose={onDone}
      effect="Danh sách khen thưởng đã ban hành giữ nguyên họ tên như trên giấy."
    >
      <PersonFields autoFocus typed={typed} put={put} {...form} />
    </RowForm>
  );
}
