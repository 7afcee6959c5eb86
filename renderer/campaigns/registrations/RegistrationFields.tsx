import { Input } from 'antd';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { NameOfDayField } from '../../shared/inputs/NameOfDayField.tsx';
import { pickedPerson, pickedUnit } from '../../shared/inputs/pickedOfDay.ts';
import { SubjectSwitch } from '../../shared/inputs/SubjectSwitch.tsx';
import { TitleSelect } from '../../shared/inputs/TitleSelect.tsx';
import { unitOf, withSubject, type TypedRegistration } from './typedRegistration.ts';
import { UnitOfDayInput } from '../../shared/inputs/UnitOfDayInput.tsx';
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
      <SubjectSwitch value={typed.subject} onChange={(subject) => set(withSubject(typed, subject))} />
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
      <NameOfDayField
        id={idOf('name')}
        subject={typed.subject}
        value={typed.name}
        on={typed.registeredOn}
        linkedUnitId={typed.unitId}
        hint={isPerson ? undefined : 'Chọn đơn vị trong danh sách, hoặc ghi tên tổ, phòng, ban.'}
        error={problemOf('name')}
        onPerson={(person) => put(pickedPerson(person))}
        onUnit={(unit) => put(pickedUnit(unit))}
        onType={(name, unlinks) => {
          if (isPerson) put({ name, personId: null });
          else put(unlinks ? { name, unitId: null, unitName: '' } : { name });
        }}
      />
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
