import { useEffect, useRef } from 'react';
import { useYear } from '../../shell/YearContext.tsx';

/**
 * Keeps the year of the shell and the year in the address one: opening the page brings its year along, and a year
 * chosen in the shell afterwards opens the page of that year.
 */
export function useYearOfAddress(addressYear: number, openYear: (year: number) => void): void {
  const { year, followYear } = useYear();
  useEffect(() => followYear(addressYear), [followYear, addressYear]);
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const wasChosen = seen.current !== null && seen.current !== year;
    seen.current = year;
    if (wasChosen && year !== addressYear) openYear(year);
  }, [year, addressYear, openYear]);
}
