import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { nominationDay } from '#core/nominations/nominationDay.ts';
import { PROCEDURE_LABELS, PROCEDURES } from '#core/nominations/nomination.ts';
import { useApi } from '../../api/ApiContext.ts';
import { officeRecord } from '../../api/officeQueries.ts';
import { UnitOfDayInput } from '../../shared/inputs/UnitOfDayInput.tsx';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { BasesHint } from './BasesHint.tsx';
import type { TypedBatch } from './typedBatch.ts';
import form from '../../shared/rowForm.module.css';

interface BatchFieldsProps {
  typed: TypedBatch;
  put: (patch: Partial<TypedBatch>) => void;
  /** To whom it goes where nobody is named. */
  officeName: string;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

const PROCEDURE_OPTIONS = PROCEDURES.map((value) => ({ value, label: PROCEDURE_LABELS[value] }));

/** Everything above the list of a tờ trình, in the order of the paper. */
export function BatchFields({ typed, put, officeName, idOf, problemOf }: BatchFieldsProps) {
  const { signer } = typed;
  const { today } = useAppInfo();
  const office = useQuery(officeRecord(useApi()));
  const usual = office.data?.settings.defaultBases ?? [];
  return (
    <>
      <Field
        label="Đơn vị đề nghị"
        htmlFor={idOf('unitName')}
        error={problemOf('unitName')}
        hint="Chọn trong danh sách, hoặc ghi tên cơ quan ngoài danh sách."
        className={form.wide}
      >
        <UnitOfDayInput
          id={idOf('unitName')}
          value={typed.unitName}
          on={nominationDay(typed, today)}
          linkedId={typed.unitId}
          isInvalid={problemOf('unitName') !== undefined}
          maxLength={300}
          onPick={({ id, name }) => put({ unitId: id, unitName: name })}
          onType={(unitName, unlinks) => put(unlinks ? { unitName, unitId: null } : { unitName })}
        />
      </Field>
      <TextField
        id={idOf('title')}
        label="Tên đợt đề nghị"
        className={form.wide}
        maxLength={300}
        value={typed.title}
        error={problemOf('title')}
        onChange={(title) => put({ title })}
      />
      <TextField
        id={idOf('number')}
        label="Số tờ trình"
        maxLength={60}
        placeholder="12/TTr-CĐ"
        value={typed.number}
        error={problemOf('number')}
        onChange={(number) => put({ number })}
      />
      <Field label="Ngày tờ trình" htmlFor={idOf('submittedOn')} error={problemOf('submittedOn')}>
        <DateField
          id={idOf('submittedOn')}
          value={typed.submittedOn}
          onChange={(submittedOn) => put({ submittedOn })}
        />
      </Field>
      <Field label="Thủ tục" htmlFor={idOf('procedure')} className={form.wide}>
        <Select
          id={idOf('procedure')}
          style={{ width: '100%' }}
          value={typed.procedure}
          options={PROCEDURE_OPTIONS}
          onChange={(procedure) => put({ procedure })}
        />
      </Field>
      <TextField
        id={idOf('addressee')}
        label="Kính gửi"
        className={form.wide}
        maxLength={300}
        placeholder={officeName}
        value={typed.addressee}
        error={problemOf('addressee')}
        onChange={(addressee) => put({ addressee })}
      />
      <Field
        label="Căn cứ"
        htmlFor={idOf('bases')}
        error={problemOf('bases')}
        hint={<BasesHint typed={typed} put={put} />}
        className={form.wide}
        act={
          typed.bases === '' &&
          usual.length > 0 && (
            <LinkButton onClick={() => put({ bases: usual.join('\n') })}>Lấy căn cứ thường dùng</LinkButton>
          )
        }
      >
        <Input.TextArea
          id={idOf('bases')}
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={typed.bases}
          onChange={(event) => put({ bases: event.target.value })}
        />
      </Field>
      <TextField
        id={idOf('signer.fullName')}
        label="Người ký"
        maxLength={120}
        value={signer.fullName}
        error={problemOf('signer.fullName')}
        onChange={(fullName) => put({ signer: { ...signer, fullName } })}
      />
      <TextField
        id={idOf('signer.position')}
        label="Chức vụ người ký"
        maxLength={120}
        value={signer.position}
        error={problemOf('signer.position')}
        onChange={(position) => put({ signer: { ...signer, position } })}
      />
      <TextField
        id={idOf('signer.authority')}
        label="Thẩm quyền ký"
        className={form.wide}
        maxLength={120}
        placeholder="TM. BAN THƯỜNG VỤ"
        value={signer.authority}
        error={problemOf('signer.authority')}
        onChange={(authority) => put({ signer: { ...signer, authority } })}
      />
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
