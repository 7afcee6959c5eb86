import { useQuery } from '@tanstack/react-query';
import { formatDate } from '#core/dates/isoDate.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import { useApi } from '../../api/ApiContext.ts';
import { provinces } from '../../api/unitsQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { CatalogueFrame } from './CatalogueFrame.tsx';

/** Which province each former one is in since 2025. Read only: it comes with the product. */
export function ProvincesPage() {
  const query = useQuery(provinces(useApi()));
  const rows = query.data ?? [];
  const merged = new Set(rows.filter(({ formerName, name }) => formerName !== name).map(({ name }) => name));
  const seated = new Set(rows.filter(({ isSeat }) => isSeat).map(({ name }) => name));
  return (
    <CatalogueFrame label="Tỉnh, thành phố 2025" query={query}>
      <Notice tone="info">
        Tỉnh, thành phố trước và sau khi sắp xếp năm 2025. Các dòng này kèm theo Cờ Đầu và chỉ để xem; dòng chưa đối
        chiếu thì hãy đọc văn bản gốc trước khi dựa vào.
      </Notice>
      <TableScroller label="Bảng tỉnh, thành phố, cuộn được" style={{ borderTop: 0 }}>
        <table className={tables.table} aria-label="Tỉnh, thành phố 2025">
          <thead>
            <tr>
              <th scope="col">Trước đây</th>
              <th scope="col">Nay thuộc</th>
              <th scope="col" style={{ width: 190 }}>
                Trung tâm hành chính
              </th>
              <th scope="col" style={{ width: 116 }}>
                Từ ngày
              </th>
              <th scope="col" style={{ width: 140 }}>
                Đối chiếu
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder(rows).map(({ formerName, name, isSeat, effectiveFrom, verified }) => {
              const isMerged = merged.has(name);
              return (
                <tr key={formerName}>
                  <td>{formerName}</td>
                  <td>{isMerged ? name : <span className={tables.quiet}>giữ nguyên</span>}</td>
                  <td>
                    {isMerged && isSeat && `Đặt tại ${formerName} cũ`}
                    {!seated.has(name) && <span className={tables.quiet}>Chưa rõ</span>}
                  </td>
                  <td className="num">{isMerged && formatDate(effectiveFrom)}</td>
                  <td>
                    <VerifiedMark isVerified={verified} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroller>
    </CatalogueFrame>
  );
}

/** By the new name, then by the former one, as the Vietnamese alphabet goes. */
function inOrder<Row extends { name: string; formerName: string }>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: vietnameseSortKey(`${row.name}\n${row.formerName}`) }));
  return keyed.sort((one, next) => (one.key < next.key ? -1 : Number(one.key > next.key))).map(({ row }) => row);
}
