import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { isIsoDate, type IsoDate } from '#core/dates/isoDate.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { useApi } from '../../api/ApiContext.ts';
import { unitPage } from '../../api/unitsQueries.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import type { ChosenUnit } from '../inputs/UnitSelect.tsx';

interface AskedUnit {
  unit: ChosenUnit | null;
  setUnit: (unit: ChosenUnit | null) => void;
  /** The day the list is seen on; null is today. */
  on: IsoDate | null;
  leaveDay: () => void;
}

/** The unit and the day a link to the list brings along in its address, until the clerk chooses another unit. */
export function useAskedUnit(): AskedUnit {
  const { today } = useAppInfo();
  const [params, setParams] = useSearchParams();
  const [chosen, setUnit] = useState<ChosenUnit | null | undefined>();
  const day = params.get('on') ?? '';
  const on = isIsoDate(day) && day !== today ? day : null;
  const id = params.get('unit');
  const asked = useQuery({
    ...unitPage(useApi(), id ?? '', on ?? today),
    enabled: id !== null && chosen === undefined,
  });
  // The list is narrowed at once; the name follows.
  const named = id === null ? null : { id, name: asked.data ? nameOn(asked.data.unit, on ?? today).name : '…' };
  return {
    unit: chosen === undefined ? named : chosen,
    setUnit,
    on,
    leaveDay: () =>
      setParams(
        (current) => {
          current.delete('on');
          return current;
        },
        { replace: true },
      ),
  };
}
