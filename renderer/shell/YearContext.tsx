import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';

interface YearChoice {
  /** The emulation year every page obeys. */
  year: number;
  setYear: (year: number) => void;
  /** Goes along with the year of what is opened, which nobody chose. */
  followYear: (year: number) => void;
  /** The year chosen before one was followed; null while the chosen one is shown. */
  chosenBefore: number | null;
}

const YearContext = createContext<YearChoice | null>(null);
const STORED_AS = 'co-dau.year';

export const FIRST_YEAR = 2004;
/** Next year's plans are made before New Year. */
export const lastYear = () => new Date().getFullYear() + 1;

/** Keeps the chosen year over pages and over restarts; at first the newest year that has work in it. */
export function YearProvider({ fallback, children }: { fallback: number; children: ReactNode }) {
  const [shown, setShown] = useState(() => ({ year: rememberedYear() ?? fallback, chosen: null as number | null }));
  const setYear = useCallback((year: number) => {
    setShown({ year, chosen: null });
    localStorage.setItem(STORED_AS, String(year));
  }, []);
  const followYear = useCallback((year: number) => {
    setShown((current) => ({ year, chosen: current.chosen ?? current.year }));
    localStorage.setItem(STORED_AS, String(year));
  }, []);
  const { year, chosen } = shown;
  const choice = useMemo(
    () => ({ year, setYear, followYear, chosenBefore: chosen === year ? null : chosen }),
    [year, chosen, setYear, followYear],
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
