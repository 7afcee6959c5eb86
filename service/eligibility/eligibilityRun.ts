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

/** A result without its objects: what repeats is told once and then by its place. */
export interface PackedRun {
  asked: RunAsked;
  kinds: [string, NominationKind][];
  candidates: Candidate[];
  told: string[];
  /** Candidate, place of the award asked for, standing, how much is missing, what was told. */
  rows: [number, number, NomineeStanding, number, number][];
}

/** What is wanted of a result. Units are those a chosen one stood above; null for all. */
export interface RunView extends Omit<RunFilter, 'unitId'> {
  unitIds: ReadonlySet<string> | null;
}

/** The result of one run: every person and collective with every award asked for. */
export class EligibilityRun {
  readonly asked: RunAsked;
  readonly #rows: KeptRow[] = [];
  readonly #told = new Map<string, string>();
  readonly #kinds: ReadonlyMap<string, NominationKind>;
  #finishedAt = '';
  #seenSeq = 0;

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

  /** Last row of the audit log it has seen. */
  get seenSeq(): number {
    return this.#seenSeq;
  }

  finish(now: string, seenSeq: number): void {
    this.#finishedAt = now;
    this.#seenSeq = seenSeq;
    this.#told.clear();
  }

  /** The whole result, to be kept. */
  packed(): PackedRun {
    const candidates = new Places<Candidate>();
    const told = new Places<string>();
    const rows = this.#rows.map((row): PackedRun['rows'][number] => [
      candidates.of(row.candidate),
      this.asked.awardCodes.indexOf(row.awardCode),
      row.standing,
      row.lacking,
      told.of(row.told),
    ]);
    return { asked: this.asked, kinds: [...this.#kinds], candidates: candidates.all(), told: told.all(), rows };
  }

  /** A result as it was packed. */
  static unpacked(
    { asked, kinds, candidates, told, rows }: PackedRun,
    { finishedAt, seenSeq }: { finishedAt: string; seenSeq: number },
  ): EligibilityRun {
    const run = new EligibilityRun(asked, new Map(kinds));
    for (const [candidateAt, awardAt, standing, lacking, toldAt] of rows) {
      const [candidate, awardCode] = [candidates[candidateAt], asked.awardCodes[awardAt]];
      if (candidate && awardCode !== undefined)
        run.#rows.push({ candidate, awardCode, standing, lacking, told: told[toldAt] ?? '' });
    }
    run.finish(finishedAt, seenSeq);
    return run;
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
      this.asked.awardCodes.map((awardCode) => [
        awardCode,
        { awardCode, ELIGIBLE: 0, UNCLEAR: 0, NEARLY: 0, EXCLUDED: 0 },
      ]),
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

/** Each thing once, and where it stands. */
class Places<Thing> {
  readonly #places = new Map<Thing, number>();

  of(thing: Thing): number {
    const place = this.#places.get(thing) ?? this.#places.size;
    this.#places.set(thing, place);
    return place;
  }

  all(): Thing[] {
    return [...this.#places.keys()];
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
