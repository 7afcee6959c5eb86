import { useState } from 'react';
import { Button, InputNumber } from 'antd';
import { failureOf } from '../../../api/failure.ts';
import type { TemplateRow } from '../../../api/scoresQueries.ts';
import { Field } from '../../../shared/Field.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { FIRST_YEAR, useYear } from '../../../shell/YearContext.tsx';
import { useTemplateWrites } from './useTemplateWrites.ts';
import styles from './template.module.css';

const LAST_YEAR = 2999;

interface CopyTemplateFormProps {
  template: Pick<TemplateRow, 'id' | 'name'>;
  onCopied: (id: string) => void;
  onDone: () => void;
}

/** A template of another year from one there is; the original stays as it is. */
export function CopyTemplateForm({ template, onCopied, onDone }: CopyTemplateFormProps) {
  const chosen = useYear();
  const [year, setYear] = useState<number | null>(chosen.year);
  const { copy } = useTemplateWrites();
  return (
    <RailSection title="Chép mẫu chấm điểm" onClose={onDone}>
      <form
        className={styles.form}
        aria-label="Chép mẫu chấm điểm"
        onSubmit={(event) => {
          event.preventDefault();
          if (year !== null) copy.mutate({ id: template.id, year }, { onSuccess: ({ id }) => onCopied(id) });
        }}
      >
        <p>{template.name}</p>
        <Field label="Sang năm" htmlFor="copy-year" hint="Bản chép sửa được ngay, mẫu gốc giữ nguyên">
          <InputNumber
            id="copy-year"
            className="num"
            style={{ width: 110 }}
            autoFocus
            min={FIRST_YEAR}
            max={LAST_YEAR}
            precision={0}
            value={year}
            onChange={setYear}
          />
        </Field>
        {copy.isError && (
          <p className={styles.failure} role="alert">
            {failureOf(copy.error).message}
          </p>
        )}
        <div className={styles.acts}>
          <Button type="primary" htmlType="submit" loading={copy.isPending} disabled={year === null}>
            Chép mẫu
          </Button>
          <Button onClick={onDone}>Thôi</Button>
        </div>
      </form>
    </RailSection>
  );
}
