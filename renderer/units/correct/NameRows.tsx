import { Button, Input, Select } from 'antd';
import { DateField } from '../../shared/DateField.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import tables from '../../shared/table.module.css';
import { useUnitKinds } from '../useUnitKinds.ts';
import { newNameRow, type NameDraft } from './correctionDraft.ts';
import type { RowsForm } from './rowsForm.ts';
import styles from './correct.module.css';

interface NameRowsProps {
  rows: readonly NameDraft[];
  form: RowsForm;
  onChange: (rows: NameDraft[]) => void;
}

/** Names and kinds over time. The first day and the last are those of the unit. */
export function NameRows({ rows, form, onChange }: NameRowsProps) {
  const { kinds } = useUnitKinds();
  const change = (id: string, patch: Partial<NameDraft>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...patch } : row)));
  return (
    <section>
      <div className={styles.head}>
        <h2 id="correct-names">Tên gọi và thời gian tồn tại</h2>
        <Button size="small" onClick={() => onChange([...rows, newNameRow(rows.at(-1) ?? { kind: '' })])}>
          Thêm tên
        </Button>
      </div>
      <table className={`${tables.table} ${styles.table}`} aria-labelledby="correct-names">
        <thead>
          <tr>
            <th scope="col">Tên đầy đủ</th>
            <th scope="col" style={{ width: '25%' }}>
              Tên ngắn
            </th>
            <th scope="col" style={{ width: '14%' }}>
              Loại
            </th>
            <th scope="col" style={{ width: 146 }}>
              Từ ngày
            </th>
            <th scope="col" style={{ width: 146 }}>
              Đến hết ngày
            </th>
            <th scope="col" style={{ width: 44 }}>
              <span className="visually-hidden">Bỏ</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const problem = form.problemOf(`names.${index}.name`) ?? form.problemOf(`names.${index}.kind`);
            const nth = `Tên ${index + 1}`;
            return (
              <tr key={row.id}>
                <td>
                  <Input
                    id={form.idOf(`names.${index}.name`)}
                    aria-label={`${nth}: tên đầy đủ`}
                    maxLength={300}
                    status={problem === undefined ? '' : 'error'}
                    value={row.name}
                    onChange={(event) => change(row.id, { name: event.target.value })}
                  />
                  {problem !== undefined && (
                    <div className={styles.problem} role="alert">
                      {problem}
                    </div>
                  )}
                </td>
                <td>
                  <Input
                    id={form.idOf(`names.${index}.shortName`)}
                    aria-label={`${nth}: tên ngắn`}
                    maxLength={150}
                    value={row.shortName}
                    onChange={(event) => change(row.id, { shortName: event.target.value })}
                  />
                </td>
                <td>
                  <Select
                    id={form.idOf(`names.${index}.kind`)}
                    aria-label={`${nth}: loại`}
                    style={{ width: '100%' }}
                    popupMatchSelectWidth={false}
                    value={row.kind}
                    options={kinds.map(({ code, shortName }) => ({ value: code, label: shortName }))}
                    onChange={(kind) => change(row.id, { kind })}
                  />
                </td>
                <td>
                  <DateField
                    id={form.idOf(`names.${index}.validFrom`)}
                    aria-label={`${nth}: từ ngày`}
                    placeholder="chưa rõ"
                    value={row.validFrom}
                    onChange={(validFrom) => change(row.id, { validFrom })}
                  />
                </td>
                <td>
                  <DateField
                    id={form.idOf(`names.${index}.validTo`)}
                    aria-label={`${nth}: đến hết ngày`}
                    placeholder="đến nay"
                    value={row.validTo}
                    onChange={(validTo) => change(row.id, { validTo })}
                  />
                </td>
                <td className={styles.remove}>
                  {rows.length > 1 && (
                    <LinkButton
                      aria-label={`Bỏ ${nth.toLowerCase()}`}
                      onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
                    >
                      Bỏ
                    </LinkButton>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
