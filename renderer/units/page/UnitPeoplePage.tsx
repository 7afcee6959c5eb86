import { useCallback, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatDate, yearOf } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { failureOf } from '../../api/failure.ts';
import { PeopleTotals } from '../../people/list/PeopleTotals.tsx';
import { personColumns } from '../../people/list/personColumns.ts';
import { PersonRow } from '../../people/list/PersonRow.tsx';
import { pagesOf, usePeople } from '../../people/list/usePeople.ts';
import people from '../../people/list/people.module.css';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { UnitFrame, type UnitView } from './UnitFrame.tsx';
import styles from './unitPage.module.css';

/** Who held a post on the day in the unit or in one below it. */
export function UnitPeoplePage() {
  return <UnitFrame>{(view) => <People key={view.page.unit.id} {...view} />}</UnitFrame>;
}

function People({ page, on }: UnitView) {
  const navigate = useNavigate();
  const [seen, setSeen] = useState(pagesOf(0, 0));
  const onVisible = useCallback((first: number, last: number) => setSeen(pagesOf(first, last)), []);
  const open = useCallback((id: string) => void navigate(`/people/${id}`), [navigate]);
  const { id } = page.unit;
  const year = yearOf(on);
  const filter = { text: '', unitId: id, gender: null, grade: null, status: null, year };
  const { totals, at, error, retry } = usePeople({ filter, on, order: 'NAME' }, seen);
  const day = formatDate(on);
  const list = `/people?unit=${id}&on=${on}`;
  if (totals?.people === 0)
    return <EmptyState sentence={`Ngày ${day} chưa có ai được ghi chức vụ ở đơn vị này và các đơn vị trực thuộc.`} />;
  return (
    <>
      <div className={styles.bar}>
        <Link to={list}>Mở trong danh sách đoàn viên, cán bộ</Link>
        <span className={styles.count}>
          {formatNumber(totals?.people ?? 0)} người ngày {day}, cả đơn vị trực thuộc
        </span>
      </div>
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={retry}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
      <VirtualTable
        label={`Đoàn viên, cán bộ ngày ${day}`}
        role="table"
        className={people.table}
        columns={personColumns(year)}
        count={totals?.people ?? 0}
        rowKey={(index) => index}
        onVisible={onVisible}
        renderRow={(index) => <PersonRow person={at(index)} rowIndex={index} isCurrent={false} onChoose={open} />}
      />
      {totals && <PeopleTotals totals={totals} year={year} />}
    </>
  );
}
