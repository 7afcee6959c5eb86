import { Link } from 'react-router';
import type { ClusterPageView } from '../../api/clustersQueries.ts';
import { Panel } from '../../shared/Panel.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import panels from '../../shared/panels.module.css';

/** The opened years of a cluster, newest first, and how far each came. */
export function YearsList({ clusterId, years }: { clusterId: string; years: ClusterPageView['years'] }) {
  const { year: shownYear } = useYear();
  const path = (year: number) => `/clusters/${clusterId}/years/${year}`;
  const isOpened = years.some(({ year }) => year === shownYear);
  return (
    <Panel title="Các năm" action={!isOpened && <Link to={path(shownYear)}>Mở năm {shownYear}</Link>}>
      {years.length === 0 && <p className={panels.nothing}>Chưa mở năm nào.</p>}
      <ul className={panels.list}>
        {years.map((year) => (
          <li key={year.id}>
            <Link to={path(year.year)}>Năm {year.year}</Link>
            <span className="num">
              {year.stepsDone}/{year.steps} bước xong
            </span>
            <span>{year.lockedAt === null ? 'Đang mở' : 'Đã khóa'}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
