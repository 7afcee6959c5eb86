import { Checkbox } from 'antd';
import type { ImportLine } from '#core/imports/importPlan.ts';
import { hasError } from '#core/imports/listReading.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { formatDong } from '#core/money/format.ts';
import tables from '../shared/table.module.css';
import { IssueItems } from './IssueItems.tsx';
import { isIncluded, type RowChoices } from './selection.ts';
import styles from './import.module.css';

interface RowsTableProps {
  lines: readonly ImportLine[];
  choices: RowChoices;
  onChoose: (row: number, isIn: boolean) => void;
  awardName: (code: string) => string;
  price: (line: ImportLine) => number | null;
}

const COLUMNS = 6;

/** The rows as they would stand in the decision; under each what is to be looked at, and where it stands in Excel. */
export function RowsTable({ lines, choices, onChoose, awardName, price }: RowsTableProps) {
  return (
    <table className={`${tables.table} ${styles.rows}`} aria-label="Các dòng đọc được">
      <thead>
        <tr>
          <th scope="col" style={{ width: 68 }}>
            Nhập
          </th>
          <th scope="col" style={{ width: 52 }}>
            Dòng
          </th>
          <th scope="col">Tên</th>
          <th scope="col">Chức vụ, đơn vị, thành tích</th>
          <th scope="col" style={{ width: '20%' }}>
            Hình thức
          </th>
          <th scope="col" className={tables.end} style={{ width: 130 }}>
            Tiền thưởng
          </th>
        </tr>
      </thead>
      {lines.map((line) => {
        const isIn = isIncluded(line, choices);
        const { name, details } = wordsOf(line);
        return (
          <tbody key={line.row} className={isIn ? undefined : styles.out}>
            <tr>
              <td>
                <Checkbox
                  aria-label={`Nhập dòng ${line.row}: ${name}`}
                  checked={isIn}
                  disabled={hasError(line)}
                  onChange={(event) => onChoose(line.row, event.target.checked)}
                />
              </td>
              <td className={`${tables.quiet} num`}>{line.row}</td>
              <td title={name}>
                <span className={styles.name}>{name}</span>
                {line.inferredSubject && (
                  <span className={tables.tag}>đoán: {SUBJECT_LABELS[line.line.subject].toLowerCase()}</span>
                )}
              </td>
              <td className={tables.quiet} title={details}>
                {details}
              </td>
              <td title={awardName(line.line.awardCode)}>{awardName(line.line.awardCode)}</td>
              <td className={`${tables.end} ${tables.strong} num`}>{moneyWords(price(line))}</td>
            </tr>
            {line.issues.length > 0 && (
              <tr className={styles.issues}>
                <td colSpan={2} />
                <td colSpan={COLUMNS - 2}>
                  <IssueItems issues={line.issues} />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}

function wordsOf({ line }: ImportLine): { name: string; details: string } {
  const name = `${line.honorific} ${line.name}`.trim();
  const details = [line.position, line.unitName, line.achievement].filter((part) => part !== '').join(', ');
  return { name: name === '' ? 'Thiếu tên' : name, details };
}

const moneyWords = (amount: number | null) => (amount === null ? '–' : formatDong(amount));
