import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { personSchemaOn, postInputSchema } from '#core/people/person.ts';
import { failureOf } from '../../api/failure.ts';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useIsTouched } from '../../shared/useIsTouched.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { AlikePeople } from '../AlikePeople.tsx';
import { PersonFields } from '../PersonFields.tsx';
import { BLANK_PERSON, enteredOf } from '../typedPerson.ts';
import { UnitSelect, type ChosenUnit } from '../../shared/inputs/UnitSelect.tsx';
import { usePeopleWrites } from '../usePeopleWrites.ts';
import { useSharedIdQuestion } from '../useSharedIdQuestion.ts';
import form from '../../shared/rowForm.module.css';

/** Adds a person, with the post held now. */
export function NewPersonForm({ unit: given, onDone }: { unit: ChosenUnit | null; onDone: () => void }) {
  const navigate = useNavigate();
  const { create } = usePeopleWrites();
  const [typed, setTyped] = useState(BLANK_PERSON);
  const [unit, setUnit] = useState(given);
  const [position, setPosition] = useState('');
  const isTouched = useIsTouched([typed, unit, position]);
  const { today } = useAppInfo();
  const schema = useMemo(() => personSchemaOn(today), [today]);
  const checked = useCheckedForm('new-person', schema, enteredOf(typed));

  const askIfShared = useSharedIdQuestion();

  const save = (sharesId: boolean) => {
    const person = checked.check();
    if (!person) return;
    const hasPost = unit !== null || position.trim() !== '';
    const posts = hasPost ? [postInputSchema.parse({ unitId: unit?.id ?? null, position })] : [];
    create.mutate(
      { person, posts, sharesId },
      {
        onSuccess: ({ id }) => {
          onDone();
          void navigate(`/people/${id}`);
        },
        onError: askIfShared(() => save(true)),
      },
    );
  };
  return (
    <RowForm
      title="Thêm người"
      saveLabel="Thêm người"
      isSaving={create.isPending}
      isTouched={isTouched}
      failure={create.isError ? failureOf(create.error) : null}
      newer={null}
      onKeepMine={() => save(false)}
      onSave={() => save(false)}
      onClose={onDone}
      effect="Thêm xong sẽ mở trang của người này để ghi tiếp xếp loại, chức vụ đã qua."
    >
      <PersonFields
        autoFocus
        typed={typed}
        put={(patch) => setTyped((current) => ({ ...current, ...patch }))}
        {...checked}
        alike={<AlikePeople id={null} person={enteredOf(typed)} unitId={unit?.id ?? null} />}
      />
      <Field label="Đơn vị đang công tác" htmlFor="new-person-unit" className={form.wide}>
        <UnitSelect id="new-person-unit" placeholder="Tìm đơn vị, không cần dấu" value={unit} onChange={setUnit} />
      </Field>
      <TextField
        id="new-person-position"
        label="Chức vụ"
        className={form.wide}
        maxLength={200}
        value={position}
        onChange={setPosition}
      />
    </RowForm>
  );
}
