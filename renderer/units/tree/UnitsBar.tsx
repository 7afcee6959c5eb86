import { DownOutlined, SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Dropdown, Input, Segmented, Select, type MenuProps } from 'antd';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { dayBefore } from '#core/dates/neighbourDay.ts';
import { turningDayWords } from '#core/units/turningDay.ts';
import { useApi } from '../../api/ApiContext.ts';
import { turningDays } from '../../api/unitsQueries.ts';
import { DateField } from '../../shared/DateField.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useYear } from '../../shell/YearContext.tsx';
import { useUnitKinds } from '../useUnitKinds.ts';
import styles from './units.module.css';

export type UnitsView = 'TREE' | 'LIST';

interface UnitsBarProps {
  view: UnitsView;
  onView: (view: UnitsView) => void;
  on: IsoDate;
  onDay: (day: IsoDate) => void;
  text: string;
  onText: (text: string) => void;
  kind: string | null;
  onKind: (kind: string | null) => void;
  includeEnded: boolean;
  onIncludeEnded: (include: boolean) => void;
}

/** The day of the tree, what is looked for in it, and how it is shown. */
export function UnitsBar(props: UnitsBarProps) {
  const { view, onView, on, onDay, text, onText, kind, onKind, includeEnded, onIncludeEnded } = props;
  const { kinds } = useUnitKinds();
  return (
    <search className={styles.bar}>
      <Segmented<UnitsView>
        aria-label="Cách xem"
        value={view}
        options={[
          { value: 'TREE', label: 'Cây' },
          { value: 'LIST', label: 'Danh sách' },
        ]}
        onChange={onView}
      />
      <label htmlFor="units-on" className={styles.dayLabel}>
        Tính đến ngày
      </label>
      <div className={styles.day}>
        <DateField id="units-on" keepsLast value={on} onChange={(day) => day !== null && onDay(day)} />
      </div>
      <DayMenu onDay={onDay} />
      <Input
        className={styles.search ?? ''}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm đơn vị, không cần dấu"
        placeholder="Tên đơn vị, cả tên cũ"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {view === 'LIST' && (
        <Select
          className={styles.kind ?? ''}
          aria-label="Loại đơn vị"
          value={kind ?? ''}
          options={[
            { value: '', label: 'Mọi loại' },
            ...kinds.map(({ code, shortName }) => ({ value: code, label: shortName })),
          ]}
          onChange={(code) => onKind(code === '' ? null : code)}
        />
      )}
      <Checkbox checked={includeEnded} onChange={(event) => onIncludeEnded(event.target.checked)}>
        Cả đơn vị đã kết thúc
      </Checkbox>
    </search>
  );
}

/** Days worth looking at: today, the ends of the year, and the eves and days of what happened. */
function DayMenu({ onDay }: { onDay: (day: IsoDate) => void }) {
  const { today } = useAppInfo();
  const { year } = useYear();
  const turning = useQuery(turningDays(useApi()));
  const entry = (day: IsoDate, label: string) => ({ key: label, label, onClick: () => onDay(day) });
  const items: MenuProps['items'] = [
    entry(today, `Hôm nay, ${formatDate(today)}`),
    entry(`${year}-12-31`, `Cuối năm ${year}`),
    entry(`${year}-01-01`, `Đầu năm ${year}`),
    ...(turning.data ?? []).map(({ day, counts }) => ({
      key: day,
      type: 'group' as const,
      label: (
        <>
          <b>{formatDate(day)}</b> – {turningDayWords(counts)}
        </>
      ),
      children: [
        entry(day, `Từ ngày ${formatDate(day)}`),
        entry(dayBefore(day), `Ngay trước đó, ngày ${formatDate(dayBefore(day))}`),
      ],
    })),
  ];
  return (
    <Dropdown trigger={['click']} classNames={{ root: styles.days ?? '' }} menu={{ items }}>
      <Button>
        Mốc ngày <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
