import { memo } from 'react';
import { Select } from 'antd';
import { formatBirth } from '#core/people/birth.ts';
import type { UnitHolder } from '../../api/unitsQueries.ts';
import type { Place } from './peopleDraft.ts';
import styles from './events.module.css';

export interface PlaceOption {
  value: Place;
  label: string;
}

interface HolderRowProps {
  holder: UnitHolder;
  rowIndex: number;
  /** Null for one who goes as all the others do. */
  place: Place | null;
  /** Where all the others go. */
  otherwise: string;
  options: PlaceOption[];
  onChoose: (holder: UnitHolder, place: Place | null) => void;
}

/** One person of a unit that is split, and where that one goes. */
export const HolderRow = memo(function HolderRow(props: HolderRowProps) {
  const { holder, rowIndex, place, otherwise, options, onChoose } = props;
  const { fullName, birth } = holder;
  const posts = postsText(holder);
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className={styles.holder}>
      <div role="cell" title={fullName}>
        {fullName}
      </div>
      <div role="cell" className="num">
        {formatBirth(birth)}
      </div>
      <div role="cell" title={posts}>
        {posts}
      </div>
      <div role="cell">
        <Select<Place | null>
          size="small"
          className={styles.select ?? ''}
          aria-label={`${fullName} chuyển về`}
          placeholder={otherwise}
          allowClear
          popupMatchSelectWidth={false}
          value={place}
          options={options}
          onChange={(next) => onChoose(holder, next ?? null)}
        />
      </div>
    </div>
  );
});

/** `Tổ 1, Giáo viên; Tổ trưởng`: what somebody holds in the unit. */
export function postsText({ posts }: UnitHolder): string {
  return posts
    .map(({ department, position }) => [department, position].filter((part) => part !== '').join(', '))
    .filter((post) => post !== '')
    .join('; ');
}
