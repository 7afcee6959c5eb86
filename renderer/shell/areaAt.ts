import { AREA_GROUPS } from './areas.tsx';

const AREAS = AREA_GROUPS.flatMap(({ areas }) => areas).flatMap((area) => ('path' in area ? [area] : []));

/**
 * The path of the area a page belongs to: the one its path begins with, else by its address. Null for a page of none.
 *
 * @param told where the path of the page begins; null where the page does not say
 */
export function areaAt(pathname: string, told: string | null): string | null {
  if (told !== null && AREAS.some(({ path }) => path === told)) return told;
  const isIn = (path: string) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
  return AREAS.find(({ path, alsoAt = [] }) => [path, ...alsoAt].some(isIn))?.path ?? null;
}
