import type { AwardCount, RunAsked, RunFilter, RunRow } from '#core/eligibility/run.ts';
import type { NomineeStanding } from '#core/eligibility/standingOf.ts';
import type { NominationKind } from '#core/nominations/nomination.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { foldForSearch } from '#core/text/fold.ts';

/** A person or collective looked at; shared by all rows about it. */
export interface Candidate {
  subject: Subject;
  personId: string | null;
  unitId: string | null;
  name: string;
  unitName: string;
}

/** One row as kept: rows are many, so what repeats is kept once. */
interface KeptRow {
  candidate: Candidate;
  awardCode: string;
  standing: NomineeStanding;
  lacking: number;
  told: string;
}

/** What is wanted of a result. Units are those a chosen one stood above; null for all. */
export interface RunView extends Omit<RunFilter, 'unitId'> {
  unitIds: ReadonlySet<string> | null;
}

/** The result of one run, in memory: every person and collective with every award asked for. */
export class EligibilityRun {
  readonly asked: RunAsked;
  readonly #rows: KeptRow[] = [];
  readonly #told = new Map<string, string>();
  readonly #kinds: ReadonlyMap<string, NominationKind>;
  #finishedAt = '';

  /** @param kinds by award; toàn diện where left out */
  constructor(asked: RunAsked, kinds: ReadonlyMap<string, NominationKind> = new Map()) {
    this.asked = asked;
    this.#kinds = kinds;
  }

  /** Of which kind a proposal for the award is. */
  kindOf(awardCode: string): NominationKind {
    return this.#kinds.get(awardCode) ?? 'COMPREHENSIVE';
  }

  /** Moment it was finished, UTC. */
  get finishedAt(): string {
    return this.#finishedAt;
  }

  add(row: KeptRow): void {
    this.#rows.push({ ...row, told: this.#once(row.told) });
  }

  finish(now: string): void {
    this.#finishedAt = now;
    this.#told.clear();
  }

  /** Places of all the view keeps, in the order of the run. */
  indexes(view: RunView): number[] {
    const keeps = keeper(view);
    const wanted: number[] = [];
    this.#rows.forEach((row, index) => {
      if (keeps(row)) wanted.push(index);
    });
    return wanted;
  }

  /** A page of what the view keeps, in the order of the run. */
  page(view: RunView, { offset, limit }: { offset: number; limit: number }): { rows: RunRow[]; total: number } {
    const wanted = this.indexes(view);
    return { rows: wanted.slice(offset, offset + limit).flatMap((index) => this.#row(index)), total: wanted.length };
  }

  /** Everything the view keeps, a portion at a time. */
  *pages(view: RunView, size: number): Generator<RunRow[]> {
    const wanted = this.indexes(view);
    for (let start = 0; start < wanted.length; start += size)
      yield wanted.slice(start, start + size).flatMap((index) => this.#row(index));
  }

  /** Rows by their places; places that are none are left out. */
  rows(indexes: readonly number[]): RunRow[] {
    return indexes.flatMap((index) => this.#row(index));
  }

  /** How many stand how, award by award in the order asked; the view's own standing and award do not narrow it. */
  counts(view: RunView): AwardCount[] {
    const counts = new Map(
      this.asked.awardCodes.map((awardCode) => [awardCode, { awardCode, ELIGIBLE: 0, NEARLY: 0, EXCLUDED: 0 }]),
    );
    const keeps = keeper({ ...view, standing: null, awardCode: null });
    for (const row of this.#rows) {
      const count = counts.get(row.awardCode);
      if (count && keeps(row)) count[row.standing] += 1;
    }
    return [...counts.values()];
  }

  #row(index: number): RunRow[] {
    const row = this.#rows[index];
    if (!row) return [];
    const { candidate, ...rest } = row;
    return [{ index, ...candidate, ...rest, awardKind: this.kindOf(row.awardCode) }];
  }

  /** Thousands miss the same: each text is kept once. */
  #once(text: string): string {
    const known = this.#told.get(text);
    if (known !== undefined) return known;
    this.#told.set(text, text);
    return text;
  }
}

function keeper({ standing, awardCode, subject, unitIds, text }: RunView): (row: KeptRow) => boolean {
  const key = foldForSearch(text);
  const known = new Map<Candidate, boolean>();
  const keepsCandidate = (candidate: Candidate): boolean => {
    if (subject !== null && candidate.subject !== subject) return false;
    if (unitIds !== null && (candidate.unitId === null || !unitIds.has(candidate.unitId))) return false;
    return key === '' || foldForSearch(`${candidate.name} ${candidate.unitName}`).includes(key);
  };
  return (row) => {
    if (standing !== null && row.standing !== standing) return false;
    if (awardCode !== null && row.awardCode !== awardCode) return false;
    const kept = known.get(row.candidate) ?? keepsCandidate(row.candidate);
    known.set(row.candidate, kept);
    return kept;
  };
}
