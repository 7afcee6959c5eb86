import { createContext, use } from 'react';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Actor } from '#core/office/actor.ts';
import type { OfficeProfile } from '#core/office/office.ts';

/** What every page of an open office may rely on. */
export interface AppInfo {
  profile: OfficeProfile;
  /** The office is the sample, not a real one. */
  isSample: boolean;
  actor: Actor;
  /** Today where the office is. */
  today: IsoDate;
}

export const AppInfoContext = createContext<AppInfo | null>(null);

/** The open office and who works in it. Only below the office gate. */
export function useAppInfo(): AppInfo {
  const info = use(AppInfoContext);
  if (!info) throw new Error('useAppInfo is only for pages of an open office');
  return info;
}
