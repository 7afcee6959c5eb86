import { useNavigate } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { CountCell, LifeCell } from '../tree/CommonCells.tsx';
import { treeColumns } from '../tree/unitColumns.ts';
import { UnitName } from '../tree/UnitName.tsx';
import units from '../tree/units.module.css';
import { useUnitKinds } from '../useUnitKinds.ts';
import { UnitFrame, type UnitView } from './UnitFrame.tsx';

/** What stood directly under the unit on the day. */
export function UnitChildrenPage() {
  return <UnitFrame>{(view) => <Children {...view} />}</UnitFrame>;
}

function Children({ page, on }: UnitView) {
  const navigate = useNavigate();
  const { kindWord } = useUnitKinds();
  const rows = page.children;
  const day = formatDate(on);
  if (rows.length === 0) return <EmptyState sentence={`Ngày ${day} không có đơn vị nào trực thuộc.`} />;
  return (
    <VirtualTable
      label={`Đơn vị trực thuộc ngày ${day}`}
      role="table"
      className={units.table}
      columns={treeColumns}
      count={rows.length}
      rowKey={(index) => rows[index]?.id ?? index}
      renderRow={(index) => {
        const row = rows[index];
        if (!row) return null;
        const to = `/units/${row.id}?on=${on}`;
        return (
          <div
            role="row"
            aria-rowindex={index + 2}
            className={`${units.row} ${units.whole}`}
            onClick={() => void navigate(to)}
          >
            <div role="cell" className={units.name} title={row.name}>
              <UnitName name={row.name} foundBy="" to={to} isStop />
            </div>
            <div role="cell" className={units.quiet}>
              {kindWord(row.kind)}
            </div>
            <div role="cell" className={`${units.end} num`}>
              {row.childCount === 0 ? '' : formatNumber(row.childCount)}
            </div>
            <CountCell role="cell" count={row.workers} />
            <CountCell role="cell" count={row.members} />
            <LifeCell role="cell" row={row} on={on} />
          </div>
        );
      }}
    />
  );
}
