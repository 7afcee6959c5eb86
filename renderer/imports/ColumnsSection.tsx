import { Select } from 'antd';
import { AWARD_LIST_SPECS, type AwardListField } from '#core/imports/awardListFields.ts';
import type { ImportColumn } from '#core/imports/importPlan.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { RailSection } from '../shared/RailSection.tsx';
import { correctMapping, withMapping } from './mapping.ts';
import type { ImportPreviewState } from './useImportPreview.ts';
import styles from './columns.module.css';

/** Below this the heading only resembled one that is known. */
const SURE = 0.8;
const NOT_READ = 'NOT_READ';

/** Which column fills which field, each with what stands in it; every one can be corrected. */
export function ColumnsSection({ reading }: { reading: ImportPreviewState }) {
  const { preview, options } = reading;
  const columns = withMapping(preview?.columns ?? [], options.mapping);
  const holders = new Map(columns.flatMap(({ field, letter }) => (field === null ? [] : [[field, letter] as const])));
  const isChosen = options.mapping !== undefined;
  return (
    <RailSection title="Cột trong tệp" aside={`đọc ${holders.size} trong ${columns.length} cột`}>
      <ol className={styles.columns}>
        {columns.map((column) => (
          <li key={column.index} className={column.field === null ? styles.unread : undefined}>
            <span className={styles.letter}>{column.letter}</span>
            <div className={styles.body}>
              <div className={styles.head}>
                <label htmlFor={`import-column-${column.index}`} title={column.header}>
                  {column.header === '' ? 'Không có tiêu đề' : column.header}
                </label>
                <Sureness column={column} isChosen={isChosen} />
              </div>
              <Select
                id={`import-column-${column.index}`}
                size="small"
                style={{ width: '100%' }}
                aria-label={`Cột ${column.letter} là`}
                showSearch={{
                  filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)),
                }}
                value={column.field ?? NOT_READ}
                options={fieldOptions(column, holders)}
                onChange={(field: AwardListField | typeof NOT_READ) =>
                  reading.correct({
                    mapping: correctMapping(columns, column.index, field === NOT_READ ? null : field),
                  })
                }
              />
              <div className={styles.samples} title={column.samples.join('\n')}>
                {column.samples.length === 0 ? 'Cột trống' : column.samples.join(' · ')}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </RailSection>
  );
}

function Sureness({ column, isChosen }: { column: ImportColumn; isChosen: boolean }) {
  if (column.field === null) return <span className={styles.quiet}>không đọc</span>;
  if (isChosen || column.confidence >= SURE) return null;
  return <span className={styles.unsure}>chưa chắc</span>;
}

function fieldOptions({ letter }: ImportColumn, holders: ReadonlyMap<AwardListField, string>) {
  return [
    { value: NOT_READ, label: 'Không đọc cột này' },
    ...AWARD_LIST_SPECS.map(({ field, label }) => {
      const holder = holders.get(field);
      return {
        value: field,
        label: holder === undefined || holder === letter ? label : `${label} (đang là cột ${holder})`,
      };
    }),
  ];
}
