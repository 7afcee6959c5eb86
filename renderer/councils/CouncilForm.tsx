import { Input, InputNumber, Radio } from 'antd';
import { COUNCIL_KIND_LABELS, COUNCIL_KINDS, councilInputSchema, type CouncilInput } from '#core/councils/council.ts';
import type { CouncilView } from '../api/councilsQueries.ts';
import { DateField } from '../shared/DateField.tsx';
import { Field } from '../shared/Field.tsx';
import { RowForm } from '../shared/RowForm.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useRecordForm } from '../shared/useRecordForm.ts';
import { useCouncilWrites } from './useCouncilWrites.ts';
import styles from '../shared/rowForm.module.css';

type Council = CouncilView['council'];

interface CouncilFormProps {
  /** The council as the page shows it now; null for a new one. */
  council: Council | null;
  /** Of a new one, until the clerk says otherwise. */
  kind?: CouncilInput['kind'];
  onDone: () => void;
  onCreated?: (id: string) => void;
}

const BLANK: Omit<CouncilInput, 'kind'> = {
  ...{ name: '', foundingDocument: '', foundedOn: null, endedOn: null },
  ...{ quorumNum: 2, quorumDen: 3, note: '' },
};

/** What is recorded of a council; a last day ends it. */
export function CouncilForm({ council, kind = 'AWARD', onDone, onCreated }: CouncilFormProps) {
  const { create, save } = useCouncilWrites();
  const { typed, put, ...form } = useRecordForm<CouncilInput>({
    name: 'council',
    schema: councilInputSchema,
    record: council,
    start: () => (council ? inputOf(council) : { ...BLANK, kind }),
    write: (input, version) => {
      if (council) save.mutate({ id: council.id, version, council: input }, { onSuccess: onDone });
      else create.mutate(input, { onSuccess: ({ id }) => onCreated?.(id) });
    },
    writes: [create, save],
  });
  return (
    <RowForm
      {...form.rowForm}
      title={council ? 'Sửa hội đồng' : 'Thêm hội đồng'}
      saveLabel="Lưu hội đồng"
      newer={council && form.hasMovedOn ? `${council.name}, cần ${council.quorumNum}/${council.quorumDen}` : null}
      onClose={onDone}
      effect={council ? 'Phiên họp đã kết thúc giữ nguyên.' : 'Lưu xong thì thêm thành viên.'}
    >
      <Field label="Loại" htmlFor={form.idOf('kind')} className={styles.wide}>
        <Radio.Group
          id={form.idOf('kind')}
          value={typed.kind}
          options={COUNCIL_KINDS.map((kind) => ({ value: kind, label: COUNCIL_KIND_LABELS[kind] }))}
          onChange={(event) => put({ kind: event.target.value as CouncilInput['kind'] })}
        />
      </Field>
      <TextField
        id={form.idOf('name')}
        className={styles.wide}
        label="Tên"
        autoFocus
        maxLength={250}
        placeholder={
          typed.kind === 'AWARD' ? 'Như Hội đồng Thi đua – Khen thưởng LĐLĐ tỉnh' : 'Như Hội đồng Sáng kiến LĐLĐ tỉnh'
        }
        value={typed.name}
        error={form.problemOf('name')}
        onChange={(name) => put({ name })}
      />
      <TextField
        id={form.idOf('foundingDocument')}
        className={styles.wide}
        label="Quyết định thành lập"
        maxLength={200}
        placeholder="QĐ số 12/QĐ-LĐLĐ ngày 05/01/2023"
        value={typed.foundingDocument}
        error={form.problemOf('foundingDocument')}
        onChange={(foundingDocument) => put({ foundingDocument })}
      />
      <Field label="Thành lập ngày" htmlFor={form.idOf('foundedOn')}>
        <DateField id={form.idOf('foundedOn')} value={typed.foundedOn} onChange={(foundedOn) => put({ foundedOn })} />
      </Field>
      <Field
        label="Kết thúc ngày"
        htmlFor={form.idOf('endedOn')}
        error={form.problemOf('endedOn')}
        hint="Để trống nếu còn hoạt động"
      >
        <DateField id={form.idOf('endedOn')} value={typed.endedOn} onChange={(endedOn) => put({ endedOn })} />
      </Field>
      <Field
        label="Họp khi có mặt từ"
        htmlFor={form.idOf('quorumNum')}
        className={styles.wide}
        error={form.problemOf('quorumNum')}
        hint="Phần của số thành viên được biểu quyết; thường là 2/3"
      >
        <span>
          <InputNumber
            id={form.idOf('quorumNum')}
            min={0}
            max={1000}
            precision={0}
            style={{ width: 72 }}
            value={typed.quorumNum}
            onChange={(quorumNum) => put({ quorumNum: quorumNum ?? 0 })}
          />
          {' / '}
          <InputNumber
            aria-label="Mẫu số của phần cần có mặt"
            min={1}
            max={1000}
            precision={0}
            style={{ width: 72 }}
            value={typed.quorumDen}
            onChange={(quorumDen) => put({ quorumDen: quorumDen ?? 1 })}
          />
        </span>
      </Field>
      <Field label="Ghi chú" htmlFor={form.idOf('note')} className={styles.wide} error={form.problemOf('note')}>
        <Input.TextArea
          id={form.idOf('note')}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          value={typed.note}
          onChange={(event) => put({ note: event.target.value })}
        />
      </Field>
    </RowForm>
  );
}

function inputOf(council: Council): CouncilInput {
  const { kind, name, foundingDocument, foundedOn, endedOn, quorumNum, quorumDen, note } = council;
  return { kind, name, foundingDocument, foundedOn, endedOn, quorumNum, quorumDen, note };
}
