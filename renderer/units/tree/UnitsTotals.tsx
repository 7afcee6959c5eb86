import { formatNumber } from '#core/money/format.ts';
import type { UnitTotals } from '#core/units/unitRows.ts';
import type { UnitTreeView } from '../../api/unitsQueries.ts';
import { TotalsBar, type NamedFigure } from '../../shared/TotalsBar.tsx';
import { useUnitKinds } from '../useUnitKinds.ts';

const count = (value: number | null): string => (value === null ? 'Chưa có' : formatNumber(value));

/** Under the units: how many of each kind above the grassroots, how many at the grassroots, and their people. */
export function UnitsTotals({ totals, figures: shown }: { totals: UnitTotals; figures: UnitTreeView['figures'] }) {
  const { kindWord } = useUnitKinds();
  const superiors = totals.kinds.filter(({ level }) => level === 'CTTCS');
  const ofLevel = (wanted: string) =>
    totals.kinds.reduce((sum, { level, units }) => (level === wanted ? sum + units : sum), 0);
  const figures: NamedFigure[] = [
    ['Cấp trên trực tiếp', formatNumber(ofLevel('CTTCS'))],
    ...(superiors.length > 1
      ? superiors.map(({ kind, units }): NamedFigure => [`– ${kindWord(kind)}`, formatNumber(units)])
      : []),
    ['CĐ cơ sở', formatNumber(ofLevel('CS'))],
    ['CNVCLĐ', count(totals.workers)],
    ['Đoàn viên nữ', count(totals.femaleMembers)],
  ];
  return (
    <TotalsBar
      label="Tổng của những đơn vị đang xem"
      figures={figures}
      words={{ name: `Số liệu năm ${shown.year}`, text: figureWords(shown), isWarning: shown.earlierYear !== null }}
      sum={['Đoàn viên', count(totals.members)]}
    />
  );
}

const figureWords = ({ earlierYear }: UnitTreeView['figures']): string =>
  earlierYear === null ? 'Nơi chưa ghi lấy tổng cấp dưới.' : `Chưa có; gần nhất là năm ${earlierYear}.`;
