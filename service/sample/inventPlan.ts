import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { SAMPLE_UNITS } from './laiChau.ts';
import type { SampleSuperior } from './inventTree.ts';
import { businessName, PlaceNames } from './placeNames.ts';
import { reorganise } from './reorganisation.ts';
import { scaledCount, shareOut, type SampleSize } from './sampleSize.ts';
import type { SeededRandom } from './seededRandom.ts';
import { DEPARTMENT_MERGERS, DEPARTMENTS, DISTRICT_OFFICES, workplaceName, type WorkplaceSort } from './workplaces.ts';

/** What a grassroots union of 27/12/2024 stands for. */
export interface Workplace {
  unitId: string;
  sort: WorkplaceSort;
  superiorId: string;
  /** Its commune, where it belongs to one; communes became one unit of the tree in 2025. */
  commune: string | null;
  /** As decisions print it: `CĐCS Trường Mầm non Nậm Khoang`. */
  shortName: string;
  /** First day as it is; its people cannot have come before, except by what went into it. */
  since: IsoDate;
  /** Unions that went into it, and the day they did. */
  predecessors: readonly { unitId: string; endedBefore: IsoDate }[];
  /** The union it went into early in 2025, and its first day without itself. */
  mergedInto: { unitId: string; on: IsoDate } | null;
}

/** A workplace before its history is told. */
type NamedWorkplace = Omit<Workplace, 'since' | 'predecessors' | 'mergedInto'>;

/** Everything the tree begins with, and what then happens to it. */
export interface TreePlan {
  initial: UnitHistory[];
  events: UnitEvent[];
  workplaces: Workplace[];
  superiors: SampleSuperior[];
  provinceId: string;
}

const PROVINCE_FROM: IsoDate = '2004-01-01';
/** Later than the province where the district itself is; the first one was a town until the end of 2013. */
const DISTRICT_FROM: Readonly<Record<string, IsoDate>> = { 'Nậm Nhùn': '2012-11-02', 'Tân Uyên': '2008-10-30' };
const CITY_FROM: IsoDate = '2013-12-27';
const MORE_SECTORS = [
  'Xây dựng',
  'Công Thương',
  'Nông nghiệp',
  'Giao thông',
  'Văn hóa',
  'Ngân hàng',
  'Bưu điện',
  'Điện lực',
];

export function inventPlan(size: SampleSize, random: SeededRandom, newId: () => string): TreePlan {
  return new TreePlanner(size, random, newId).plan();
}

/** A workplace that is wanted: which sort, called after what, in which commune. */
interface Place {
  sort: WorkplaceSort;
  place: string;
  commune: string | null;
}

/** A union above the grassroots while the plan is made, with how its workplaces are mixed. */
interface PlannedSuperior extends SampleSuperior {
  from: IsoDate;
  weight: number;
}

class TreePlanner {
  readonly #size: SampleSize;
  readonly #random: SeededRandom;
  readonly #newId: () => string;
  readonly #places: PlaceNames;
  readonly #names = new Set<string>();
  readonly #initial: UnitHistory[] = [];
  readonly #events: UnitEvent[] = [];
  readonly #workplaces: Workplace[] = [];
  readonly #provinceId: string;

  constructor(size: SampleSize, random: SeededRandom, newId: () => string) {
    this.#size = size;
    this.#random = random;
    this.#newId = newId;
    this.#places = new PlaceNames(random.stream('places'));
    this.#provinceId = newId();
  }

  plan(): TreePlan {
    this.#stand(this.#provinceId, null, PROVINCE_FROM, {
      kind: 'LDLD_TINH',
      name: 'Liên đoàn Lao động tỉnh Lai Châu',
      shortName: 'LĐLĐ tỉnh Lai Châu',
    });
    const superiors = this.#superiors();
    for (const superior of superiors) this.#stand(superior.unitId, this.#provinceId, superior.from, superior);
    this.#townBecomesCity(superiors);

    const counts = shareOut(
      this.#size.grassrootsUnions,
      superiors.map(({ weight }) => weight),
      1,
    );
    superiors.forEach((superior, index) => this.#workplacesOf(superior, counts[index] ?? 1));
    this.#departmentsMerge();
    reorganise({
      superiors,
      workplaces: this.#workplaces,
      provinceId: this.#provinceId,
      communes: scaledCount(38, this.#size),
      downgrades: scaledCount(6, this.#size),
      newId: this.#newId,
      record: (event) => this.#events.push(event),
    });
    return {
      initial: this.#initial,
      events: this.#events,
      workplaces: this.#workplaces,
      superiors,
      provinceId: this.#provinceId,
    };
  }

  #superiors(): PlannedSuperior[] {
    const { districts, sectors, civilServantUnions } = this.#size;
    const known = SAMPLE_UNITS.map(({ kind, name, shortName }) => ({ kind, name, shortName }));
    const of = (kind: string) => known.filter((unit) => unit.kind === kind);
    return [
      ...upTo(districts, of('LDLD_HUYEN'), () => {
        const place = this.#places.next();
        return {
          kind: 'LDLD_HUYEN',
          name: `Liên đoàn Lao động huyện ${place}`,
          shortName: `LĐLĐ huyện ${place}`,
        };
      }).map((unit) => {
        const place = unit.shortName.replace(/^LĐLĐ (?:huyện|thành phố) /u, '');
        const from = DISTRICT_FROM[place] ?? PROVINCE_FROM;
        return { ...unit, unitId: this.#newId(), place, from, weight: 9 + this.#random.int(0, 3) };
      }),
      ...upTo(sectors, of('CD_NGANH'), (index) => {
        const sector = MORE_SECTORS[index % MORE_SECTORS.length] ?? '';
        return {
          kind: 'CD_NGANH',
          name: `Công đoàn ngành ${sector} tỉnh Lai Châu`,
          shortName: `CĐ ngành ${sector}`,
        };
      }).map((unit) => ({ ...unit, unitId: this.#newId(), place: '', from: PROVINCE_FROM, weight: 4 })),
      ...of('CDVC')
        .slice(0, civilServantUnions)
        .map((unit) => ({ ...unit, unitId: this.#newId(), place: '', from: PROVINCE_FROM, weight: 6 })),
    ];
  }

  #townBecomesCity([city]: readonly PlannedSuperior[]): void {
    if (!city?.shortName.includes('thành phố')) return;
    const town = (text: string) => text.replace('thành phố', 'thị xã');
    this.#renameBefore(city.unitId, { name: town(city.name), shortName: town(city.shortName) }, CITY_FROM, city);
  }

  /** Invents exactly `count` workplaces of one superior union, in the mix it has. */
  #workplacesOf(superior: PlannedSuperior, count: number): void {
    for (const { sort, place, commune } of this.#sortsOf(superior, count)) {
      this.#workplace(superior, sort, { place, commune });
    }
  }

  #sortsOf(superior: PlannedSuperior, count: number): Place[] {
    const named = (sort: WorkplaceSort, place: string): Place => ({ sort, place, commune: null });
    const elsewhere = (sort: WorkplaceSort) => named(sort, this.#places.next());
    const fill = (sorts: readonly WorkplaceSort[], known: readonly Place[]) => {
      const wanted = known.slice(0, count);
      while (wanted.length < count) wanted.push(elsewhere(this.#random.pick(sorts)));
      return wanted;
    };
    if (superior.kind === 'CDVC') {
      const departments = DEPARTMENTS.map((department) => named('DEPARTMENT', department));
      return fill(['SERVICE_CENTRE', 'ENTERPRISE'], departments);
    }
    if (superior.kind === 'CD_NGANH') {
      if (superior.shortName.includes('Giáo dục')) return fill(['HIGH_SCHOOL'], []);
      return superior.shortName.includes('Y tế') ? fill(['HOSPITAL'], []) : fill(['ENTERPRISE', 'SERVICE_CENTRE'], []);
    }
    const inCommunes: Place[] = Array.from({ length: Math.ceil(count / 7) }, () => {
      const commune = this.#places.next();
      const sorts: WorkplaceSort[] = ['PRIMARY', 'COMMUNE_OFFICE', 'KINDERGARTEN', 'SECONDARY'];
      if (this.#random.chance(40)) sorts.push('HEALTH_POST');
      return sorts.map((sort) => ({ sort, place: commune, commune }));
    }).flat();
    const offices = DISTRICT_OFFICES.map((office) =>
      named('DISTRICT_OFFICE', `${office} ${superior.shortName.replace('LĐLĐ ', '')}`),
    );
    const cooperatives = Array.from({ length: Math.floor(count / 16) }, () => {
      const { commune } = this.#random.pick(inCommunes);
      return { ...elsewhere('COOPERATIVE'), commune };
    });
    return fill(
      ['ENTERPRISE', 'ENTERPRISE', 'SERVICE_CENTRE'],
      [...inCommunes, ...offices.slice(0, Math.ceil(count / 8)), ...cooperatives],
    );
  }

  #workplace(superior: PlannedSuperior, sort: WorkplaceSort, at: { place: string; commune: string | null }): void {
    const unitId = this.#newId();
    const name = this.#freeName(sort, at.place);
    const random = this.#random;
    const start = { unitId, sort, superiorId: superior.unitId, commune: at.commune, shortName: `CĐCS ${name}` };
    const isBornOfTwo = superior.kind === 'LDLD_HUYEN' && sort === 'PRIMARY' && random.chance(12);
    const isBornLate = sort === 'ENTERPRISE' && random.chance(30);
    if (isBornOfTwo) this.#bornOfTwo(start, name);
    else if (isBornLate) this.#bornLate(start, name);
    else this.#standing(superior, start, { name, place: at.place });
  }

  /** A union that has long been there, perhaps elsewhere or by another name. */
  #standing(superior: PlannedSuperior, start: NamedWorkplace, { name, place }: { name: string; place: string }): void {
    const random = this.#random;
    const { unitId, sort } = start;

    const from = later(superior.from, random.chance(70) ? superior.from : randomDay(random, 2005, 2019));
    // A health body that the sector union took over from a district.
    const before = sort === 'HOSPITAL' && random.chance(40) ? this.#anyDistrict() : undefined;
    this.#stand(unitId, before?.unitId ?? superior.unitId, later(from, before?.from ?? from), called(name));
    const since = later(from, before?.from ?? from);
    if (before) {
      this.#record({
        type: 'TRANSFER',
        ...this.#paper('2022-07-01', 'Chuyển về công đoàn ngành'),
        unitIds: [unitId],
        parentId: superior.unitId,
      });
    }
    const oldName = random.chance(60) ? formerName(name) : null;
    if (oldName !== null && !this.#names.has(oldName)) {
      this.#names.add(oldName);
      this.#renameBefore(unitId, called(oldName), `${random.int(2021, 2024)}-09-01`, called(name));
    }
    const predecessors = sort === 'SECONDARY' && random.chance(5) ? this.#absorbed(start, place) : [];
    this.#workplaces.push({ ...start, since, predecessors, mergedInto: null });
  }

  /** Two schools that became one new one. */
  #bornOfTwo(start: NamedWorkplace, name: string): void {
    const on = `${this.#random.int(2021, 2024)}-08-15`;
    const halves = [1, 2].map((number) => {
      const id = this.#newId();
      this.#names.add(`${name} số ${number}`);
      this.#stand(id, start.superiorId, this.#standingSince(start.superiorId), called(`${name} số ${number}`));
      return id;
    });
    this.#record({
      type: 'MERGE',
      ...this.#paper(on, 'Hợp nhất theo đề án sắp xếp trường học'),
      fromIds: halves,
      intoId: start.unitId,
      newUnit: { id: start.unitId, ...called(name), parentId: start.superiorId },
    });
    const predecessors = halves.map((unitId) => ({ unitId, endedBefore: on }));
    this.#workplaces.push({ ...start, since: on, predecessors, mergedInto: null });
  }

  /** A school that took another one in. */
  #absorbed(
    { unitId, superiorId }: Pick<Workplace, 'unitId' | 'superiorId'>,
    place: string,
  ): Workplace['predecessors'] {
    const name = `Trường THCS ${place} số 2`;
    if (this.#names.has(name)) return [];
    this.#names.add(name);
    const absorbedId = this.#newId();
    const on = `${this.#random.int(2021, 2024)}-08-10`;
    this.#stand(absorbedId, superiorId, this.#standingSince(superiorId), called(name));
    this.#record({
      type: 'MERGE',
      ...this.#paper(on, 'Sáp nhập theo đề án sắp xếp trường học'),
      fromIds: [absorbedId],
      intoId: unitId,
      newUnit: null,
    });
    return [{ unitId: absorbedId, endedBefore: on }];
  }

  /** An enterprise whose union was founded in the years of the sample. */
  #bornLate(start: NamedWorkplace, name: string): void {
    const since = randomDay(this.#random, 2021, 2024);
    this.#record({
      type: 'CREATE',
      ...this.#paper(since, 'Phát triển đoàn viên, thành lập công đoàn cơ sở'),
      unit: { id: start.unitId, ...called(name), parentId: start.superiorId },
    });
    this.#workplaces.push({ ...start, since, predecessors: [], mergedInto: null });
  }

  #departmentsMerge(): void {
    const on = '2025-03-01';
    const byName = new Map(this.#workplaces.map((place) => [place.shortName, place]));
    for (const names of DEPARTMENT_MERGERS) {
      const [into, from] = names.map((name) => byName.get(`CĐCS ${name}`));
      if (!into || !from) continue;
      this.#record({
        type: 'MERGE',
        ...this.#paper(on, 'Sắp xếp các sở'),
        fromIds: [from.unitId],
        intoId: into.unitId,
        newUnit: null,
      });
      from.mergedInto = { unitId: into.unitId, on };
    }
  }

  #stand(id: string, parentId: string | null, from: IsoDate, names: { kind: string; name: string; shortName: string }) {
    const period = { validFrom: from, validTo: null };
    const { kind, name, shortName } = names;
    this.#initial.push({
      id,
      code: '',
      note: '',
      ...period,
      names: [{ id: this.#newId(), kind, name, shortName, ...period }],
      parents: parentId === null ? [] : [{ id: this.#newId(), parentId, ...period }],
      version: 1,
    });
  }

  /** Gives a unit that stands already the name it bore before, and the event that took it away. */
  #renameBefore(
    unitId: string,
    old: { name: string; shortName: string },
    on: IsoDate,
    now: { name: string; shortName: string },
  ): void {
    const index = this.#initial.findIndex(({ id }) => id === unitId);
    const unit = this.#initial[index];
    const [first] = unit?.names ?? [];
    if (!unit || !first) return;
    this.#initial[index] = { ...unit, names: [{ ...first, name: old.name, shortName: old.shortName }] };
    this.#record({
      type: 'RENAME',
      ...this.#paper(on, 'Đổi tên theo đơn vị cùng cấp'),
      unitId,
      name: now.name,
      shortName: now.shortName,
    });
  }

  #record(event: UnitEvent): void {
    this.#events.push(event);
  }

  #paper(on: IsoDate, note: string): { on: IsoDate; documentNumber: string; note: string } {
    return { on, documentNumber: `${this.#random.int(40, 480)}/QĐ-LĐLĐ`, note };
  }

  #freeName(sort: WorkplaceSort, place: string): string {
    const isBusiness = sort === 'ENTERPRISE';
    for (let attempt = 1; ; attempt += 1) {
      const where = isBusiness ? businessName(this.#random) : place;
      const plain = workplaceName(sort, attempt > 20 ? `${where} ${attempt - 19}` : where, this.#random);
      if (this.#names.has(plain)) continue;
      this.#names.add(plain);
      return plain;
    }
  }

  #anyDistrict(): UnitHistoryStart | undefined {
    const districts = this.#initial.filter(({ names }) => names[0]?.kind === 'LDLD_HUYEN');
    if (districts.length === 0) return undefined;
    const unit = this.#random.pick(districts);
    return { unitId: unit.id, from: unit.validFrom ?? PROVINCE_FROM };
  }

  #standingSince(unitId: string): IsoDate {
    return this.#initial.find(({ id }) => id === unitId)?.validFrom ?? PROVINCE_FROM;
  }
}

interface UnitHistoryStart {
  unitId: string;
  from: IsoDate;
}

function called(name: string): { kind: string; name: string; shortName: string } {
  return { kind: 'CDCS', name: `Công đoàn cơ sở ${name}`, shortName: `CĐCS ${name}` };
}

/** What a workplace was called before, as such renamings went; null where none comes to mind. */
function formerName(name: string): string | null {
  if (name.includes('PTDTBT Tiểu học')) return name.replace('PTDTBT Tiểu học', 'Tiểu học');
  if (name.includes('PTDTBT THCS')) return name.replace('PTDTBT THCS', 'THCS');
  if (name.startsWith('Công ty Cổ phần')) return name.replace('Công ty Cổ phần', 'Công ty TNHH Thương mại');
  if (name.startsWith('Trung tâm Văn hóa - Truyền thông'))
    return name.replace('Trung tâm Văn hóa - Truyền thông', 'Đài Truyền thanh - Truyền hình');
  return null;
}

/** The first `count` known ones, and invented ones after them. */
function upTo<Item>(count: number, known: readonly Item[], invent: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => known[index] ?? invent(index - known.length));
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function randomDay(random: SeededRandom, fromYear: number, toYear: number): IsoDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${random.int(fromYear, toYear)}-${two(random.int(1, 11))}-${two(random.int(1, 28))}`;
}
