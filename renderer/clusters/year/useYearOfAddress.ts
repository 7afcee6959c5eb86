import { useEffect } from 'react';
import { useYear, useYearOf } from '../../shell/YearContext.tsx';

/**
 * On a page whose address names the year, the year of the shell is that one: opening the page brings it along, and
 * choosing another in the shell opens the page of that year.
 */
export function useYearOfAddress(addressYear: number, openYear: (year: number) => void): void {
  const { openWith } = useYear();
  useYearOf(addressYear);
  useEffect(() => openWith(openYear), [openWith, openYear]);
}
