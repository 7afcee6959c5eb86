import { formatNumber } from '#core/money/format.ts';
import board from '../list/listBoard.module.css';
import pasted from './pasted.module.css';

/** A pasted row by its name, with what is wrong or doubtful about it. */
export interface ToldRow {
  name: string;
  /** Why it cannot be entered; null when it can. */
  problem: string | null;
  doubts: readonly string[];
}

/** What is wrong with pasted rows, those that cannot be entered first; nothing where all is clear. */
export function PastedRows({ rows }: { rows: readonly ToldRow[] }) {
  const told = rows
    .map((row, index) => ({ ...row, place: index + 1 }))
    .filter(({ problem, doubts }) => problem !== null || doubts.length > 0)
    .toSorted((one, other) => Number(one.problem === null) - Number(other.problem === null));
  const refused = told.filter(({ problem }) => problem !== null).length;
  if (told.length === 0) return null;
  return (
    <>
      <p className={board.note} role="status">
        {refused > 0 && `${formatNumber(refused)} dòng không ghi được. `}
        {told.length > refused && `${formatNumber(told.length - refused)} dòng nên xem lại, vẫn ghi được.`}
      </p>
      <ul className={pasted.rows} aria-label="Dòng cần xem" tabIndex={0}>
        {told.map(({ place, name, problem, doubts }) => (
          <li key={place}>
            <span className="num">{place}</span>. {name}
            <p className={problem === null ? board.warn : board.problem}>
              {[...(problem === null ? [] : [`Không ghi: ${problem}`]), ...doubts].join('. ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
