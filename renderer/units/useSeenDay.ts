import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { isIsoDate, yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import { useAppInfo } from '../shell/AppInfo.ts';
import { useYear } from '../shell/YearContext.tsx';

/**
 * The day units are seen on: the one in the address (`on`), so that going back finds it, else the last of the year
 * that is chosen, or today. Looking at a day leaves the year alone that all else is worked on in; a year chosen
 * afterwards takes the day out of the address.
 */
export function useSeenDay(): IsoDate {
  const { today } = useAppInfo();
  const { year } = useYear();
  const [params, setParams] = useSearchParams();
  const yearBefore = useRef(year);
  useEffect(() => {
    if (yearBefore.current === year) return;
    yearBefore.current = year;
    setParams(
      (current) => {
        current.delete('on');
        return current;
      },
      { replace: true },
    );
  }, [year, setParams]);
  const asked = params.get('on') ?? '';
  if (isIsoDate(asked)) return asked;
  return year === yearOf(today) ? today : `${year}-12-31`;
}
