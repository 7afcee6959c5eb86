import { Checkbox, Select } from 'antd';
import type { RowAction } from '#core/imports/personPlan.ts';
import type { RegisterRowView } from '#core/imports/registerView.ts';
import tables from '../../shared/table.module.css';
import imports from '../import.module.css';
import { IssueItems } from '../IssueItems.tsx';
import { placed } from './placed.ts';
import type { Choices, DecidedRow } from './useRegisterReading.ts';
import styles from './register.module.css';

const ACTION_LABELS: Record<RowAction, string> = { ADD: 'Thêm mới', UPDATE: 'Bổ sung', SKIP: 'Bỏ qua' };
const COLUMNS = 5;

interface RegisterTableProps {
  rows: readonly RegisterRowView[];
  choices: Choices;
  onChoose: (row: number, choice: DecidedRow | null) => void;
  placeLabel: string;
}

/** Rows as people or units; under each what is to be looked at, what would be added, what stays as it is. */
export function RegisterTable({ rows, choices, onChoose, placeLabel }: RegisterTableProps) {
  const hasChoices = rows.some(({ actions }) => actions.includes('UPDATE'));
  return (
    <table className={`${tables.table} ${imports.rows}`} aria-label="Các dòng đọc được">
      <thead>
        <tr>
          <th scope="col" style={{ width: hasChoices ? 144 : 68 }}>
            Nhập
          </th>
          <th scope="col" style={{ width: 52 }}>
            Dòng
          </th>
          <th scope="col" style={{ width: '36%' }}>
            Tên
          </th>
          <th scope="col">Chi tiết</th>
          <th scope="col" style={{ width: '27%' }}>
            {placeLabel}
          </th>
        </tr>
      </thead>
      {rows.map((row) => {
        const choice = choices.get(row.row);
        const action = choice?.action ?? row.proposed;
        return (
          <tbody key={row.row} className={action === 'SKIP' ? imports.out : undefined}>
            <tr>
              <td>
                <ActionField row={row} choice={choice} onChoose={(decided) => onChoose(row.row, decided)} />
              </td>
              <td className={`${tables.quiet} num`}>{row.row}</td>
              <td title={`${row.name}, ${row.traits}`}>
                <span className={imports.name}>{row.name === '' ? 'Thiếu tên' : row.name}</span>
                {row.traits !== '' && <span className={tables.tag}>{row.traits}</span>}
              </td>
              <td className={tables.quiet} title={row.details}>
                {row.details}
              </td>
              <td title={row.place}>{row.place}</td>
            </tr>
            {(row.issues.length > 0 || row.update !== null) && (
              <tr className={imports.issues}>
                <td colSpan={2} />
                <td colSpan={COLUMNS - 2}>
                  <IssueItems issues={row.issues} />
                  <UpdateWords row={row} />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}

interface ActionFieldProps {
  row: RegisterRowView;
  choice: DecidedRow | undefined;
  onChoose: (choice: DecidedRow | null) => void;
}

/** A tick where a row goes in or stays out; a choice where there is somebody already. */
function ActionField({ row, choice, onChoose }: ActionFieldProps) {
  const { proposed, actions, candidates } = row;
  const decide = (action: RowAction, unitId?: string) =>
    onChoose(
      action === proposed && unitId === undefined
        ? null
        : { row: row.row, action, proposed, ...(unitId !== undefined && { unitId }) },
    );
  const action = choice?.action ?? proposed;
  if (!actions.includes('UPDATE')) {
    return (
      <Checkbox
        aria-label={`Nhập dòng ${row.row}: ${row.name}`}
        checked={action === 'ADD'}
        disabled={actions.length < 2}
        onChange={(event) => decide(event.target.checked ? 'ADD' : 'SKIP')}
      />
    );
  }
  const updates =
    candidates.length > 1
      ? candidates.map(({ unitId, name, parentName }) => ({ value: unitId, label: `Là ${placed(name, parentName)}` }))
      : [{ value: 'UPDATE', label: ACTION_LABELS.UPDATE }];
  return (
    <Select
      size="small"
      className={styles.action ?? ''}
      popupMatchSelectWidth={false}
      aria-label={`Xử lý dòng ${row.row}: ${row.name}`}
      value={action === 'UPDATE' ? (choice?.unitId ?? 'UPDATE') : action}
      options={[{ value: 'SKIP', label: ACTION_LABELS.SKIP }, ...updates, { value: 'ADD', label: ACTION_LABELS.ADD }]}
      onChange={(value: string) =>
        value === 'SKIP' || value === 'ADD' || value === 'UPDATE' ? decide(value) : decide('UPDATE', value)
      }
    />
  );
}

/** What "Bổ sung" would write, and what the file says otherwise than the record, which stays. */
function UpdateWords({ row: { update } }: { row: RegisterRowView }) {
  if (update === null) return null;
  return (
    <ul className={styles.update}>
      <li>{update.adds.length === 0 ? 'Không có gì để bổ sung.' : `Có thể bổ sung: ${update.adds.join(', ')}.`}</li>
      {update.differences.map(({ label, onRecord, inFile, why }) => (
        <li key={label}>
          {label}: hồ sơ ghi <b>{onRecord}</b>, tệp ghi <b>{inFile}</b>; giữ như hồ sơ
          {why === undefined ? '' : ` vì ${why}`}.
        </li>
      ))}
    </ul>
  );
}
