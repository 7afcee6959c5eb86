import { Button } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { HEADCOUNTS } from '#core/units/unitFigure.ts';
import type { UnitPage } from '../../api/unitsQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TableScroller } from '../../shared/TableScroller.tsx';
import tables from '../../shared/table.module.css';
import { useOpened } from '../../shared/useOpened.ts';
import { FIGURE_COUNT_LABELS } from '../figureText.ts';
import { FigureForm } from './FigureForm.tsx';
import { UnitFrame } from './UnitFrame.tsx';

type Figure = UnitPage['figures'][number];

/** Số liệu hằng năm: what the unit reported, one row a year, written beside the table. */
export function UnitFiguresPage() {
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
            suggestedYear={firstFreeYear(page.figures, Number(on.slice(0, 4)))}
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

/** The year looked at, or the next one that has no figures: an empty form must not stand for figures that are there. */
function firstFreeYear(figures: readonly Figure[], from: number): number {
  return figures.some(({ year }) => year === from) ? firstFreeYear(figures, from + 1) : from;
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
