import { Fragment, type ReactNode } from 'react';
import board from './list/listBoard.module.css';

interface FactRowsProps {
  /** What says nothing is left out. */
  facts: readonly (readonly [label: string, value: ReactNode])[];
  label?: string;
  /** Across a page two facts stand in a row; in the rail one. */
  isOfPage?: boolean;
}

/** What is known of something, label by value. */
export function FactRows({ facts, label, isOfPage = false }: FactRowsProps) {
  const said = facts.filter(([, value]) => value !== '' && value !== null);
  return (
    <dl className={isOfPage ? board.pageFacts : board.facts} aria-label={label}>
      {said.map(([name, value], index) => (
        // One thing may be said several times, as a recognition by two decisions.
        <Fragment key={`${name} ${index}`}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
