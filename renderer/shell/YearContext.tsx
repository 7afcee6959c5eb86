import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

interface YearChoice {
  /** The emulation year every page obeys. */
  year: number;
  /** On a page of one year this opens the page of the other; the year follows once that page is there. */
  setYear: (year: number) => void;
  /** Goes along with the year of what is opened, which nobody chose unless that is said. */
  followYear: (year: number, isChosen?: boolean) => void;
  /** The year chosen before one was followed; null while the chosen one is shown. */
  chosenBefore: number | null;
  /** Says how the page at hand opens another year, until the answer is called. */
  openWith: (openYear: (year: number) => void) => () => void;
}

const YearContext = createContext<YearChoice | null>(null);
const STORED_AS = 'co-dau.year';

export const FIRST_YEAR = 2004;
/** Next year's plans are made before New Year. */
export const lastYear = () => new Date().getFullYear() + 1;

/** Keeps the chosen year over pages and over restarts; at first the newest year that has work in it. */
export function YearProvider({ fallback, children }: { fallback: number; children: ReactNode }) {
  const [shown, setShown] = useState(() => ({ year: rememberedYear() ?? fallback, chosen: null as number | null }));
  const openYear = useRef<((year: number) => void) | null>(null);
  const setYear = useCallback((year: number) => {
    if (openYear.current) {
      // The page may be left or not: what is typed there has a say.
      openYear.current(year);
      return;
    }
    setShown({ year, chosen: null });
    localStorage.setItem(STORED_AS, String(year));
  }, []);
  const followYear = useCallback((year: number, isChosen = false) => {
    setShown((current) => ({ year, chosen: isChosen ? null : (current.chosen ?? current.year) }));
    // What nobody chose is not what the next window begins with.
    if (isChosen) localStorage.setItem(STORED_AS, String(year));
  }, []);
  const openWith = useCallback((open: (year: number) => void) => {
    openYear.current = open;
    return () => {
      if (openYear.current === open) openYear.current = null;
    };
  }, []);
  const { year, chosen } = shown;
  const choice = useMemo(
    () => ({ year, setYear, followYear, chosenBefore: chosen === year ? null : chosen, openWith }),
    [year, chosen, setYear, followYear, openWith],
  );
  return <YearContext value={choice}>{children}</YearContext>;
}

/** The chosen year and the way to change it. */
export function useYear(): YearChoice {
  const choice = use(YearContext);
  if (!choice) throw new Error('useYear needs <YearProvider> above it');
  return choice;
}

/** On the page of one thing the year follows that thing: going back to its list must show it. */
export function useYearOf(thingsYear: number): void {
  const { followYear } = useYear();
  useEffect(() => followYear(thingsYear), [followYear, thingsYear]);
}

/** Lets the next office begin with its own newest year. */
export function forgetYear(): void {
  localStorage.removeItem(STORED_AS);
}

function rememberedYear(): number | null {
  const stored = Number(localStorage.getItem(STORED_AS));
  return stored >= FIRST_YEAR && stored <= lastYear() ? stored : null;
}
