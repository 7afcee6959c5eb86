import type { ComponentProps } from 'react';
import tables from './table.module.css';

/** Where a table scrolls. A tab stop of its own, so that the keyboard can scroll a table that is only read. */
export function TableScroller({ label, ...rest }: { label: string } & Omit<ComponentProps<'div'>, 'className'>) {
  return <div {...rest} className={tables.scroller} role="region" aria-label={label} tabIndex={0} />;
}
