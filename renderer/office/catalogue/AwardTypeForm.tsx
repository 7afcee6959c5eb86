import { useState } from 'react';
import { Checkbox, Select } from 'antd';
import {
  AWARD_KIND_LABELS,
  AWARD_LEVEL_LABELS,
  AWARD_LEVELS,
  awardTypeInputSchema,
  SUBJECT_LABELS,
  SUBJECTS,
  type AwardType,
  type AwardTypeInput,
} from '#core/office/catalogue.ts';
import { failureOf } from '../../api/failure.ts';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useIsTouched } from '../../shared/useIsTouched.ts';
import { suggestCode } from './awardCode.ts';
import { KIND_ORDER } from './rateRows.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCatalogueWrites } from './useCatalogueWrites.ts';
import styles from '../../shared/rowForm.module.css';

const BLANK: AwardTypeInput = {
  code: '',
  name: '',
  kind: 'UNION_FORM',
  level: 'TINH_CD',
  subjects: [...SUBJECTS],
  decidedBy: '',
};

/** Adds a title or form the shipped list does not have. */
export function AwardTypeForm({ awardTypes, onDone }: { awardTypes: readonly AwardType[]; onDone: () => void }) {
  const { addAwardType } = useCatalogueWrites();
  const [typed, setTyped] = useState(BLANK);
  const [hasOwnCode, setHasOwnCode] = useState(false);
  const isTouched = useIsTouched(typed);
  const form = useCheckedForm('award-type', awardTypeInputSchema, typed);
  const put = (patch: Partial<AwardTypeInput>) => setTyped((current) => ({ ...current, ...patch }));
  const taken = new Set(awardTypes.map(({ code }) => code));
  const isTaken = taken.has(typed.code);

  const save = () => {
    const sound = form.check();
    if (sound && !isTaken) addAwardType.mutate(sound, { onSuccess: onDone });
  };
  return (
    <RowForm
      title="Thêm danh hiệu, hình thức"
      saveLabel="Thêm vào danh mục"
      isSaving={addAwardType.isPending}
      isTouched={isTouched}
      failure={addAwardType.isError ? failureOf(addAwardType.error) : null}
      newer={null}
      onKeepMine={() => undefined}
      onSave={save}
      onClose={onDone}
      effect="Thêm rồi thì không xóa được, vì quyết định có thể đã dùng. Hệ số nhập ở mục Hệ số tiền thưởng."
    >
      <TextField
        id={form.idOf('name')}
        label="Tên"
        className={styles.wide}
        autoFocus
        maxLength={200}
        value={typed.name}
        error={form.problemOf('name')}
        onChange={(name) => put(hasOwnCode ? { name } : { name, code: suggestCode(name, taken) })}
      />
      <TextField
        id={form.idOf('code')}
        label="Mã"
        className={styles.wide}
        maxLength={40}
        value={typed.code}
        error={isTaken ? 'Mã này đã có trong danh mục' : form.problemOf('code')}
        hint="Không đổi được về sau; dùng khi trao đổi dữ liệu"
        onChange={(code) => {
          setHasOwnCode(code !== '');
          put({ code: code.toUpperCase() });
        }}
      />
      <Field label="Loại" htmlFor={form.idOf('kind')} className={styles.wide}>
        <Select
          id={form.idOf('kind')}
          style={{ width: '100%' }}
          value={typed.kind}
          options={KIND_ORDER.map((kind) => ({ value: kind, label: AWARD_KIND_LABELS[kind] }))}
          onChange={(kind) => put({ kind })}
        />
      </Field>
      <Field label="Cấp quyết định" htmlFor={form.idOf('level')} className={styles.wide}>
        <Select
          id={form.idOf('level')}
          style={{ width: '100%' }}
          value={typed.level}
          options={AWARD_LEVELS.map((level) => ({ value: level, label: AWARD_LEVEL_LABELS[level] }))}
          onChange={(level) => put({ level })}
        />
      </Field>
      <Field
        label="Đối tượng"
        htmlFor={form.idOf('subjects')}
        className={styles.wide}
        error={form.problemOf('subjects')}
      >
        <Checkbox.Group
          value={typed.subjects}
          options={SUBJECTS.map((subject, index) => ({
            value: subject,
            label: SUBJECT_LABELS[subject],
            ...(index === 0 && { id: form.idOf('subjects') }),
          }))}
          onChange={(subjects) => put({ subjects })}
        />
      </Field>
      <TextField
        id={form.idOf('decidedBy')}
        label="Người quyết định"
        className={styles.wide}
        maxLength={200}
        placeholder="Ban Thường vụ LĐLĐ tỉnh"
        value={typed.decidedBy}
        error={form.problemOf('decidedBy')}
        onChange={(decidedBy) => put({ decidedBy })}
      />
    </RowForm>
  );
}
