import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { UnitKind, UnitKindCode } from '#core/units/unitKind.ts';
import { useApi } from '../api/ApiContext.ts';
import { unitKinds } from '../api/unitsQueries.ts';

const NONE: readonly UnitKind[] = [];

/** The catalogue of kinds and a short word for each; empty until it has come. */
export function useUnitKinds(): { kinds: readonly UnitKind[]; kindWord: (code: UnitKindCode) => string } {
  const kinds = useQuery(unitKinds(useApi())).data ?? NONE;
  return useMemo(() => {
    const words = new Map(kinds.map(({ code, shortName }) => [code, shortName]));
    return { kinds, kindWord: (code) => words.get(code) ?? '' };
  }, [kinds]);
}
