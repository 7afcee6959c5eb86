import { useState } from 'react';
import { Input, Select } from 'antd';
import { UnitSelect } from '../../shared/inputs/UnitSelect.tsx';
import { Field as LabelledField } from '../../shared/Field.tsx';
import { HeaderRowField } from '../HeaderRowField.tsx';
import { SheetField } from '../SheetField.tsx';
import styles from '../import.module.css';
import register from './register.module.css';
import type { RegisterWords } from './registerWords.ts';
import type { useRegisterReading } from './useRegisterReading.ts';

interface RegisterOptionsFormProps<Field extends string, Options> {
  reading: ReturnType<typeof useRegisterReading<Field, Options>>;
  words: RegisterWords<Field, Options>;
}

/** How the list is to be read: where it stands, and what holds for rows that do not say. */
export function RegisterOptionsForm<Field extends string, Options>(props: RegisterOptionsFormProps<Field, Options>) {
  const { reading, words } = props;
  const { options, seen } = reading;
  const sheetIndex = options.sheetIndex ?? seen?.plan.sheetIndex;
  const headerRow = options.headerRow ?? seen?.plan.headerRow ?? null;
  const headerRowField = (
    <HeaderRowField
      key={headerRow}
      row={headerRow}
      onChange={(row) => reading.startFrom({ headerRow: row, ...(sheetIndex !== undefined && { sheetIndex }) })}
    />
  );
  if (!seen) {
    return (
      <section className={`${styles.options} ${styles.unread}`} aria-label="Cách đọc tệp">
        {headerRowField}
        <p>Nếu tệp có tiêu đề, hãy nhập số dòng của tiêu đề như Excel đánh số rồi nhấn Enter.</p>
      </section>
    );
  }
  return (
    <section className={`${styles.options} ${register.options}`} aria-label="Cách đọc tệp">
      <SheetField
        names={seen.plan.sheetNames}
        index={sheetIndex ?? null}
        onChange={(index) => reading.startFrom({ sheetIndex: index })}
      />
      {headerRowField}
      {words.existingLabel !== null && (
        <LabelledField label={words.existingLabel} htmlFor="import-existing">
          <Select
            id="import-existing"
            style={{ width: '100%' }}
            popupMatchSelectWidth={false}
            value={options.onExisting}
            options={[
              { value: 'SKIP', label: 'Bỏ qua, để nguyên hồ sơ' },
              { value: 'UPDATE', label: 'Bổ sung chỗ còn trống, không ghi đè' },
            ]}
            onChange={(onExisting: 'SKIP' | 'UPDATE') => reading.correct({ onExisting })}
          />
        </LabelledField>
      )}
      <LabelledField label={words.usualUnitLabel} htmlFor="import-unit">
        <UnitSelect
          id="import-unit"
          placeholder="Tìm, không cần dấu"
          value={options.usualUnit}
          onChange={(usualUnit) => reading.correct({ usualUnit })}
        />
      </LabelledField>
      {seen.plan.needsYear && (
        <YearField
          key={options.year ?? seen.plan.year}
          label={words.yearLabel}
          year={options.year ?? seen.plan.year}
          onChange={(year) => reading.correct({ year })}
        />
      )}
    </section>
  );
}

interface YearFieldProps {
  label: string;
  year: number | null;
  onChange: (year: number) => void;
}

/** Takes effect on Enter or on leaving: each digit would read the file anew. */
function YearField({ label, year, onChange }: YearFieldProps) {
  const [text, setText] = useState(year === null ? '' : String(year));
  const apply = () => {
    const typed = /^(?:19[5-9]\d|20\d{2})$/u.test(text.trim()) ? Number(text) : 0;
    if (typed > 0 && typed !== year) onChange(typed);
    else if (typed === 0 && year !== null) setText(String(year));
  };
  return (
    <LabelledField label={label} htmlFor="import-year">
      <Input
        id="import-year"
        className="num"
        inputMode="numeric"
        maxLength={4}
        placeholder="Chưa chọn"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={apply}
        onPressEnter={apply}
      />
    </LabelledField>
  );
}
