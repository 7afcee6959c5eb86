import { useMemo } from 'react';
import { differenceWords } from '#core/people/differences.ts';
import { personSchemaOn } from '#core/people/person.ts';
import type { PersonView } from '../../api/peopleQueries.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { AlikePeople } from '../AlikePeople.tsx';
import { PersonFields } from '../PersonFields.tsx';
import { enteredOf, typedOf } from '../typedPerson.ts';
import { usePeopleWrites } from '../usePeopleWrites.ts';
import { useSharedIdQuestion } from '../useSharedIdQuestion.ts';

/** The facts of the kept record as stored: what comes from a merged one is not copied into it. */
export function FactsForm({ record, onDone }: { record: PersonView['records'][number]; onDone: () => void }) {
  const { save } = usePeopleWrites();
  const askIfShared = useSharedIdQuestion();
  const write = (input: Parameters<typeof save.mutate>[0]) =>
    save.mutate(input, {
      onSuccess: onDone,
      onError: askIfShared(() => write({ ...input, sharesId: true })),
    });
  const { today } = useAppInfo();
  const schema = useMemo(() => personSchemaOn(today), [today]);
  const { typed, put, ...form } = useRecordForm({
    name: 'person',
    schema,
    record,
    start: () => typedOf(record),
    entered: enteredOf,
    write: (person, version) => write({ id: record.id, version, person, sharesId: false }),
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
      <PersonFields
        autoFocus
        typed={typed}
        put={put}
        {...form}
        alike={<AlikePeople id={record.id} person={enteredOf(typed)} unitId={null} />}
      />
    </RowForm>
  );
}
