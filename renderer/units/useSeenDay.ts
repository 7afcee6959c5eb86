import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { isIsoDate, yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import { useAppInfo } from '../shell/AppInfo.ts';
import { useYear } from '../shell/YearContext.tsx';

/**
 * The day units are seen on: the one in the address (`on`), so that going back finds it, else the last of the year
 * that is chosen, or today. A link to a day brings its year along; a year chosen afterwards leaves that day behind.
 */
export function useSeenDay(): IsoDate {
  const { today } = useAppInfo();
  const { year, followYear } = useYear();
  const [params] = useSearchParams();
  const asked = params.get('on') ?? '';
  useEffect(() => {
    if (isIsoDate(asked)) followYear(yearOf(asked));
  }, [asked, followYear]);
  if (isIsoDate(asked) && yearOf(asked) === year) return asked;
  return year === yearOf(today) ? today : `${year}-12-31`;
}
