import type { ReactNode } from 'react';
import type { FieldSpec } from '#core/imports/fieldSpec.ts';
import tables from '../shared/table.module.css';
import styles from './import.module.css';

/** One column a list may have, as the first page of the wizard explains it. */
export interface UnderstoodColumn<Field extends string> {
  field: Field;
  /** Headings as offices write them; core knows more of them. */
  headings: readonly string[];
  becomes: string;
}

interface ChooseFileProps<Field extends string> {
  specs: readonly FieldSpec<Field>[];
  /** The necessary column first. */
  understood: readonly UnderstoodColumn<Field>[];
  /** What will happen, in a few sentences. */
  children: ReactNode;
}

/** Before a file is chosen: what will happen, and which columns are understood. */
export function ChooseFile<Field extends string>({ specs, understood, children }: ChooseFileProps<Field>) {
  const labels = new Map(specs.map(({ field, label }) => [field, label]));
  const [necessary] = understood;
  return (
    <>
      <div className={styles.intro}>{children}</div>
      <table className={tables.table} aria-label="Các cột Cờ Đầu nhận ra">
        <thead>
          <tr>
            <th scope="col" style={{ width: '24%' }}>
              Cột
            </th>
            <th scope="col" style={{ width: '32%' }}>
              Tiêu đề hay gặp trong tệp
            </th>
            <th scope="col">Dùng làm gì</th>
          </tr>
        </thead>
        <tbody>
          {understood.map(({ field, headings, becomes }) => (
            <tr key={field}>
              <td className={field === necessary?.field ? tables.strong : undefined}>{labels.get(field)}</td>
              <td>{headings.join('; ')}</td>
              <td className={tables.quiet}>{becomes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
