import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import {
  RECOGNITION_LEVEL_LABELS,
  RECOGNITION_LEVELS,
  type InitiativeCounts,
  type InitiativeFilter,
  type InitiativeGrouping,
} from '#core/initiatives/initiative.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { initiativeGroups } from '../../api/initiativesQueries.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import board from '../../shared/list/listBoard.module.css';
import styles from '../initiatives.module.css';

interface GroupsSectionProps {
  filter: InitiativeFilter;
  totals: InitiativeCounts;
  onClose: () => void;
}

const GROUPINGS: { value: InitiativeGrouping; label: string }[] = [
  { value: 'LEVEL', label: 'Theo cấp công nhận' },
  { value: 'FIELD', label: 'Theo lĩnh vực' },
  { value: 'UNIT', label: 'Theo đơn vị' },
  { value: 'PROGRAMME', label: 'Theo chương trình' },
];

/** The initiatives shown, counted by level, field, unit or programme. */
export function GroupsSection({ filter, totals, onClose }: GroupsSectionProps) {
  const [grouping, setGrouping] = useState<InitiativeGrouping>('LEVEL');
  const groups = useQuery(initiativeGroups(useApi(), filter, grouping));
  return (
    <RailSection title="Thống kê danh sách đang xem" onClose={onClose}>
      <Select
        className={styles.grouping ?? ''}
        aria-label="Thống kê theo"
        value={grouping}
        options={GROUPINGS}
        onChange={setGrouping}
      />
      {groups.error && <p role="alert">{failureOf(groups.error).message}</p>}
      <table className={board.counts} aria-label="Số sáng kiến theo nhóm">
        <thead>
          <tr className={board.group}>
            <th scope="col">Nhóm</th>
            <th scope="col">Sáng kiến</th>
            <th scope="col">Lượt / người</th>
          </tr>
        </thead>
        <tbody>
          {groups.data?.map((group) => (
            <tr key={group.name}>
              <th scope="row">
                {nameOf(grouping, group.name)}
                {group.benefit > 0 && <span className={styles.under}>Làm lợi {formatDong(group.benefit)}</span>}
              </th>
              <td className="num">{formatNumber(group.initiatives)}</td>
              <td className="num">{authorsOf(group)}</td>
            </tr>
          ))}
          <tr className={board.sum}>
            <th scope="row">Cộng</th>
            <td className="num">{formatNumber(totals.initiatives)}</td>
            <td className="num">{authorsOf(totals)}</td>
          </tr>
        </tbody>
      </table>
      <p className={board.note}>
        Lượt là số lần đứng tên tác giả; người là số tác giả khác nhau. Một người có sáng kiến ở nhiều nhóm được tính ở
        từng nhóm, nên cộng các nhóm có thể nhiều hơn dòng cộng.
      </p>
    </RailSection>
  );
}

const authorsOf = ({ authorships, people }: InitiativeCounts) =>
  `${formatNumber(authorships)} / ${formatNumber(people)}`;

const NAMELESS: Record<InitiativeGrouping, string> = {
  LEVEL: 'Chưa được công nhận',
  FIELD: 'Chưa ghi lĩnh vực',
  UNIT: 'Chưa ghi đơn vị',
  PROGRAMME: 'Không thuộc chương trình nào',
};

function nameOf(grouping: InitiativeGrouping, name: string): string {
  if (name === '') return NAMELESS[grouping];
  const level = RECOGNITION_LEVELS.find((known) => grouping === 'LEVEL' && known === name);
  return level === undefined ? name : RECOGNITION_LEVEL_LABELS[level];
}
