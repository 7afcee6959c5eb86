import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useYear } from '../../shell/YearContext.tsx';

/** What the page of a year tells the one it opens: that year was chosen. A page that is stayed on opens none. */
const CHOSEN = 'year chosen';

/**
 * On a page whose address names the year, the year of the shell is that one: opening the page brings it along, and
 * choosing another in the shell opens the page of that year.
 */
export function useYearOfAddress(addressYear: number, addressOf: (year: number) => string): void {
  const { followYear, openWith } = useYear();
  const navigate = useNavigate();
  const isChosen = useLocation().state === CHOSEN;
  useEffect(() => followYear(addressYear, isChosen), [followYear, addressYear, isChosen]);
  useEffect(
    () => openWith((year) => void navigate(addressOf(year), { state: CHOSEN })),
    [openWith, navigate, addressOf],
  );
}
