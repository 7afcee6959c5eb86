import { useState } from 'react';
import { Select } from 'antd';
import {
  kindInputOf,
  UNIT_LEVEL_LABELS,
  UNIT_LEVELS,
  unitKindCodeSchema,
  unitKindInputSchema,
  type CatalogueKind,
  type UnitKindInput,
} from '#core/units/unitKind.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { periodWords } from '../../units/lifeWords.ts';
import { suggestCode } from './awardCode.ts';
import { BasisFields } from './BasisFields.tsx';
import { useCatalogueWrites } from './useCatalogueWrites.ts';
import styles from '../../shared/rowForm.module.css';

const BLANK: UnitKindInput = {
  ...{ name: '', shortName: '', level: 'CTTCS', validFrom: null, validTo: null },
  ...{ basis: 'Cơ quan tự đặt', verified: false },
};
/** A select cannot hold null and show words for it. */
const FIRST = 'FIRST';

interface UnitKindFormProps {
  kinds: readonly CatalogueKind[];
  /** The row as the table shows it now; null for a new one. */
  row: CatalogueKind | null;
  onDone: () => void;
}

/** Adds a kind of units, or changes one: its words, its level, its place, and from when to when there is such a kind. */
export function UnitKindForm({ kinds, row, onDone }: UnitKindFormProps) {
  const { addUnitKind, saveUnitKind } = useCatalogueWrites();
  const [firstAfter] = useState(() => (row ? kindBefore(kinds, row.code) : (kinds.at(-1)?.code ?? null)));
  const [after, setAfter] = useState(firstAfter);
  const { typed, put, ...form } = useRecordForm<UnitKindInput, UnitKindInput, UnitKindInput>({
    name: 'unit-kind',
    schema: unitKindInputSchema,
    // Kinds have no numbers: what a row said is what tells whether it moved on.
    record: row && { version: kindInputOf(row) },
    start: () => (row ? kindInputOf(row) : BLANK),
    write: (kind, seen) => {
      if (row) saveUnitKind.mutate({ code: row.code, seen, kind, after }, { onSuccess: onDone });
      else addUnitKind.mutate({ code: newCode(kind.name, kinds), kind, after }, { onSuccess: onDone });
    },
    writes: [addUnitKind, saveUnitKind],
  });
  return (
    <RowForm
      {...form.rowForm}
      isTouched={form.rowForm.isTouched || after !== firstAfter}
      title={row === null ? 'Thêm loại đơn vị' : 'Sửa loại đơn vị'}
      saveLabel="Lưu loại đơn vị"
      newer={row !== null && form.hasMovedOn ? `${row.name} (${row.shortName}), ${periodWords(row)}` : null}
      onClose={onDone}
      effect="Đơn vị đã thuộc loại này đổi theo tên mới ở mọi ngày; quyết định đã ban hành giữ nguyên. Sau ngày cuối, loại này không còn được đưa ra chọn."
    >
      <TextField
        id={form.idOf('name')}
        label="Tên"
        className={styles.wide}
        autoFocus
        maxLength={200}
        value={typed.name}
        error={form.problemOf('name')}
        onChange={(name) => put({ name })}
      />
      <TextField
        id={form.idOf('shortName')}
        label="Tên ngắn"
        className={styles.wide}
        maxLength={60}
        placeholder="Như CĐCS, LĐLĐ huyện"
        value={typed.shortName}
        error={form.problemOf('shortName')}
        onChange={(shortName) => put({ shortName })}
      />
      <Field label="Cấp" htmlFor={form.idOf('level')} className={styles.wide}>
        <Select
          id={form.idOf('level')}
          style={{ width: '100%' }}
          value={typed.level}
          options={UNIT_LEVELS.map((level) => ({ value: level, label: UNIT_LEVEL_LABELS[level] }))}
          onChange={(level) => put({ level })}
        />
      </Field>
      <Field
        label="Xếp sau"
        htmlFor={form.idOf('after')}
        className={styles.wide}
        hint="Thứ tự của các đơn vị cùng cấp trên trong cây"
      >
        <Select
          id={form.idOf('after')}
          style={{ width: '100%' }}
          value={after ?? FIRST}
          options={[
            { value: FIRST, label: 'Đứng đầu danh mục' },
            ...kinds.filter(({ code }) => code !== row?.code).map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(code) => setAfter(code === FIRST ? null : code)}
        />
      </Field>
      <Field label="Từ ngày" htmlFor={form.idOf('validFrom')} hint="Để trống nếu có từ trước">
        <DateField id={form.idOf('validFrom')} value={typed.validFrom} onChange={(validFrom) => put({ validFrom })} />
      </Field>
      <Field
        label="Đến hết ngày"
        htmlFor={form.idOf('validTo')}
        error={form.problemOf('validTo')}
        hint="Để trống nếu còn dùng"
      >
        <DateField id={form.idOf('validTo')} value={typed.validTo} onChange={(validTo) => put({ validTo })} />
      </Field>
      <BasisFields typed={typed} put={put} {...form} />
    </RowForm>
  );
}

/** The kind another stands behind; null for the first. */
export function kindBefore(kinds: readonly CatalogueKind[], code: string): string | null {
  const place = kinds.findIndex((kind) => kind.code === code);
  return kinds[place - 1]?.code ?? null;
}

/** Nobody reads the code of a kind; a name without letters a code may have still gets one. */
function newCode(name: string, kinds: readonly CatalogueKind[]): string {
  const taken = new Set(kinds.map(({ code }) => code));
  const code = suggestCode(name, taken);
  return unitKindCodeSchema.safeParse(code).success ? code : suggestCode(`Loại ${name}`, taken);
}
