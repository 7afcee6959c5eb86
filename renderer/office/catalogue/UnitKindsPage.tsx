import { useQuery } from '@tanstack/react-query';
import { formatDate } from '#core/dates/isoDate.ts';
import { UNIT_LEVEL_LABELS } from '#core/units/unitKind.ts';
import { covers } from '#core/units/unitTree.ts';
import { useApi } from '../../api/ApiContext.ts';
import { unitKinds } from '../../api/unitsQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { CatalogueFrame } from './CatalogueFrame.tsx';

/** Which kinds of units there are, and since and until when. Read only: they come with the product. */
export function UnitKindsPage() {
  const query = useQuery(unitKinds(useApi()));
  const { today } = useAppInfo();
  return (
    <CatalogueFrame label="Loại đơn vị" query={query}>
      <Notice tone="info">
        Khi ghi đơn vị, chỉ những loại có vào ngày đó được đưa ra chọn. Các dòng này kèm theo Cờ Đầu và chỉ để xem; dòng
        chưa đối chiếu thì hãy đọc văn bản gốc trước khi dựa vào.
      </Notice>
      <TableScroller label="Bảng loại đơn vị, cuộn được" style={{ borderTop: 0 }}>
        <table className={tables.table} aria-label="Loại đơn vị">
          <thead>
            <tr>
              <th scope="col">Tên</th>
              <th scope="col" style={{ width: 140 }}>
                Tên ngắn
              </th>
              <th scope="col" style={{ width: 190 }}>
                Cấp
              </th>
              <th scope="col" style={{ width: 112 }}>
                Từ ngày
              </th>
              <th scope="col" style={{ width: 112 }}>
                Đến hết ngày
              </th>
              <th scope="col">Căn cứ</th>
              <th scope="col" style={{ width: 140 }}>
                Đối chiếu
              </th>
            </tr>
          </thead>
          <tbody>
            {query.data?.map((kind) => (
              <tr key={kind.code} className={covers(kind, today) ? undefined : tables.quiet}>
                <td>{kind.name}</td>
                <td>{kind.shortName}</td>
                <td>{UNIT_LEVEL_LABELS[kind.level]}</td>
                <td className="num">{kind.validFrom !== null && formatDate(kind.validFrom)}</td>
                <td className="num">{kind.validTo !== null && formatDate(kind.validTo)}</td>
                <td className={tables.quiet}>{kind.basis}</td>
                <td>
                  <VerifiedMark isVerified={kind.verified} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </CatalogueFrame>
  );
}
