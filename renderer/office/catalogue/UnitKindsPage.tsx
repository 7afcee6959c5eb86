import { useQuery } from '@tanstack/react-query';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { mayWrite } from '#core/office/actor.ts';
import { formatNumber } from '#core/money/format.ts';
import { UNIT_LEVEL_LABELS } from '#core/units/unitKind.ts';
import { covers } from '#core/units/unitTree.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueKinds } from '../../api/catalogueQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { periodWords } from '../../units/lifeWords.ts';
import { CatalogueFrame } from './CatalogueFrame.tsx';
import { originWords } from './originWords.ts';
import { kindBefore, UnitKindForm } from './UnitKindForm.tsx';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { useOpened } from '../../shared/useOpened.ts';
import { useRemoveRow } from './useRemoveRow.tsx';

/** Which kinds of units there are, in the order of the tree, and since and until when. */
export function UnitKindsPage() {
  const query = useQuery(catalogueKinds(useApi()));
  const { today, actor } = useAppInfo();
  const { removeUnitKind } = useRemoveRow();
  /** Code of the row being written, `null` for one to add. */
  const [writing, setWriting] = useOpened<{ code: string | null } | undefined>(undefined);
  const kinds = query.data ?? [];
  const edited = kinds.find(({ code }) => code === writing?.code) ?? null;
  const isOpen = query.isSuccess && writing !== undefined && (writing.code === null || edited !== null);
  const canWrite = mayWrite(actor.role);
  const hasRoom = useHasRoom(isOpen);
  return (
    <CatalogueFrame
      label="Loại đơn vị"
      query={query}
      actions={
        canWrite &&
        !isOpen && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setWriting({ code: null })}>
            Thêm loại đơn vị
          </Button>
        )
      }
      rail={
        isOpen ? (
          <UnitKindForm key={writing.code} kinds={kinds} row={edited} onDone={() => setWriting(undefined)} />
        ) : undefined
      }
      railLabel="Ghi loại đơn vị"
    >
      <Notice tone="info">
        Khi ghi đơn vị, chỉ những loại có vào ngày đó được đưa ra chọn. Loại không còn dùng thì ghi ngày cuối; đơn vị đã
        thuộc loại ấy vẫn giữ.
      </Notice>
      <TableScroller label="Bảng loại đơn vị, cuộn được" style={{ borderTop: 0 }}>
        <table className={tables.table} aria-label="Loại đơn vị">
          <thead>
            <tr>
              <th scope="col">Tên</th>
              <th scope="col" style={{ width: 118 }}>
                Tên ngắn
              </th>
              {hasRoom && (
                <th scope="col" style={{ width: 186 }}>
                  Cấp
                </th>
              )}
              <th scope="col" style={{ width: 132 }}>
                Thời gian
              </th>
              {hasRoom && <th scope="col">Căn cứ</th>}
              <th scope="col" className={tables.end} style={{ width: 84 }}>
                Số đơn vị
              </th>
              {hasRoom && (
                <th scope="col" style={{ width: 132 }}>
                  Đối chiếu
                </th>
              )}
              {canWrite && (
                <th scope="col" style={{ width: 98 }}>
                  <span className="visually-hidden">Việc làm được</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind.code} className={kind.code === writing?.code ? tables.current : undefined}>
                <td className={covers(kind, today) ? undefined : tables.quiet}>
                  {kind.name}
                  {(kind.origin === 'OFFICE' || kind.isCorrected) && (
                    <span className={tables.tag}>{originWords(kind.origin, kind.isCorrected).toLowerCase()}</span>
                  )}
                </td>
                <td>{kind.shortName}</td>
                {hasRoom && <td>{UNIT_LEVEL_LABELS[kind.level]}</td>}
                <td className="num">{kind.validFrom === null && kind.validTo === null ? '' : periodWords(kind)}</td>
                {hasRoom && <td className={tables.quiet}>{kind.basis}</td>}
                <td className={`${tables.end} num`}>{kind.units === 0 ? '' : formatNumber(kind.units)}</td>
                {hasRoom && (
                  <td>
                    <VerifiedMark isVerified={kind.verified} />
                  </td>
                )}
                {canWrite && (
                  <td>
                    <span className={tables.acts}>
                      <LinkButton aria-label={`Sửa loại ${kind.name}`} onClick={() => setWriting({ code: kind.code })}>
                        Sửa
                      </LinkButton>
                      {kind.origin === 'OFFICE' && kind.units === 0 && (
                        <LinkButton
                          aria-label={`Bỏ loại ${kind.name}`}
                          onClick={() => removeUnitKind(kind, kindBefore(kinds, kind.code))}
                        >
                          Bỏ
                        </LinkButton>
                      )}
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </CatalogueFrame>
  );
}
