import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';

interface YearChoice {
  /** The emulation year every page obeys. */
  year: number;
  setYear: (year: number) => void;
}

const YearContext = createContext<YearChoice | null>(null);
const STORED_AS = 'co-dau.year';

export const FIRST_YEAR = 2004;
/** Next year's plans are made before New Year. */
export const lastYear = () => new Date().getFullYear() + 1;

/** Keeps the chosen year over pages and over restarts; at first the newest year that has work in it. */
export function YearProvider({ fallback, children }: { fallback: number; children: ReactNode }) {
  const [year, setChosen] = useState(() => rememberedYear() ?? fallback);
  const setYear = useCallback((next: number) => {
    setChosen(next);
    localStorage.setItem(STORED_AS, String(next));
  }, []);
  const choice = useMemo(() => ({ year, setYear }), [year, setYear]);
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
  const { setYear } = useYear();
  useEffect(() => setYear(thingsYear), [setYear, thingsYear]);
}

/** Lets the next office begin with its own newest year. */
export function forgetYear(): void {
  localStorage.removeItem(STORED_AS);
}

function rememberedYear(): number | null {
  const stored = Number(localStorage.getItem(STORED_AS));
  return stored >= FIRST_YEAR && stored <= lastYear() ? stored : null;
}
