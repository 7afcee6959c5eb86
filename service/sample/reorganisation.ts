import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import type { Workplace } from './inventPlan.ts';
import type { SampleSuperior } from './inventTree.ts';
import { shareOut } from './sampleSize.ts';
import { WORKPLACE_FACTS, type WorkplaceSort } from './workplaces.ts';

/** NQ 60-NQ/TW is of 12/4/2025; CV 4133/TLĐ-ToC asked for all this by the middle of June. */
const DOWNGRADED_ON: IsoDate = '2025-05-15';
/** Unions of administrative bodies end; their people are no union members any more. */
const OFFICES_END_ON: IsoDate = '2025-06-01';
/** Districts end, unions of communes and wards begin. */
const DISTRICTS_END_ON: IsoDate = '2025-07-01';

/** What belongs to a commune goes to the commune's new union, the rest up to the province. */
const LOCAL_SORTS: readonly WorkplaceSort[] = ['KINDERGARTEN', 'PRIMARY', 'SECONDARY', 'HEALTH_POST', 'COOPERATIVE'];

interface Reorganisation {
  superiors: readonly SampleSuperior[];
  workplaces: readonly Workplace[];
  provinceId: string;
  /** Unions of communes and wards there shall be; at least one per district. */
  communes: number;
  /** Unions of health posts that become part of a hospital's. */
  downgrades: number;
  newId: () => string;
  record: (event: UnitEvent) => void;
}

/** The reorganisation of 2025 as the events an office recorded: 12/4 to 01/7. */
export function reorganise(plan: Reorganisation): void {
  const downgraded = downgrade(plan);
  endOffices(plan);
  const staying = plan.workplaces.filter(
    ({ sort, unitId }) => !WORKPLACE_FACTS[sort].isAdministrative && !downgraded.has(unitId),
  );
  const ending = plan.superiors.filter(({ kind }) => kind === 'LDLD_HUYEN' || kind === 'CDVC');
  const districts = ending.filter(({ kind }) => kind === 'LDLD_HUYEN');
  const shares = shareOut(
    Math.max(plan.communes, districts.length),
    districts.map(() => 1),
    1,
  );
  districts.forEach((district, index) => beginCommunes(plan, district, staying, shares[index] ?? 1));
  moveUp(plan, ending, staying);
  plan.record({
    type: 'DISSOLVE',
    on: DISTRICTS_END_ON,
    documentNumber: '215/QĐ-LĐLĐ',
    note: 'Kết thúc hoạt động của LĐLĐ các huyện, thành phố và Công đoàn Viên chức tỉnh',
    unitIds: ending.map(({ unitId }) => unitId),
    children: { rest: null, each: [] },
  });
}

/** @returns the unions that are parts of others now */
function downgrade({ workplaces, downgrades, record }: Reorganisation): Set<string> {
  const hospitals = workplaces.filter(({ sort }) => sort === 'HOSPITAL');
  if (hospitals.length === 0) return new Set();
  const posts = workplaces.filter(({ sort }) => sort === 'HEALTH_POST').slice(0, downgrades);
  posts.forEach((post, index) => {
    const part = post.shortName.replace('CĐCS ', '');
    record({
      type: 'DOWNGRADE',
      on: DOWNGRADED_ON,
      documentNumber: `${160 + index}/QĐ-LĐLĐ`,
      note: 'Chuyển thành công đoàn bộ phận',
      unitId: post.unitId,
      kind: 'CD_BO_PHAN',
      name: `Công đoàn bộ phận ${part}`,
      shortName: `CĐBP ${part}`,
      parentId: hospitals[index % hospitals.length]?.unitId ?? null,
    });
  });
  return new Set(posts.map(({ unitId }) => unitId));
}

function endOffices({ superiors, workplaces, record }: Reorganisation): void {
  superiors.forEach((superior, index) => {
    const offices = workplaces.filter(
      ({ superiorId, sort, mergedInto }) =>
        superiorId === superior.unitId && WORKPLACE_FACTS[sort].isAdministrative && mergedInto === null,
    );
    if (offices.length === 0) return;
    record({
      type: 'DISSOLVE',
      on: OFFICES_END_ON,
      documentNumber: `${180 + index}/QĐ-LĐLĐ`,
      note: 'Kết thúc hoạt động công đoàn trong cơ quan hành chính, Công văn 4133/TLĐ-ToC',
      unitIds: offices.map(({ unitId }) => unitId),
      children: { rest: null, each: [] },
    });
  });
}

/** New communes take the name of one of the old ones they are made of. */
function beginCommunes(
  { provinceId, newId, record }: Reorganisation,
  district: SampleSuperior,
  staying: readonly Workplace[],
  count: number,
): void {
  const own = staying.filter(({ superiorId }) => superiorId === district.unitId);
  const communes = [...new Set(own.flatMap(({ commune }) => commune ?? []))];
  const unions = shareOut(communes.length, new Array<number>(Math.min(count, communes.length)).fill(1), 1);
  let first = 0;
  for (const taken of unions) {
    const [seat = '', ...others] = communes.slice(first, first + taken);
    first += taken;
    const union = newId();
    const kind = district.shortName.includes('thành phố') ? 'phường' : 'xã';
    record({
      type: 'CREATE',
      on: DISTRICTS_END_ON,
      documentNumber: '214/QĐ-LĐLĐ',
      note: others.length > 0 ? `Gồm địa bàn các xã ${[seat, ...others].join(', ')}` : '',
      unit: {
        id: union,
        kind: 'CD_XA',
        name: `Công đoàn ${kind} ${seat}`,
        shortName: `CĐ ${kind} ${seat}`,
        parentId: provinceId,
      },
    });
    const area = new Set([seat, ...others]);
    const members = own.filter(
      ({ commune, sort }) => commune !== null && area.has(commune) && LOCAL_SORTS.includes(sort),
    );
    record({
      type: 'TRANSFER',
      on: DISTRICTS_END_ON,
      documentNumber: '214/QĐ-LĐLĐ',
      note: 'Chuyển giao công đoàn cơ sở về công đoàn xã, phường',
      unitIds: members.map(({ unitId }) => unitId),
      parentId: union,
    });
  }
}

function moveUp(
  { provinceId, record }: Reorganisation,
  ending: readonly SampleSuperior[],
  staying: readonly Workplace[],
): void {
  for (const { unitId } of ending) {
    const left = staying.filter(({ superiorId, commune }) => superiorId === unitId && commune === null);
    if (left.length === 0) continue;
    record({
      type: 'TRANSFER',
      on: DISTRICTS_END_ON,
      documentNumber: '214/QĐ-LĐLĐ',
      note: 'Chuyển công đoàn cơ sở lên LĐLĐ tỉnh quản lý trực tiếp',
      unitIds: left.map((place) => place.unitId),
      parentId: provinceId,
    });
  }
}
