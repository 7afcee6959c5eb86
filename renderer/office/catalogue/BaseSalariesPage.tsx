import { Button } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { inForceOn, type BaseSalary } from '#core/office/catalogue.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatDong } from '#core/money/format.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { TableScroller } from '../../shared/TableScroller.tsx';
import tables from '../../shared/table.module.css';
import { BaseSalaryForm } from './BaseSalaryForm.tsx';
import { CatalogueFrame, useCatalogue } from './CatalogueFrame.tsx';
import { originWords } from './originWords.ts';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { useOpened } from '../../shared/useOpened.ts';
import { useRemoveRow } from './useRemoveRow.tsx';

/** Lương cơ sở by period, newest first. */
export function BaseSalariesPage() {
  const query = useCatalogue();
  const { today } = useAppInfo();
  const { removeBaseSalary } = useRemoveRow();
  /** Id of the row being written, `NEW` for one to add. */
  const [writing, setWriting] = useOpened<string | null>(null);

  const stored = query.data?.baseSalaries ?? [];
  const rows = stored.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  const current = inForceOn(stored, today);
  const edited = rows.find(({ id }) => id === writing) ?? null;
  const isOpen = writing === 'NEW' || edited !== null;
  const hasRoom = useHasRoom(isOpen);
  return (
    <CatalogueFrame
      label="Lương cơ sở"
      query={query}
      actions={
        !isOpen && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setWriting('NEW')}>
            Thêm mức lương
          </Button>
        )
      }
      rail={isOpen ? <BaseSalaryForm key={writing} row={edited} onDone={() => setWriting(null)} /> : undefined}
      railLabel="Ghi mức lương cơ sở"
    >
      {current?.verified === false && (
        <Notice tone="warn" actions={<LinkButton onClick={() => setWriting(current.id)}>Đối chiếu</LinkButton>}>
          Mức đang áp dụng, {formatDong(current.amount)} theo {current.basis}, chưa đối chiếu với văn bản gốc. Hãy kiểm
          tra trước khi ban hành quyết định.
        </Notice>
      )}
      <TableScroller label="Bảng lương cơ sở, cuộn được" style={{ borderTop: 0 }}>
        <table className={tables.table} aria-label="Lương cơ sở">
          <thead>
            <tr>
              <th scope="col" style={{ width: 116 }}>
                Từ ngày
              </th>
              <th scope="col" style={{ width: 132 }}>
                Đến hết ngày
              </th>
              <th scope="col" className={tables.end} style={{ width: 118 }}>
                Mức một tháng
              </th>
              <th scope="col">Căn cứ</th>
              <th scope="col" style={{ width: 132 }}>
                Đối chiếu
              </th>
              {hasRoom && (
                <th scope="col" style={{ width: 152 }}>
                  Nguồn
                </th>
              )}
              <th scope="col" style={{ width: 116 }}>
                <span className="visually-hidden">Việc làm được</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.id === writing ? tables.current : undefined}>
                <td className="num">{formatDate(row.effectiveFrom)}</td>
                <td className="num">
                  {row.effectiveTo === null ? (
                    <span className={tables.quiet}>còn áp dụng</span>
                  ) : (
                    formatDate(row.effectiveTo)
                  )}
                </td>
                <td className={`${tables.end} ${tables.strong} num`}>{formatDong(row.amount)}</td>
                <td>
                  {row.basis}
                  {row === current && <span className={tables.tag}>dùng cho hôm nay</span>}
                  {isReplaced(row, stored) && <span className={tables.tag}>thay bằng dòng của cơ quan</span>}
                </td>
                <td>
                  <VerifiedMark isVerified={row.verified} />
                </td>
                {hasRoom && <td className={tables.quiet}>{originWords(row.origin, row.version > 1)}</td>}
                <td>
                  <span className={tables.acts}>
                    <LinkButton aria-label={`Sửa mức ${formatDong(row.amount)}`} onClick={() => setWriting(row.id)}>
                      Sửa
                    </LinkButton>
                    {row.origin === 'OFFICE' && (
                      <LinkButton aria-label={`Bỏ mức ${formatDong(row.amount)}`} onClick={() => removeBaseSalary(row)}>
                        Bỏ
                      </LinkButton>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </CatalogueFrame>
  );
}

/** A shipped row of which the office has its own version: decisions use that one. */
function isReplaced(row: BaseSalary, rows: readonly BaseSalary[]): boolean {
  return row.origin === 'SHIPPED' && inForceOn(rows, row.effectiveFrom) !== row;
}
