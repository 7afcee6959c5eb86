import type { WorkInput, WorkRow, WorkStatus } from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { parseDong } from '#core/money/parse.ts';

/** A work as its form holds it: money and percent as typed. */
export interface TypedWork extends Omit<WorkInput, 'campaignId' | 'value' | 'progress'> {
  campaignId: string | null;
  value: string;
  progress: string;
}

/** A new work of a campaign. */
export function blankWork(campaignId: string | null, occasionId: string | null): TypedWork {
  return {
    campaignId,
    occasionId,
    kind: 'CONSTRUCTION',
    name: '',
    unitId: null,
    unitName: '',
    description: '',
    value: '',
    startsOn: null,
    dueOn: null,
    finishedOn: null,
    progress: '0',
    status: 'REGISTERED',
    plaqueOn: null,
    proof: '',
  };
}

/** A work as it is kept, ready to be changed. */
export function typedWork(row: WorkRow): TypedWork {
  const { campaignId, occasionId, kind, name, unitId, unitName, description, value } = row;
  const { startsOn, dueOn, finishedOn, progress, status, plaqueOn, proof } = row;
  return {
    campaignId,
    occasionId,
    kind,
    name,
    unitId,
    unitName,
    description,
    value: value === null ? '' : formatNumber(value),
    startsOn,
    dueOn,
    finishedOn,
    progress: String(progress),
    status,
    plaqueOn,
    proof,
  };
}

/** What is sent; what cannot be read as a figure is left for the schema to refuse. */
export function enteredWork(typed: TypedWork) {
  return {
    ...typed,
    campaignId: typed.campaignId ?? '',
    value: typed.value.trim() === '' ? null : (parseDong(typed.value) ?? typed.value),
    progress: /^\d{1,3}$/u.test(typed.progress.trim()) ? Number(typed.progress) : typed.progress,
  };
}

/** In another state: finished means today, unless said otherwise, and all of it; not finished means no day. */
export function withStatus(typed: TypedWork, status: WorkStatus, today: IsoDate): TypedWork {
  if (status === 'FINISHED') return { ...typed, status, progress: '100', finishedOn: typed.finishedOn ?? today };
  return { ...typed, status, finishedOn: null, progress: typed.status === 'FINISHED' ? '0' : typed.progress };
}

/** Next of the same kind for the same occasion. */
export function nextWork(entered: TypedWork): TypedWork {
  const { campaignId, occasionId, kind, dueOn } = entered;
  return { ...blankWork(campaignId, occasionId), kind, dueOn };
}
