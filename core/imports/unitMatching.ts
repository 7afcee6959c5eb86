import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import type { UnitForest, UnitHistory } from '../units/unitHistory.ts';
import { covers, nameOn } from '../units/unitTree.ts';
import { parentNear, placeNameNear } from './placeNear.ts';
import { bareUnitKey, unitKey } from './unitKey.ts';

/** A unit of the office that a text may mean. */
export interface UnitCandidate {
  unitId: string;
  name: string;
  parentName: string;
  /** Last day of the unit, when it has ended. */
  endedOn: IsoDate | null;
  /** The former name that was met, when it was not today's. */
  formerName: string | null;
}

/** What a text says about units of the office. */
export type UnitMatch =
  | { kind: 'FOUND'; unit: UnitCandidate }
  /** Several units fit: which one is meant is for the user to say. */
  | { kind: 'AMBIGUOUS'; candidates: UnitCandidate[] }
  | { kind: 'UNKNOWN' };

/** Units an ambiguous text is offered; more would be no choice. */
const MOST_CANDIDATES = 12;
const UNKNOWN: UnitMatch = { kind: 'UNKNOWN' };

interface IndexedName {
  unitId: string;
  /** Null for the name it bears now, or bore last. */
  formerName: string | null;
}
type NameIndex = Map<string, IndexedName[]>;

/**
 * Finds units by what people write: without dấu, with the usual short forms, by short
 * name and by names of former times. Sure matches go before loose ones, today's names
 * before old ones, living units before ended ones; among equals nothing is guessed.
 */
export class UnitMatcher {
  readonly #forest: UnitForest;
  readonly #on: IsoDate;
  /** From the surest way of matching to the loosest. */
  readonly #levels: readonly [NameIndex, NameIndex, NameIndex, NameIndex] = [
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  ];
  readonly #known = new Map<string, UnitMatch>();

  /** @param on the day whose names and places are today's */
  constructor(forest: UnitForest, on: IsoDate) {
    this.#forest = forest;
    this.#on = on;
    for (const unit of forest.values()) this.#index(unit);
  }

  /**
   * @param parentId the unit the text stands under, if the list says so: tells apart schools of one name
   */
  match(text: string, parentId: string | null = null): UnitMatch {
    const cacheKey = `${parentId ?? ''}\u0001${text}`;
    const known = this.#known.get(cacheKey);
    if (known) return known;
    const match = this.#search(text, parentId);
    this.#known.set(cacheKey, match);
    return match;
  }

  /** A unit as it is shown where one is to be chosen. */
  candidate(unitId: string, formerName: string | null = null): UnitCandidate | null {
    const unit = this.#forest.get(unitId);
    if (!unit) return null;
    return {
      unitId,
      name: nameOn(unit, this.#on).name,
      parentName: placeNameNear(unit, this.#forest, this.#on),
      endedOn: unit.validTo !== null && unit.validTo < this.#on ? unit.validTo : null,
      formerName,
    };
  }

  #search(text: string, parentId: string | null): UnitMatch {
    const direct = this.#searchWhole(text, parentId);
    if (direct.kind !== 'UNKNOWN') return direct;
    // "Trường Mầm non Hoa Ban, huyện Tam Đường": the unit, and where it belongs.
    const parts = /^(.{3,200}?)\s*(?:,|;|\s[-–—]\s|\s+thuộc\s+)\s*(.{3,200})$/iu.exec(text.slice(0, 400));
    if (!parts) return UNKNOWN;
    const above = this.#aboveOf(parts[2] ?? '');
    return above === null ? UNKNOWN : this.#searchWhole(parts[1] ?? '', above);
  }

  /** The unit behind "huyện Tam Đường", which is how people write its LĐLĐ. */
  #aboveOf(text: string): string | null {
    for (const name of [text, `LĐLĐ ${text}`]) {
      const match = this.#searchWhole(name, null);
      if (match.kind === 'FOUND') return match.unit.unitId;
    }
    return null;
  }

  #searchWhole(text: string, parentId: string | null): UnitMatch {
    const [key, bareKey] = [unitKey(text), bareUnitKey(text)];
    if (key === '') return UNKNOWN;
    for (const [level, index] of this.#levels.entries()) {
      const found = index.get(level % 2 === 0 ? key : bareKey);
      if (found) return this.#decide(found, parentId);
    }
    return UNKNOWN;
  }

  #decide(found: readonly IndexedName[], parentId: string | null): UnitMatch {
    const units = [...new Map(found.map((name) => [name.unitId, name])).values()];
    const living = units.filter(({ unitId }) => this.#isLiving(unitId));
    const best = living.length > 0 ? living : units;
    const under = parentId === null ? [] : best.filter(({ unitId }) => this.#standsUnder(unitId, parentId));
    const candidates = (under.length > 0 ? under : best)
      .slice(0, MOST_CANDIDATES)
      .flatMap(({ unitId, formerName }) => this.candidate(unitId, formerName) ?? []);
    const [only] = candidates;
    if (!only) return UNKNOWN;
    return candidates.length === 1 ? { kind: 'FOUND', unit: only } : { kind: 'AMBIGUOUS', candidates };
  }

  #isLiving(unitId: string): boolean {
    const unit = this.#forest.get(unitId);
    return unit !== undefined && covers(unit, this.#on);
  }

  /** Whether a unit stands, now or last, anywhere below another. */
  #standsUnder(unitId: string, aboveId: string): boolean {
    const seen = new Set<string>();
    for (let id: string | null = unitId; id !== null && !seen.has(id);) {
      if (id === aboveId) return id !== unitId;
      seen.add(id);
      const unit: UnitHistory | undefined = this.#forest.get(id);
      id = unit ? parentNear(unit, this.#on) : null;
    }
    return false;
  }

  #index(unit: UnitHistory): void {
    const [whole, bare, formerWhole, formerBare] = this.#levels;
    const current = nameOn(unit, this.#on);
    for (const name of unit.names) {
      // A name already decided for a later day is none of former times.
      const isFormer = name !== current && name.validTo !== null && name.validTo < this.#on;
      const entry = { unitId: unit.id, formerName: isFormer ? name.name : null };
      for (const text of [name.name, name.shortName]) {
        if (text === '') continue;
        addTo(isFormer ? formerWhole : whole, unitKey(text), entry);
        addTo(isFormer ? formerBare : bare, bareUnitKey(text), entry);
      }
    }
    if (unit.code !== '') addTo(whole, unitKey(unit.code), { unitId: unit.id, formerName: null });
  }
}

/** What the user should know about a match by an old name or of a unit that has ended; null for a plain one. */
export function matchRemark({ name, formerName, endedOn }: UnitCandidate): string | null {
  const remarks: string[] = [];
  if (formerName !== null) remarks.push(`khớp tên cũ “${formerName}”, nay là ${name}`);
  if (endedOn !== null) remarks.push(`${name} đã kết thúc hoạt động ngày ${formatDate(endedOn)}`);
  return remarks.length === 0 ? null : remarks.join('; ');
}

function addTo(index: NameIndex, key: string, entry: IndexedName): void {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}
