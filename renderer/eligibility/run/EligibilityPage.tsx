import { useYear } from '../../shell/YearContext.tsx';
import { EligibilityBoard } from './EligibilityBoard.tsx';

/** Ai đủ điều kiện? of the chosen year; another year starts anew. */
export function EligibilityPage() {
  const { year } = useYear();
  return <EligibilityBoard key={year} year={year} />;
}
