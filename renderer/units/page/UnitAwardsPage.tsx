import { useCallback, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { unitAwards, type UnitAward } from '../../api/unitsQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Money } from '../../shared/Money.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { StatusTag } from '../../shared/StatusTag.tsx';
import { VirtualTable, type Column } from '../../shared/VirtualTable.tsx';
import units from '../tree/units.module.css';
import { UnitFrame, type UnitView } from './UnitFrame.tsx';
import styles from './unitPage.module.css';

type Subject = UnitAward['subject'];

const FETCH_AHEAD = 30;

/** Khen thưởng đã nhận: of the unit itself, or with those of the units that led into it. */
export function UnitAwardsPage() {
  return <UnitFrame>{(view) => <Awards key={view.page.unit.id} {...view} />}</UnitFrame>;
}

function columnsFor(isAccumulated: boolean): Column[] {
  return [
    { key: 'date', title: 'Ngày', width: '106px' },
    { key: 'number', title: 'Số quyết định', width: '140px' },
    { key: 'name', title: 'Tên in trên quyết định', width: 'minmax(200px, 2fr)' },
    ...(isAccumulated ? [{ key: 'holder', title: 'Đơn vị được khen', width: 'minmax(180px, 2fr)' }] : []),
    { key: 'award', title: 'Hình thức', width: 'minmax(160px, 1.5fr)' },
    { key: 'amount', title: 'Tiền thưởng', width: '108px', align: 'end' },
    { key: 'status', title: 'Tình trạng', width: '120px', indent: true },
  ];
}

function Awards({ page }: UnitView) {
  const [subject, setSubject] = useState<Subject>('COLLECTIVE');
  const hasPredecessors = page.predecessors.length > 0;
  const [accumulated, setAccumulated] = useState(false);
  const pages = useInfiniteQuery(unitAwards(useApi(), { id: page.unit.id, subject, accumulated }));
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? [];
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = pages;
  const onVisible = useCallback(
    (_first: number, last: number) => {
      if (hasNextPage && !isFetchingNextPage && last >= rows.length - FETCH_AHEAD) void fetchNextPage();
    },
    [fetchNextPage, hasNextPage, isFetchingNextPage, rows.length],
  );
  const whose = subject === 'COLLECTIVE' ? 'tập thể' : 'cá nhân của đơn vị';
  return (
    <>
      <div className={styles.bar}>
        <Segmented<Subject>
          aria-label="Khen thưởng của ai"
          value={subject}
          options={[
            { value: 'COLLECTIVE', label: 'Tập thể' },
            { value: 'INDIVIDUAL', label: 'Cá nhân của đơn vị' },
          ]}
          onChange={setSubject}
        />
        {hasPredecessors && (
          <Segmented<boolean>
            aria-label="Gồm đơn vị nào"
            value={accumulated}
            options={[
              { value: false, label: 'Riêng đơn vị này' },
              { value: true, label: 'Lũy kế cả đơn vị tiền thân' },
            ]}
            onChange={setAccumulated}
          />
        )}
        <span className={styles.count}>{formatNumber(pages.data?.pages[0]?.count ?? 0)} lượt khen</span>
      </div>
      {pages.isError && <Notice tone="danger">{failureOf(pages.error).message}</Notice>}
      {accumulated && (
        <Notice tone="info">
          Khen thưởng của đơn vị tiền thân được kể riêng, không tính là thành tích của đơn vị này khi xét liên tục.
        </Notice>
      )}
      {rows.length === 0 && pages.isSuccess ? (
        <EmptyState sentence={`Chưa có quyết định nào đã ban hành khen ${whose}.`} />
      ) : (
        <VirtualTable
          label={`Khen thưởng ${whose}`}
          role="table"
          className={units.table}
          columns={columnsFor(accumulated)}
          count={rows.length}
          rowKey={(index) => rows[index]?.lineId ?? index}
          onVisible={onVisible}
          renderRow={(index) => {
            const row = rows[index];
            return row && <AwardRow award={row} rowIndex={index} showsHolder={accumulated} />;
          }}
        />
      )}
    </>
  );
}

function AwardRow({ award, rowIndex, showsHolder }: { award: UnitAward; rowIndex: number; showsHolder: boolean }) {
  const place = [award.position, award.unitName].filter((part) => part !== '').join(', ');
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className={units.row}>
      <div role="cell" className="num">
        {formatDate(award.issuedOn)}
      </div>
      <div role="cell" className="num">
        <Link to={`/awards/${award.decisionId}`}>{award.decisionNumber}</Link>
      </div>
      <div role="cell" title={place === '' ? award.name : `${award.name}, ${place}`}>
        {award.name}
        {place !== '' && <span className={styles.detail}>{place}</span>}
      </div>
      {showsHolder && (
        <div role="cell" title={award.holder}>
          {award.holder}
        </div>
      )}
      <div role="cell" title={award.achievement === '' ? award.awardName : `${award.awardName}: ${award.achievement}`}>
        {award.awardName}
      </div>
      <div role="cell" className={units.end}>
        {award.amount !== null && <Money amount={award.amount} />}
      </div>
      <div role="cell" className={units.life}>
        <StatusTag status={award.status} />
      </div>
    </div>
  );
}
