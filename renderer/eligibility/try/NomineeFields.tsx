import { InputNumber, Select } from 'antd';
import { NOMINATION_KIND_LABELS, NOMINATION_KINDS } from '#core/nominations/nomination.ts';
import { PersonOfDayInput } from '../../shared/inputs/PersonOfDayInput.tsx';
import { TitleSelect } from '../../shared/inputs/TitleSelect.tsx';
import { UnitOfDayInput } from '../../shared/inputs/UnitOfDayInput.tsx';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import type { TypedNominee } from './typedNominee.ts';

interface NomineeFieldsProps {
  typed: TypedNominee;
  put: (patch: Partial<TypedNominee>) => void;
  /** Of the fields that take the whole width. */
  className?: string | undefined;
}

const KIND_OPTIONS = NOMINATION_KINDS.map((value) => ({ value, label: NOMINATION_KIND_LABELS[value] }));

/** Whom a rule is tried with, for which award, in which year and on which day. */
export function NomineeFields({ typed, put, className }: NomineeFieldsProps) {
  return (
    <>
      {typed.subject === 'INDIVIDUAL' ? (
        <Field label="Người" htmlFor="try-person" className={className} hint={hintOf(typed.personId, typed.name)}>
          <PersonOfDayInput
            id="try-person"
            autoFocus={false}
            value={typed.name}
            on={typed.onDate}
            isInvalid={false}
            onPick={({ id, fullName, unitName }) => put({ personId: id, unitId: null, name: fullName, unitName })}
            onType={(name) => put({ personId: null, unitId: null, name, unitName: '' })}
          />
        </Field>
      ) : (
        <Field label="Đơn vị" htmlFor="try-unit" className={className} hint={hintOf(typed.unitId, typed.name)}>
          <UnitOfDayInput
            id="try-unit"
            value={typed.name}
            on={typed.onDate}
            linkedId={typed.unitId}
            maxLength={300}
            onPick={({ id, name }) => put({ unitId: id, personId: null, name, unitName: name })}
            onType={(name) => put({ unitId: null, personId: null, name, unitName: name })}
          />
        </Field>
      )}
      <Field label="Danh hiệu, hình thức" htmlFor="try-award" className={className}>
        <TitleSelect
          id="try-award"
          subject={typed.subject}
          placeholder="Chọn danh hiệu, hình thức"
          value={typed.awardCode}
          onChange={(awardCode) => put({ awardCode })}
        />
      </Field>
      <Field label="Năm xét" htmlFor="try-year">
        <InputNumber
          id="try-year"
          className="num"
          style={{ width: '100%' }}
          min={1945}
          max={2999}
          precision={0}
          value={typed.year}
          onChange={(year) => year !== null && put({ year })}
        />
      </Field>
      <Field label="Theo quy tắc ngày" htmlFor="try-day">
        <DateField id="try-day" value={typed.onDate} onChange={(onDate) => put({ onDate })} />
      </Field>
      <Field label="Loại khen" htmlFor="try-kind">
        <Select
          id="try-kind"
          style={{ width: '100%' }}
          value={typed.awardKind}
          options={KIND_OPTIONS}
          onChange={(awardKind) => put({ awardKind })}
        />
      </Field>
      <TextField
        id="try-theme"
        label="Chuyên đề"
        maxLength={200}
        value={typed.theme}
        onChange={(theme) => put({ theme })}
      />
    </>
  );
}

function hintOf(id: string | null, name: string): string {
  if (id !== null || name.trim() === '') return 'Gõ vài chữ rồi chọn trong danh sách.';
  return 'Chưa gắn với hồ sơ: chọn trong danh sách để tra được quá trình.';
}
