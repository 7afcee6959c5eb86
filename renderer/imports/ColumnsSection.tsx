import { Select } from 'antd';
import type { FieldSpec } from '#core/imports/fieldSpec.ts';
import type { ImportColumn, ImportMapping } from '#core/imports/listReading.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { RailSection } from '../shared/RailSection.tsx';
import { correctMapping, withMapping } from './mapping.ts';
import styles from './columns.module.css';

/** Below this the heading only resembled one that is known. */
const SURE = 0.8;
const NOT_READ = 'NOT_READ';

interface ColumnsSectionProps<Field extends string> {
  columns: readonly ImportColumn<Field>[];
  /** As the user corrected it; undefined while everything was found by itself. */
  mapping: ImportMapping<Field> | undefined;
  specs: readonly FieldSpec<Field>[];
  onMapping: (mapping: ImportMapping<Field>) => void;
}

/** Which column fills which field, each with what stands in it; every one can be corrected. */
export function ColumnsSection<Field extends string>(props: ColumnsSectionProps<Field>) {
  const { mapping, specs, onMapping } = props;
  const columns = withMapping(props.columns, mapping);
  const holders = new Map(columns.flatMap(({ field, letter }) => (field === null ? [] : [[field, letter] as const])));
  const isChosen = mapping !== undefined;
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
                options={fieldOptions(column, holders, specs)}
                onChange={(chosen: Field | typeof NOT_READ) => {
                  const field = chosen === NOT_READ ? null : chosen;
                  onMapping(correctMapping(columns, { index: column.index, field, specs }));
                }}
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

function Sureness({ column, isChosen }: { column: ImportColumn<string>; isChosen: boolean }) {
  if (column.field === null) return <span className={styles.quiet}>không đọc</span>;
  if (isChosen || column.confidence >= SURE) return null;
  return <span className={styles.unsure}>chưa chắc</span>;
}

function fieldOptions<Field extends string>(
  { letter }: ImportColumn<Field>,
  holders: ReadonlyMap<Field, string>,
  specs: readonly FieldSpec<Field>[],
): { value: Field | typeof NOT_READ; label: string }[] {
  return [
    { value: NOT_READ, label: 'Không đọc cột này' },
    ...specs.map(({ field, label, repeats }) => {
      const holder = repeats ? undefined : holders.get(field);
      return {
        value: field,
        label: holder === undefined || holder === letter ? label : `${label} (đang là cột ${holder})`,
      };
    }),
  ];
}
