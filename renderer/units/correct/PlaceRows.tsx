import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { useApi } from '../../api/ApiContext.ts';
import { unitTree } from '../../api/unitsQueries.ts';
import { DateField } from '../../shared/DateField.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import tables from '../../shared/table.module.css';
import { UnitSelect } from '../events/UnitSelect.tsx';
import { newPlaceRow, type PlaceDraft } from './correctionDraft.ts';
import type { RowsForm } from './rowsForm.ts';
import styles from './correct.module.css';

interface PlaceRowsProps {
  unitId: string;
  rows: readonly PlaceDraft[];
  form: RowsForm;
  on: IsoDate;
  onChange: (rows: PlaceDraft[]) => void;
}

/** Under which units it stood. Where no row covers a day, it stood at the top. */
export function PlaceRows({ unitId, rows, form, on, onChange }: PlaceRowsProps) {
  const tree = useQuery(unitTree(useApi(), on, true));
  const units = useMemo(
    () => new Map((tree.data?.rows ?? []).filter(({ id }) => id !== unitId).map((row) => [row.id, row])),
    [tree.data, unitId],
  );
  const change = (id: string, patch: Partial<PlaceDraft>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...patch } : row)));
  return (
    <section>
      <div className={styles.head}>
        <h2 id="correct-places">Trực thuộc</h2>
        <Button size="small" onClick={() => onChange([...rows, newPlaceRow()])}>
          Thêm thời gian trực thuộc
        </Button>
      </div>
      {rows.length === 0 && <p className={styles.quiet}>Đứng ở cấp trên cùng.</p>}
      {rows.length > 0 && (
        <table className={`${tables.table} ${styles.table}`} aria-labelledby="correct-places">
          <thead>
            <tr>
              <th scope="col">Đơn vị cấp trên</th>
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
              const problem = form.problemOf(`parents.${index}.parentId`);
              const nth = `Nơi trực thuộc ${index + 1}`;
              return (
                <tr key={row.id}>
                  <td>
                    <UnitSelect
                      id={form.idOf(`parents.${index}.parentId`)}
                      aria-label={`${nth}: đơn vị cấp trên`}
                      rows={units}
                      value={row.parentId}
                      isWrong={problem !== undefined}
                      onChange={(parentId) => change(row.id, { parentId })}
                    />
                    {problem !== undefined && (
                      <div className={styles.problem} role="alert">
                        {problem}
                      </div>
                    )}
                  </td>
                  <td>
                    <DateField
                      id={form.idOf(`parents.${index}.validFrom`)}
                      aria-label={`${nth}: từ ngày`}
                      placeholder="chưa rõ"
                      value={row.validFrom}
                      onChange={(validFrom) => change(row.id, { validFrom })}
                    />
                  </td>
                  <td>
                    <DateField
                      id={form.idOf(`parents.${index}.validTo`)}
                      aria-label={`${nth}: đến hết ngày`}
                      placeholder="đến nay"
                      value={row.validTo}
                      onChange={(validTo) => change(row.id, { validTo })}
                    />
                  </td>
                  <td className={styles.remove}>
                    <LinkButton
                      aria-label={`Bỏ ${nth.toLowerCase()}`}
                      onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
                    >
                      Bỏ
                    </LinkButton>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
