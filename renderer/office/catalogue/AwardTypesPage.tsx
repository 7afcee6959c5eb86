import { Fragment, useState } from 'react';
import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { AWARD_KIND_LABELS, AWARD_LEVEL_LABELS, SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { TableScroller } from '../../shared/TableScroller.tsx';
import tables from '../../shared/table.module.css';
import { AwardTypeForm } from './AwardTypeForm.tsx';
import { CatalogueFrame, useCatalogue } from './CatalogueFrame.tsx';
import { KIND_ORDER } from './rateRows.ts';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';

const COLUMNS = 4;
const COLUMNS_WITH_ROOM = 6;

/** Danh hiệu thi đua and hình thức khen thưởng, kept apart as the law does. */
export function AwardTypesPage() {
  const query = useCatalogue();
  const [search, setSearch] = useState('');
  const [isAdding, setAdding] = useState(false);
  const all = query.data?.awardTypes ?? [];
  const wanted = foldForSearch(search);
  const found = all.filter(({ name, code }) => foldForSearch(`${name} ${code}`).includes(wanted));
  const hasRoom = useHasRoom(isAdding);
  return (
    <CatalogueFrame
      label="Danh hiệu và hình thức"
      query={query}
      actions={
        !isAdding && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            Thêm danh hiệu, hình thức
          </Button>
        )
      }
      rail={isAdding ? <AwardTypeForm awardTypes={all} onDone={() => setAdding(false)} /> : undefined}
      railLabel="Thêm danh hiệu, hình thức"
    >
      <div className={tables.bar}>
        <Input
          size="small"
          className={tables.filter ?? ''}
          allowClear
          prefix={<SearchOutlined />}
          aria-label="Tìm danh hiệu, hình thức, không cần dấu"
          placeholder="Tìm danh hiệu, hình thức"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className={tables.count}>
          {found.length === all.length ? `${all.length} dòng` : `${found.length} trong ${all.length} dòng`}
        </span>
      </div>
      <TableScroller label="Bảng danh hiệu và hình thức, cuộn được">
        <table className={tables.table} aria-label="Danh hiệu và hình thức">
          <thead>
            <tr>
              <th scope="col" {...(hasRoom && { style: { width: '29%' } })}>
                Tên
              </th>
              <th scope="col" style={{ width: 122 }}>
                Đối tượng
              </th>
              {hasRoom && (
                <>
                  <th scope="col" style={{ width: 168 }}>
                    Cấp quyết định
                  </th>
                  <th scope="col" style={{ width: 186 }}>
                    Người quyết định
                  </th>
                </>
              )}
              <th scope="col">Căn cứ</th>
              <th scope="col" style={{ width: 140 }}>
                Đối chiếu
              </th>
            </tr>
          </thead>
          <tbody>
            {KIND_ORDER.map((kind) => {
              const rows = found.filter((award) => award.kind === kind);
              if (rows.length === 0) return null;
              return (
                <Fragment key={kind}>
                  <tr className={tables.group}>
                    <th colSpan={hasRoom ? COLUMNS_WITH_ROOM : COLUMNS} scope="colgroup">
                      <b>{AWARD_KIND_LABELS[kind]}</b>
                      {rows.length} dòng
                    </th>
                  </tr>
                  {rows.map((award) => (
                    <tr key={award.code}>
                      <td title={award.code}>{award.name}</td>
                      <td className={tables.quiet}>
                        {award.subjects.map((subject) => SUBJECT_LABELS[subject]).join(', ')}
                      </td>
                      {hasRoom && (
                        <>
                          <td className={tables.quiet}>{AWARD_LEVEL_LABELS[award.level]}</td>
                          <td className={tables.quiet}>{award.decidedBy === '' ? 'Theo luật' : award.decidedBy}</td>
                        </>
                      )}
                      <td>{award.basis}</td>
                      <td>
                        <VerifiedMark isVerified={award.verified} />
                      </td>
                    </tr>
                  ))}
                </Fragment>
              );
            })}
          </tbody>
        </table>
        {query.data && found.length === 0 && (
          <p className={tables.none}>Không có danh hiệu, hình thức nào khớp “{search}”.</p>
        )}
      </TableScroller>
    </CatalogueFrame>
  );
}
