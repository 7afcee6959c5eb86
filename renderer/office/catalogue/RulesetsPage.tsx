import { inForceOn } from '#core/office/catalogue.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { Notice } from '../../shared/Notice.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { TableScroller } from '../../shared/TableScroller.tsx';
import tables from '../../shared/table.module.css';
import { CatalogueFrame, useCatalogue } from './CatalogueFrame.tsx';

/** Which texts hold for decisions of which days. Read only: they come with the product. */
export function RulesetsPage() {
  const query = useCatalogue();
  const { today } = useAppInfo();
  const rulesets = query.data?.rulesets ?? [];
  const current = inForceOn(rulesets, today);
  return (
    <CatalogueFrame label="Bộ quy định" query={query}>
      <Notice tone="info">
        Ngày ban hành quyết định chọn bộ quy định. Các dòng này kèm theo Cờ Đầu và chỉ để xem; dòng chưa đối chiếu thì
        hãy đọc văn bản gốc trước khi dựa vào.
      </Notice>
      <TableScroller label="Bảng bộ quy định, cuộn được" style={{ borderTop: 0 }}>
        <table className={tables.table} aria-label="Bộ quy định">
          <thead>
            <tr>
              <th scope="col" style={{ width: 116 }}>
                Từ ngày
              </th>
              <th scope="col" style={{ width: 112 }}>
                Đến hết ngày
              </th>
              <th scope="col">Quy định của Nhà nước</th>
              <th scope="col">Quy định của công đoàn</th>
              <th scope="col">Ghi chú</th>
              <th scope="col" style={{ width: 140 }}>
                Đối chiếu
              </th>
            </tr>
          </thead>
          <tbody>
            {rulesets
              .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))
              .map((ruleset) => (
                <tr key={ruleset.id} className={ruleset === current ? tables.current : undefined}>
                  <td className="num">
                    {formatDate(ruleset.effectiveFrom)}
                    {ruleset === current && <div className={tables.quiet}>hôm nay</div>}
                  </td>
                  <td className="num">
                    {ruleset.effectiveTo === null ? (
                      <span className={tables.quiet}>còn áp dụng</span>
                    ) : (
                      formatDate(ruleset.effectiveTo)
                    )}
                  </td>
                  <td>{ruleset.stateBasis}</td>
                  <td>
                    {ruleset.unionBasis === '' ? <span className={tables.quiet}>Chưa rõ</span> : ruleset.unionBasis}
                  </td>
                  <td className={tables.quiet}>{ruleset.note}</td>
                  <td>
                    <VerifiedMark isVerified={ruleset.verified} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </TableScroller>
    </CatalogueFrame>
  );
}
