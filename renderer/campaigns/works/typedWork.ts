import type { WorkInput, WorkRow, WorkStatus } from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { parseDong } from '#core/money/parse.ts';

/** A work as its form holds it: money and percent as typed. */
export interface TypedWork extends Omit<WorkInput, 'campaignId' | 'value' | 'progress'> {
  campaignId: string | null;
  value: string;
  progress: string;
  /** How far it was before it was called finished, for when that is taken back. */
  progressBefore: string;
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
    progressBefore: '0',
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
    progressBefore: status === 'FINISHED' ? '0' : String(progress),
    status,
    plaqueOn,
    proof,
  };
}

/** What is sent; what cannot be read as a figure is left for the schema to refuse. */
export function enteredWork(typed: TypedWork) {
  const { occasionId, kind, name, unitId, unitName, description, value } = typed;
  const { startsOn, dueOn, finishedOn, progress, status, plaqueOn, proof } = typed;
  return {
    campaignId: typed.campaignId ?? '',
    occasionId,
    kind,
    name,
    unitId,
    unitName,
    description,
    value: value.trim() === '' ? null : (parseDong(value) ?? value),
    startsOn,
    dueOn,
    finishedOn,
    progress: /^\d{1,3}$/u.test(progress.trim()) ? Number(progress) : progress,
    status,
    plaqueOn,
    proof,
  };
}

/**
 * In another state: finished means today, unless said otherwise, and all of it; not finished means no day, and as
 * far as it was before.
 */
export function withStatus(typed: TypedWork, status: WorkStatus, today: IsoDate): TypedWork {
  const wasFinished = typed.status === 'FINISHED';
  if (status !== 'FINISHED')
    return { ...typed, status, finishedOn: null, progress: wasFinished ? typed.progressBefore : typed.progress };
  const progressBefore = wasFinished ? typed.progressBefore : typed.progress;
  return { ...typed, status, progress: '100', progressBefore, finishedOn: typed.finishedOn ?? today };
}

/** Next of the same kind for the same occasion. */
export function nextWork(entered: TypedWork): TypedWork {
  const { campaignId, occasionId, kind, dueOn } = entered;
  return { ...blankWork(campaignId, occasionId), kind, dueOn };
}
