import { Button } from 'antd';
import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { freeFigureYear } from '#core/units/figureYear.ts';
import { hasMoreMembers, HEADCOUNTS } from '#core/units/unitFigure.ts';
import type { UnitPage } from '../../api/unitsQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TableScroller } from '../../shared/TableScroller.tsx';
import tables from '../../shared/table.module.css';
import { useOpened } from '../../shared/useOpened.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { FIGURE_COUNT_LABELS } from '../figureText.ts';
import { FigureForm } from './FigureForm.tsx';
import { UnitFrame } from './UnitFrame.tsx';

type Figure = UnitPage['figures'][number];

/** Số liệu hằng năm: what the unit reported, one row a year, written beside the table. */
export function UnitFiguresPage() {
  const { today } = useAppInfo();
  /** Year being written; `NEW` for one to add. */
  const [writing, setWriting] = useOpened<number | 'NEW' | null>(null);
  return (
    <UnitFrame
      railLabel="Ghi số liệu"
      rail={({ page, on }) =>
        writing === null ? null : (
          <FigureForm
            key={writing}
            unitId={page.unit.id}
            figures={page.figures}
            row={page.figures.find(({ year }) => year === writing) ?? null}
            life={page.unit}
            suggestedYear={suggestedYear(page, on, today)}
            onDone={() => setWriting(null)}
          />
        )
      }
      action={() =>
        writing === null && (
          <Button type="primary" onClick={() => setWriting('NEW')}>
            Thêm năm
          </Button>
        )
      }
    >
      {({ page: { figures, summed }, canWrite }) => (
        <>
          {remarkOn(figures) !== '' && <Notice tone="warn">{remarkOn(figures)}</Notice>}
          {summed && <Notice tone="info">{summedWords(summed)}</Notice>}
          {figures.length === 0 ? (
            <EmptyState
              sentence="Đơn vị chưa ghi số liệu năm nào. Đoàn viên, CNVCLĐ và xếp loại của từng năm sẽ đứng ở đây."
              action={canWrite && <Button onClick={() => setWriting('NEW')}>Ghi năm đầu tiên</Button>}
            />
          ) : (
            <FigureTable figures={figures} writing={writing} onWrite={canWrite ? setWriting : null} />
          )}
        </>
      )}
    </UnitFrame>
  );
}

/** What the tree shows for a unit that stated nothing itself. */
function summedWords({ year, ...counts }: NonNullable<UnitPage['summed']>): string {
  const parts = HEADCOUNTS.flatMap((column) => {
    const count = counts[column];
    return count === null ? [] : [`${FIGURE_COUNT_LABELS[column]} ${formatNumber(count)}`];
  });
  return `Năm ${year} đơn vị chưa ghi đủ số của mình; cây đơn vị lấy tổng các đơn vị trực thuộc: ${parts.join(', ')}.`;
}

/** An empty form must not stand for figures that are there. */
function suggestedYear({ unit, figures }: UnitPage, on: IsoDate, today: IsoDate): number {
  const taken = new Set(figures.map(({ year }) => year));
  return freeFigureYear(taken, { from: yearOf(on), life: unit, today });
}

/** Years in which there are more members than workers; empty for none. */
function remarkOn(figures: readonly Figure[]): string {
  const years = figures.filter(hasMoreMembers).map(({ year }) => year);
  return years.length === 0 ? '' : `Nên xem: số đoàn viên nhiều hơn số CNVCLĐ ở năm ${years.join(', ')}.`;
}

interface FigureTableProps {
  figures: readonly Figure[];
  writing: number | 'NEW' | null;
  /** Null where figures are only read. */
  onWrite: ((year: number) => void) | null;
}

function FigureTable({ figures, writing, onWrite }: FigureTableProps) {
  const columns = ['CNVCLĐ', 'Đoàn viên', 'Đoàn viên nữ', 'CĐCS'];
  return (
    <TableScroller label="Số liệu hằng năm, cuộn được" style={{ borderTop: 0 }}>
      <table className={tables.table} aria-label="Số liệu hằng năm">
        <thead>
          <tr>
            <th scope="col" style={{ width: 90 }}>
              Năm
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={tables.end} style={{ width: 110 }}>
                {column}
              </th>
            ))}
            <th scope="col" style={{ width: 130, paddingLeft: 14 }}>
              Xếp loại
            </th>
            <th scope="col">Ghi chú</th>
            <th scope="col" style={{ width: 70 }}>
              <span className="visually-hidden">Việc làm được</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.year} className={figure.year === writing ? tables.current : undefined}>
              <td className={`${tables.strong} num`}>{figure.year}</td>
              {[figure.workers, figure.members, figure.femaleMembers, figure.grassrootsUnits].map((count, index) => (
                <td key={columns[index]} className={`${tables.end} num`}>
                  {count === null ? <span className={tables.quiet}>–</span> : formatNumber(count)}
                </td>
              ))}
              <td style={{ paddingLeft: 14 }}>{figure.grading}</td>
              <td className={tables.quiet}>{figure.note}</td>
              <td>
                {onWrite && (
                  <span className={tables.acts}>
                    <LinkButton aria-label={`Sửa số liệu năm ${figure.year}`} onClick={() => onWrite(figure.year)}>
                      Sửa
                    </LinkButton>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
