import { useState, type ReactNode } from 'react';
import { Input, Select } from 'antd';
import { GENDER_LABELS, GENDERS, type PersonInput } from '#core/people/person.ts';
import { usualCase } from '#core/people/usualCase.ts';
import { normalizeText } from '#core/text/normalize.ts';
import { DateField } from '../shared/DateField.tsx';
import { Field } from '../shared/Field.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { TextField } from '../shared/TextField.tsx';
import form from '../shared/rowForm.module.css';

/** What is typed of a person; births as offices write them, `12/3/1985` or `1985`. */
export type TypedPerson = PersonInput;

interface PersonFieldsProps {
  typed: TypedPerson;
  put: (patch: Partial<TypedPerson>) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
  autoFocus?: boolean;
  /** Under what tells people apart: who of the records may be the same one. */
  alike: ReactNode;
}

const GENDER_OPTIONS = GENDERS.map((gender) => ({ value: gender, label: GENDER_LABELS[gender] }));

/** The facts of a person as fields, two to a line. */
export function PersonFields({ typed, put, idOf, problemOf, autoFocus = false, alike }: PersonFieldsProps) {
  // Offered beside the label, where nothing moves under the pointer that has left the field for a button.
  const [leftAs, setLeftAs] = useState('');
  const usual = typed.fullName === leftAs ? usualCase(normalizeText(leftAs)) : null;
  const takeUsual = (fullName: string) => {
    put({ fullName, givenName: usualCase(normalizeText(typed.givenName)) ?? typed.givenName });
    document.getElementById(idOf('fullName'))?.focus();
  };
  return (
    <>
      <TextField
        id={idOf('fullName')}
        label="Họ và tên"
        className={form.wide}
        autoFocus={autoFocus}
        maxLength={150}
        value={typed.fullName}
        error={problemOf('fullName')}
        act={usual !== null && <LinkButton onClick={() => takeUsual(usual)}>Đổi thành {usual}</LinkButton>}
        onBlur={() => setLeftAs(typed.fullName)}
        onChange={(fullName) => put({ fullName })}
      />
      <TextField
        id={idOf('birth')}
        label="Ngày sinh"
        isNumber
        placeholder="12/03/1985 hoặc 1985"
        value={typed.birth}
        error={problemOf('birth')}
        onChange={(birth) => put({ birth })}
      />
      <Field label="Giới tính" htmlFor={idOf('gender')}>
        <Select
          id={idOf('gender')}
          style={{ width: '100%' }}
          value={typed.gender}
          options={GENDER_OPTIONS}
          onChange={(gender) => put({ gender })}
        />
      </Field>
      <TextField
        id={idOf('citizenId')}
        label="Số căn cước"
        isNumber
        value={typed.citizenId}
        error={problemOf('citizenId')}
        hint="Để phân biệt người trùng tên; không hiện trong danh sách."
        onChange={(citizenId) => put({ citizenId })}
      />
      <TextField
        id={idOf('givenName')}
        label="Tên dùng để sắp xếp"
        maxLength={60}
        value={typed.givenName}
        error={problemOf('givenName')}
        hint="Chỉ ghi khi tên có hai chữ, như Hồng Nhung. Để trống thì lấy chữ cuối."
        onChange={(givenName) => put({ givenName })}
      />
      {alike}
      <Field label="Đoàn viên từ ngày" htmlFor={idOf('joinedOn')} error={problemOf('joinedOn')}>
        <DateField
          id={idOf('joinedOn')}
          value={typed.joinedOn === '' ? null : typed.joinedOn}
          onChange={(joinedOn) => put({ joinedOn: joinedOn ?? '' })}
        />
      </Field>
      <Field label="Thôi từ ngày" htmlFor={idOf('leftOn')} error={problemOf('leftOn')}>
        <DateField
          id={idOf('leftOn')}
          value={typed.leftOn === '' ? null : typed.leftOn}
          onChange={(leftOn) => put({ leftOn: leftOn ?? '' })}
        />
      </Field>
      <Field label="Ghi chú" htmlFor={idOf('note')} error={problemOf('note')} className={form.wide}>
        <Input.TextArea
          id={idOf('note')}
          maxLength={1000}
          autoSize={{ minRows: 1, maxRows: 5 }}
          value={typed.note}
          onChange={(event) => put({ note: event.target.value })}
        />
      </Field>
    </>
  );
}
