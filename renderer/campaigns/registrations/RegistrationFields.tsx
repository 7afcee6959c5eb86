import { Input, Segmented } from 'antd';
import { SUBJECT_LABELS, SUBJECTS, type Subject } from '#core/office/catalogue.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { PersonOfDayInput } from './PersonOfDayInput.tsx';
import { TitleSelect } from './TitleSelect.tsx';
import { knownPerson, unitItself, unitOf, withSubject, type TypedRegistration } from './typedRegistration.ts';
import { UnitOfDayInput } from './UnitOfDayInput.tsx';
import form from '../../shared/rowForm.module.css';

interface RegistrationFieldsProps {
  typed: TypedRegistration;
  set: (typed: TypedRegistration) => void;
  /** Said under the day: the last day, or that it is past. */
  dayHint: string | undefined;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

/** Who registers for what, and when. */
export function RegistrationFields({ typed, set, dayHint, idOf, problemOf }: RegistrationFieldsProps) {
  const put = (patch: Partial<TypedRegistration>) => set({ ...typed, ...patch });
  const isPerson = typed.subject === 'INDIVIDUAL';
  return (
    <>
      <Segmented<Subject>
        className={form.wide ?? ''}
        aria-label="Tập thể hay cá nhân"
        value={typed.subject}
        options={SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_LABELS[subject] }))}
        onChange={(subject) => set(withSubject(typed, subject))}
      />
      <Field
        label="Ngày đăng ký"
        htmlFor={idOf('registeredOn')}
        error={problemOf('registeredOn')}
        hint={dayHint}
        className={form.wide}
      >
        <DateField
          id={idOf('registeredOn')}
          value={typed.registeredOn}
          onChange={(registeredOn) => put({ registeredOn })}
        />
      </Field>
      <Field
        label={isPerson ? 'Họ và tên' : 'Tập thể'}
        htmlFor={idOf('name')}
        error={problemOf('name')}
        hint={isPerson ? undefined : 'Chọn đơn vị trong danh sách, hoặc ghi tên tổ, phòng, ban.'}
        className={form.wide}
      >
        {isPerson ? (
          <PersonOfDayInput
            id={idOf('name')}
            value={typed.name}
            on={typed.registeredOn}
            isInvalid={problemOf('name') !== undefined}
            onPick={(person) => put(knownPerson(person))}
            onType={(name) => put({ name, personId: null })}
          />
        ) : (
          <UnitOfDayInput
            id={idOf('name')}
            value={typed.name}
            on={typed.registeredOn}
            linkedId={typed.unitId}
            isInvalid={problemOf('name') !== undefined}
            maxLength={300}
            onPick={(unit) => put(unitItself(unit))}
            onType={(name, unlinks) => put(unlinks ? { name, unitId: null, unitName: '' } : { name })}
          />
        )}
      </Field>
      {isPerson && (
        <TextField
          id={idOf('position')}
          label="Chức vụ"
          className={form.wide}
          maxLength={200}
          value={typed.position}
          error={problemOf('position')}
          onChange={(position) => put({ position })}
        />
      )}
      <Field
        label={isPerson ? 'Đơn vị' : 'Thuộc công đoàn'}
        htmlFor={idOf('unitName')}
        error={problemOf('unitName')}
        className={form.wide}
      >
        <UnitOfDayInput
          id={idOf('unitName')}
          value={typed.unitName}
          on={typed.registeredOn}
          linkedId={typed.unitId}
          maxLength={300}
          onPick={(unit, relinks) => put(unitOf(typed, unit, relinks))}
          onType={(unitName, unlinks) => put(unlinks ? { unitName, unitId: null } : { unitName })}
        />
      </Field>
      <Field
        label="Danh hiệu, hình thức"
        htmlFor={idOf('awardCode')}
        error={problemOf('awardCode')}
        className={form.wide}
      >
        <TitleSelect
          id={idOf('awardCode')}
          subject={typed.subject}
          placeholder="Chọn danh hiệu, hình thức"
          isInvalid={problemOf('awardCode') !== undefined}
          value={typed.awardCode}
          onChange={(awardCode) => put({ awardCode })}
        />
      </Field>
      <Field label="Nội dung đăng ký" htmlFor={idOf('content')} error={problemOf('content')} className={form.wide}>
        <Input.TextArea
          id={idOf('content')}
          maxLength={1000}
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={typed.content}
          onChange={(event) => put({ content: event.target.value })}
        />
      </Field>
      <TextField
        id={idOf('note')}
        label="Ghi chú"
        className={form.wide}
        maxLength={500}
        value={typed.note}
        error={problemOf('note')}
        onChange={(note) => put({ note })}
      />
    </>
  );
}
