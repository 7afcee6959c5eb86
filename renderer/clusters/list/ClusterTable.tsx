import { Link, useNavigate } from 'react-router';
import { CLUSTER_KIND_LABELS, CLUSTER_LEVEL_LABELS } from '#core/clusters/cluster.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import type { ClusterListRow } from '../../api/clustersQueries.ts';
import { StateWord } from '../../deadlines/StateWord.tsx';
import { VirtualTable, type Column } from '../../shared/VirtualTable.tsx';
import styles from './clusters.module.css';

const COLUMNS: readonly Column[] = [
  { key: 'name', title: 'Cụm, khối', width: 'minmax(240px, 2.2fr)' },
  { key: 'level', title: 'Cấp, cơ quan chủ trì', width: 'minmax(150px, 0.9fr)' },
  { key: 'members', title: 'Đơn vị', width: '58px', align: 'end' },
  { key: 'lead', title: 'Trưởng', width: 'minmax(140px, 1fr)', indent: true },
  { key: 'steps', title: 'Các bước', width: '76px' },
  { key: 'next', title: 'Bước tiếp theo', width: '140px' },
  { key: 'due', title: 'Hạn của bước', width: '192px' },
];

/** A line of the table: a cluster, or the words above those of one kind. */
type Item = { group: string; count: number } | { cluster: ClusterListRow };

/** The clusters of a year, this office's own first; a row opens the year. */
export function ClusterTable({ rows, year }: { rows: readonly ClusterListRow[]; year: number }) {
  const items = inGroups(rows);
  return (
    <VirtualTable
      label={`Cụm, khối thi đua năm ${year}`}
      role="table"
      className={styles.table}
      columns={COLUMNS}
      count={items.length}
      rowKey={(index) => keyOf(items[index]) ?? index}
      renderRow={(index) => {
        const item = items[index];
        if (!item) return null;
        if ('group' in item) return <GroupRow {...item} rowIndex={index} />;
        return <ClusterRow row={item.cluster} year={year} rowIndex={index} />;
      }}
    />
  );
}

const keyOf = (item: Item | undefined) => item && ('group' in item ? item.group : item.cluster.id);

function inGroups(rows: readonly ClusterListRow[]): Item[] {
  const own = rows.filter(({ runBy }) => runBy === '');
  const others = rows.filter(({ runBy }) => runBy !== '');
  return (
    [
      ['Cơ quan mình lập', own],
      ['Cơ quan khác chủ trì', others],
    ] as const
  ).flatMap(([group, clusters]) =>
    clusters.length === 0 ? [] : [{ group, count: clusters.length }, ...clusters.map((cluster) => ({ cluster }))],
  );
}

function GroupRow({ group, count, rowIndex }: { group: string; count: number; rowIndex: number }) {
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className={`${styles.row} ${styles.group}`}>
      <div role="cell" aria-colspan={COLUMNS.length}>
        <b>{group}</b> <span className="num">{formatNumber(count)}</span>
      </div>
    </div>
  );
}

function ClusterRow({ row, year, rowIndex }: { row: ClusterListRow; year: number; rowIndex: number }) {
  const navigate = useNavigate();
  const to = `/clusters/${row.id}/years/${year}`;
  const level = CLUSTER_LEVEL_LABELS[row.level];
  const place = row.runBy === '' ? level : row.runBy;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      className={`${styles.row} ${styles.whole}`}
      onClick={() => void navigate(to)}
    >
      <div role="cell" title={`${CLUSTER_KIND_LABELS[row.kind]}: ${row.name}`}>
        <Link to={to} onClick={(event) => event.stopPropagation()}>
          {row.name}
        </Link>
      </div>
      <div role="cell" className={styles.quiet} title={`${level}; ${place}`}>
        {place}
      </div>
      <div role="cell" className={`${styles.end} num`}>
        {formatNumber(row.members)}
      </div>
      <div role="cell" className={styles.lead} title={row.leadName}>
        {row.leadName === '' ? <span className={styles.quiet}>chưa phân công</span> : row.leadName}
      </div>
      <StepsCell opened={row.opened} />
      <NextCells opened={row.opened} />
    </div>
  );
}

function StepsCell({ opened }: { opened: ClusterListRow['opened'] }) {
  return (
    <div role="cell" className="num">
      {opened && `${opened.stepsDone}/${opened.steps} xong`}
    </div>
  );
}

function NextCells({ opened }: { opened: ClusterListRow['opened'] }) {
  if (!opened?.next || opened.isLocked) {
    return (
      <div role="cell" aria-colspan={2} className={styles.quiet}>
        {restWords(opened)}
      </div>
    );
  }
  return (
    <>
      <div role="cell" title={opened.next.title}>
        {opened.next.title}
      </div>
      <div role="cell">
        <span className="num">{formatDate(opened.next.dueOn)}</span> <StateWord due={opened.next} />
      </div>
    </>
  );
}

function restWords(opened: ClusterListRow['opened']): string {
  if (!opened) return 'Năm này chưa mở';
  return opened.isLocked ? 'Đã khóa' : 'Mọi bước đã xong';
}
