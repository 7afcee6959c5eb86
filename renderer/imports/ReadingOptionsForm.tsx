import { Select } from 'antd';
import { SUBJECT_LABELS, SUBJECTS, type AwardType } from '#core/office/catalogue.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { Field } from '../shared/Field.tsx';
import { HeaderRowField } from './HeaderRowField.tsx';
import { SheetField } from './SheetField.tsx';
import type { ImportPreviewState } from './useImportPreview.ts';
import styles from './import.module.css';

interface ReadingOptionsFormProps {
  reading: ImportPreviewState;
  awardTypes: readonly AwardType[];
}

/** How the file is to be read: where the list stands, and what holds for rows that do not say. */
export function ReadingOptionsForm({ reading, awardTypes }: ReadingOptionsFormProps) {
  const { preview, options } = reading;
  const sheetIndex = options.sheetIndex ?? preview?.sheetIndex;
  const headerRow = options.headerRow ?? preview?.headerRow ?? null;
  const named = (code: string | null | undefined) => awardTypes.find((award) => award.code === code)?.name;
  const fromTitle = named(preview?.awardCodeFromTitle);
  const fromDraft = named(preview?.awardCodeFromDraft);
  const headerRowField = (
    <HeaderRowField
      key={headerRow}
      row={headerRow}
      onChange={(row) => reading.startFrom({ headerRow: row, ...(sheetIndex !== undefined && { sheetIndex }) })}
    />
  );
  // Nothing could be read yet: only where the list begins can be told.
  if (!preview) {
    return (
      <section className={`${styles.options} ${styles.unread}`} aria-label="Cách đọc tệp">
        {headerRowField}
        <p>Nếu tệp có tiêu đề, hãy nhập số dòng của tiêu đề như Excel đánh số rồi nhấn Enter.</p>
      </section>
    );
  }
  return (
    <section className={styles.options} aria-label="Cách đọc tệp">
      <SheetField
        names={preview.sheetNames}
        index={sheetIndex ?? null}
        onChange={(index) => reading.startFrom({ sheetIndex: index })}
      />
      {headerRowField}
      <Field label="Hình thức mặc định" htmlFor="import-award">
        <Select
          id="import-award"
          style={{ width: '100%' }}
          popupMatchSelectWidth={false}
          allowClear
          showSearch={{
            filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)),
          }}
          placeholder={
            (fromTitle && `Theo tên danh sách: ${fromTitle}`) ??
            (fromDraft && `Theo các dòng đã có: ${fromDraft}`) ??
            'Không có; dòng thiếu hình thức là lỗi'
          }
          value={options.defaultAwardCode ?? null}
          options={awardTypes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code: string | null | undefined) => reading.correct({ defaultAwardCode: code ?? undefined })}
        />
      </Field>
      <Field label="Đối tượng mặc định" htmlFor="import-subject">
        <Select
          id="import-subject"
          style={{ width: '100%' }}
          allowClear
          placeholder="Theo từng dòng"
          value={options.defaultSubject ?? null}
          options={SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_LABELS[subject] }))}
          onChange={(subject: (typeof SUBJECTS)[number] | null | undefined) =>
            reading.correct({ defaultSubject: subject ?? undefined })
          }
        />
      </Field>
    </section>
  );
}
