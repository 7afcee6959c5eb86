import { Input, Select } from 'antd';
import { NOMINATION_KIND_LABELS, NOMINATION_KINDS } from '#core/nominations/nomination.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { NameOfDayField } from '../../shared/inputs/NameOfDayField.tsx';
import { pickedUnit } from '../../shared/inputs/pickedOfDay.ts';
import { SubjectSwitch } from '../../shared/inputs/SubjectSwitch.tsx';
import { TitleSelect } from '../../shared/inputs/TitleSelect.tsx';
import { UnitOfDayInput } from '../../shared/inputs/UnitOfDayInput.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { knownPerson, withSubject, type TypedLine } from './typedLine.ts';
import form from '../../shared/rowForm.module.css';

interface LineFieldsProps {
  typed: TypedLine;
  set: (typed: TypedLine) => void;
  /** Units and posts are those of this day. */
  on: IsoDate;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

const KIND_OPTIONS = NOMINATION_KINDS.map((value) => ({ value, label: NOMINATION_KIND_LABELS[value] }));

/** Who is proposed, for what, and what for. */
export function LineFields({ typed, set, on, idOf, problemOf }: LineFieldsProps) {
  const put = (patch: Partial<TypedLine>) => set({ ...typed, ...patch });
  const isPerson = typed.subject === 'INDIVIDUAL';
  return (
    <>
      <SubjectSwitch value={typed.subject} onChange={(subject) => set(withSubject(typed, subject))} />
      <NameOfDayField
        id={idOf('name')}
        subject={typed.subject}
        value={typed.name}
        on={on}
        linkedUnitId={typed.unitId}
        hint={linkHint(typed)}
        error={problemOf('name')}
        onPerson={(person) => put(knownPerson(person))}
        onUnit={(unit) => put(pickedUnit(unit))}
        onType={(name) => put(isPerson ? { name, personId: null } : { name, unitId: null })}
      />
      {isPerson && (
        <TextField
          id={idOf('position')}
          label="Chức vụ"
          className={form.wide}
          maxLength={300}
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
          on={on}
          linkedId={isPerson ? typed.unitId : null}
          maxLength={300}
          onPick={({ id, name }) => put(isPerson ? { unitName: name, unitId: id } : { unitName: name })}
          onType={(unitName, unlinks) => put(isPerson && unlinks ? { unitName, unitId: null } : { unitName })}
        />
      </Field>
      <Field
        label="Danh hiệu, hình thức đề nghị"
        htmlFor={idOf('awardCode')}
        error={problemOf('awardCode')}
        className={form.wide}
      >
        <TitleSelect
          id={idOf('awardCode')}
          subject={typed.subject}
          placeholder="Chọn danh hiệu, hình thức"
          isInvalid={problemOf('awardCode') !== undefined}
          value={typed.awardCode === '' ? null : typed.awardCode}
          onChange={(awardCode) => put({ awardCode: awardCode ?? '' })}
        />
      </Field>
      <Field
        label="Nếu cấp trên không tặng thì tặng"
        htmlFor={idOf('fallbackAwardCode')}
        error={problemOf('fallbackAwardCode')}
        hint="Chỉ chọn khi trình lên cấp trên và cơ quan giữ sẵn một hình thức của mình."
        className={form.wide}
      >
        <TitleSelect
          id={idOf('fallbackAwardCode')}
          subject={typed.subject}
          placeholder="Không có"
          value={typed.fallbackAwardCode}
          onChange={(fallbackAwardCode) => put({ fallbackAwardCode })}
        />
      </Field>
      <Field label="Loại khen thưởng" htmlFor={idOf('awardKind')}>
        <Select
          id={idOf('awardKind')}
          style={{ width: '100%' }}
          popupMatchSelectWidth={false}
          value={typed.awardKind}
          options={KIND_OPTIONS}
          onChange={(awardKind) => put({ awardKind, theme: awardKind === 'COMPREHENSIVE' ? '' : typed.theme })}
        />
      </Field>
      <TextField
        id={idOf('theme')}
        label="Chuyên đề, đợt"
        maxLength={200}
        placeholder={typed.awardKind === 'COMPREHENSIVE' ? 'Không có' : 'Xanh – Sạch – Đẹp'}
        value={typed.theme}
        error={problemOf('theme')}
        onChange={(theme) => put({ theme })}
      />
      <Field label="Tóm tắt thành tích" htmlFor={idOf('achievement')} className={form.wide}>
        <Input.TextArea
          id={idOf('achievement')}
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={typed.achievement}
          onChange={(event) => put({ achievement: event.target.value })}
        />
      </Field>
      <TextField
        id={idOf('note')}
        label="Ghi chú"
        className={form.wide}
        maxLength={300}
        value={typed.note}
        error={problemOf('note')}
        onChange={(note) => put({ note })}
      />
    </>
  );
}

/** Whether the rules will find the nominee's records. */
function linkHint({ subject, personId, unitId, name }: TypedLine): string | undefined {
  if (name.trim() === '') return subject === 'INDIVIDUAL' ? undefined : 'Chọn đơn vị, hoặc ghi tên tổ, phòng, ban.';
  const isLinked = subject === 'INDIVIDUAL' ? personId !== null : unitId !== null;
  if (isLinked) return undefined;
  return subject === 'INDIVIDUAL'
    ? 'Chưa gắn với hồ sơ đoàn viên: quy tắc sẽ không đủ dữ liệu.'
    : 'Chưa gắn với đơn vị trong danh sách: quy tắc sẽ không đủ dữ liệu.';
}
