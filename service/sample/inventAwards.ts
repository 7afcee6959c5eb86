import { EMPTY_HEADER, type DecisionLineInput } from '#core/awards/decision.ts';
import { composeDecisionNumber } from '#core/awards/decisionNumber.ts';
import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import { covers, nameOn, parentOn } from '#core/units/unitTree.ts';
import { personLine, unitLine, type AwardPart } from './awardLines.ts';
import { conferenceOf2024 } from './conference2024.ts';
import type { SampleTree } from './inventTree.ts';
import { postOn, unionYears, type SamplePerson } from './inventPeople.ts';
import { BADMINTON_2023, SAMPLE_PROFILE, SAMPLE_SETTINGS, VOLLEYBALL_2023, type SampleDecision } from './laiChau.ts';
import { scaledCount, type SampleSize } from './sampleSize.ts';
import type { SeededRandom } from './seededRandom.ts';

export const AWARD_YEARS: readonly number[] = [2021, 2022, 2023, 2024, 2025];

/** The conference that ends a year; that of 2023 was held in January. */
const YEAR_END: Readonly<Record<number, IsoDate>> = {
  2021: '2021-12-24',
  2022: '2022-12-23',
  2023: '2024-01-12',
  2024: '2024-12-20',
  2025: '2025-12-26',
};
/** People the office honoured in Tháng Công nhân, by year; 70 in 2024. */
const WORKERS_MONTH: Readonly<Record<number, number>> = { 2021: 46, 2022: 52, 2023: 61, 2024: 70, 2025: 48 };
const FLAG_AMOUNT = 3_000_000;
/** 0,6 × 1.490.000, rounded up; until 2024 no decree stated a coefficient. */
const MEDAL_AMOUNT_BEFORE_2024 = 900_000;

interface Invention {
  tree: SampleTree;
  people: readonly SamplePerson[];
  size: SampleSize;
  random: SeededRandom;
}

/** Five years of decisions, oldest first. Numbers rise with gaps: an office decides other things, too. */
export function inventAwards(invention: Invention): SampleDecision[] {
  const maker = new AwardMaker(invention);
  const decisions = AWARD_YEARS.flatMap((year) => maker.year(year));
  return numbered([...decisions, BADMINTON_2023, VOLLEYBALL_2023]);
}

type Draft = Pick<SampleDecision['header'], 'title' | 'summary'> & { on: IsoDate; lines: DecisionLineInput[] };

class AwardMaker {
  readonly #tree: SampleTree;
  readonly #people: readonly SamplePerson[];
  readonly #size: SampleSize;
  readonly #random: SeededRandom;
  readonly #medals = new Set<string>();

  constructor({ tree, people, size, random }: Invention) {
    this.#tree = tree;
    this.#people = people;
    this.#size = size;
    this.#random = random;
  }

  year(year: number): SampleDecision[] {
    const drafts = [
      this.#theme(`${year}-03-05`, 'Giỏi việc nước, đảm việc nhà', 'NU'),
      this.#workersMonth(year),
      this.#tournament(`${year}-05-19`, 'Giải Bóng đá nam', 'công nhân, viên chức, lao động'),
      this.#medal(year),
      this.#theme(`${year}-08-25`, 'Xanh - Sạch - Đẹp, bảo đảm an toàn vệ sinh lao động', null),
      this.#tournament(`${year}-09-22`, 'Giải Bóng bàn', 'công chức, viên chức, lao động'),
      this.#theme(`${year}-10-20`, 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', null),
      ...this.#titles(year),
      this.#letters(year),
      this.#yearEnd(year),
      ...(year === 2024 ? [] : [this.#flags(year)]),
    ];
    const ofConference = year === 2024 ? conferenceOf2024({ tree: this.#tree, people: this.#people }) : [];
    return [...drafts, ...ofConference]
      .filter(({ lines }) => lines.length > 0)
      .map(({ on, title, summary, lines }) => ({
        header: {
          ...EMPTY_HEADER,
          title,
          summary,
          issuedOn: on,
          signer: SAMPLE_SETTINGS.signers[0] ?? null,
          fund: SAMPLE_SETTINGS.funds[0] ?? '',
          recipients: SAMPLE_SETTINGS.recipients,
          bases: basesOn(on).map((text) => ({ text, date: null })),
        },
        lines,
      }));
  }

  /** LĐTT and CSTĐCS lists, one for each superior union, as they come in at the end of November. */
  #titles(year: number): Draft[] {
    const on = `${year}-11-24`;
    const lists = new Map<string, DecisionLineInput[]>();
    const add = (unitId: string, line: DecisionLineInput) => {
      const label = this.#listOf(unitId, on);
      lists.set(label, [...(lists.get(label) ?? []), line]);
    };
    for (const unitId of this.#grassrootsOn(on)) {
      if (this.#random.chance(6))
        add(unitId, this.#unitLine(unitId, on, { awardCode: 'TTLDTT', reason: TITLES.TTLDTT }));
    }
    for (const person of this.#people) {
      const unitId = postOn(person, on)?.unitId ?? null;
      const grade = person.gradings.find((grading) => grading.year === year)?.grade;
      const isGood = grade === 'HTXSNV' || grade === 'HTTNV';
      if (unitId === null || !isGood || !this.#random.chance(14)) continue;
      add(unitId, this.#personLine(person, on, { awardCode: 'LDTT', reason: TITLES.LDTT }));
      if (grade !== 'HTXSNV' || !this.#random.chance(55)) continue;
      add(unitId, this.#personLine(person, on, { awardCode: 'CSTD_CS', reason: TITLES.CSTD_CS }));
    }
    return [...lists].map(([label, lines]) => ({
      on,
      title: `Danh hiệu thi đua năm ${year} – ${label}`,
      summary: `Về việc công nhận danh hiệu thi đua năm ${year} cho tập thể, cá nhân thuộc ${label}`,
      lines,
    }));
  }

  /** Lists follow the superior unions of the day; those of communes came in together. */
  #listOf(unitId: string, on: IsoDate): string {
    const { forest, provinceId } = this.#tree;
    const unit = forest.get(unitId);
    const above = unit ? forest.get(parentOn(unit, on) ?? '') : undefined;
    if (!above || above.id === provinceId) return 'các công đoàn cơ sở trực thuộc LĐLĐ tỉnh';
    const { kind, shortName } = nameOn(above, on);
    if (kind === 'CDCS') return this.#listOf(above.id, on);
    return kind === 'CD_XA' ? 'công đoàn các xã, phường' : shortName;
  }

  #letters(year: number): Draft {
    const on = `${year}-11-28`;
    const reason = `Có thành tích trong phong trào thi đua và hoạt động công đoàn năm ${year}`;
    return {
      on,
      title: `Giấy khen năm ${year}`,
      summary: `Về việc tặng Giấy khen cho tập thể, cá nhân có thành tích trong phong trào thi đua và hoạt động công đoàn năm ${year}`,
      lines: [
        ...this.#someUnits(50, on, { awardCode: 'GK', reason }),
        ...this.#somePeople(170, on, { awardCode: 'GK', reason }),
      ],
    };
  }

  #yearEnd(year: number): Draft {
    const on = YEAR_END[year] ?? `${year}-12-26`;
    const reason = `Có thành tích xuất sắc trong phong trào thi đua và xây dựng tổ chức công đoàn năm ${year}`;
    return {
      on,
      title: `Bằng khen toàn diện năm ${year}`,
      summary: `Về việc tặng Bằng khen của LĐLĐ tỉnh cho tập thể, cá nhân có thành tích xuất sắc năm ${year}`,
      lines: [
        ...this.#someUnits(45, on, { awardCode: 'BK_LDLD', reason }),
        ...this.#somePeople(110, on, { awardCode: 'BK_LDLD', reason }),
      ],
    };
  }

  #flags(year: number): Draft {
    const on = YEAR_END[year] ?? `${year}-12-26`;
    return {
      on,
      title: `Cờ thi đua của LĐLĐ tỉnh năm ${year}`,
      summary: `Về việc tặng Cờ thi đua của LĐLĐ tỉnh cho đơn vị có thành tích xuất sắc toàn diện năm ${year}`,
      lines: this.#someUnits(5, on, { awardCode: 'CO_LDLD', amountSource: 'FLAT', flatAmount: FLAG_AMOUNT }),
    };
  }

  #workersMonth(year: number): Draft {
    const on = `${year}-05-05`;
    return {
      on,
      title: `Tháng Công nhân năm ${year}`,
      summary: `Về việc tặng Bằng khen cho đoàn viên tiêu biểu nhân Tháng Công nhân năm ${year}`,
      lines: this.#somePeople(WORKERS_MONTH[year] ?? 50, on, {
        awardCode: 'BK_LDLD',
        reason: `Đoàn viên tiêu biểu trong phong trào thi đua lao động giỏi, Tháng Công nhân năm ${year}`,
      }),
    };
  }

  #theme(on: IsoDate, theme: string, gender: SamplePerson['gender'] | null): Draft {
    const reason = `Có thành tích xuất sắc trong phong trào thi đua “${theme}” năm ${yearOf(on)}`;
    return {
      on,
      title: `Chuyên đề “${theme}” năm ${yearOf(on)}`,
      summary: `Về việc tặng Bằng khen cho tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua “${theme}”`,
      lines: [
        ...this.#someUnits(10, on, { awardCode: 'BK_LDLD', reason }),
        ...this.#somePeople(
          16,
          on,
          { awardCode: 'BK_LDLD', reason },
          (person) => gender === null || person.gender === gender,
        ),
      ],
    };
  }

  /** Kỷ niệm chương, handed over on 28/7; once in a life, after twenty years. */
  #medal(year: number): Draft {
    const on = `${year}-07-20`;
    const money =
      year < 2024
        ? ({ amountSource: 'FLAT', flatAmount: MEDAL_AMOUNT_BEFORE_2024 } as const)
        : { amountSource: 'COEF' as const };
    const isDue = (person: SamplePerson) => unionYears(person, year) >= 20 && !this.#medals.has(person.id);
    const lines = this.#somePeople(32, on, { awardCode: 'KNC_CD', ...money }, isDue);
    for (const { personId } of lines) if (personId !== null) this.#medals.add(personId);
    return {
      on,
      title: `Kỷ niệm chương năm ${year}`,
      summary: `Về việc thưởng kèm Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn” nhân 28/7/${year}`,
      lines,
    };
  }

  #tournament(on: IsoDate, name: string, who: string): Draft {
    const year = yearOf(on);
    const prizes: readonly (readonly [prize: string, amount: number])[] = [
      ['Giải Nhất', 2_000_000],
      ['Giải Nhì', 1_500_000],
      ['Giải Ba', 1_000_000],
      ['Giải Ba', 1_000_000],
      ['Giải Khuyến khích', 500_000],
    ];
    const superiors = this.#random.shuffled(this.#superiorsOn(on)).slice(0, prizes.length);
    return {
      on,
      title: `Khen thưởng ${name} năm ${year}`,
      summary: `Về việc khen thưởng tập thể đạt giải ${name} ${who} tỉnh Lai Châu năm ${year}`,
      lines: superiors.map((unitId, place) => {
        const [prize, flatAmount] = prizes[place] ?? ['Giải Khuyến khích', 500_000];
        const line = this.#unitLine(unitId, on, {
          awardCode: 'GIAI',
          amountSource: 'FLAT',
          flatAmount,
          achievement: prize,
        });
        return { ...line, name: `Đoàn ${line.name}` };
      }),
    };
  }

  #someUnits(atScale1: number, on: IsoDate, award: AwardPart): DecisionLineInput[] {
    const units = this.#random.shuffled(this.#grassrootsOn(on));
    return units.slice(0, scaledCount(atScale1, this.#size)).map((unitId) => this.#unitLine(unitId, on, award));
  }

  #somePeople(
    atScale1: number,
    on: IsoDate,
    award: AwardPart,
    isMeant: (person: SamplePerson) => boolean = () => true,
  ): DecisionLineInput[] {
    const count = scaledCount(atScale1, this.#size);
    const chosen: SamplePerson[] = [];
    for (const person of this.#random.shuffled(this.#people)) {
      if (chosen.length === count) break;
      const isThere = (postOn(person, on)?.unitId ?? null) !== null && person.gradings.length > 0;
      if (isThere && isMeant(person)) chosen.push(person);
    }
    return chosen.map((person) => this.#personLine(person, on, award));
  }

  #personLine(person: SamplePerson, on: IsoDate, award: AwardPart): DecisionLineInput {
    return personLine(this.#tree, person, on, award);
  }

  #unitLine(unitId: string, on: IsoDate, award: AwardPart): DecisionLineInput {
    return unitLine(this.#tree, unitId, on, award);
  }

  #grassrootsOn(on: IsoDate): string[] {
    return this.#unitsOn(on, (kind) => kind === 'CDCS');
  }

  #superiorsOn(on: IsoDate): string[] {
    return this.#unitsOn(on, (kind) => ['LDLD_HUYEN', 'CD_NGANH', 'CDVC', 'CD_XA'].includes(kind));
  }

  #unitsOn(on: IsoDate, isMeant: (kind: string) => boolean): string[] {
    return [...this.#tree.forest.values()]
      .filter((unit) => covers(unit, on) && isMeant(nameOn(unit, on).kind))
      .map(({ id }) => id);
  }
}

const TITLES = {
  TTLDTT: 'Danh hiệu Tập thể lao động tiên tiến',
  LDTT: 'Danh hiệu Lao động tiên tiến',
  CSTD_CS: 'Danh hiệu Chiến sĩ thi đua cơ sở',
} as const;

/** Bases as they were in force on the day. */
function basesOn(on: IsoDate): string[] {
  const isLaw2022 = on >= '2024-01-01';
  const isLater = on >= '2025-07-01';
  return [
    isLaw2022
      ? 'Luật Thi đua, khen thưởng ngày 15/6/2022'
      : 'Luật Thi đua, khen thưởng năm 2003, sửa đổi, bổ sung các năm 2005, 2013',
    isLater
      ? 'Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ'
      : isLaw2022
        ? 'Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ'
        : 'Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ',
    on >= '2024-05-29'
      ? 'Quyết định số 999/QĐ-TLĐ ngày 29/5/2024 của Tổng Liên đoàn Lao động Việt Nam'
      : 'Quyết định số 1689/QĐ-TLĐ ngày 12/11/2019 của Tổng Liên đoàn về Quy chế khen thưởng của tổ chức Công đoàn',
  ];
}

/** Numbers of one year end below those of December 2023, which are on record. */
const HIGHEST_INVENTED_NUMBER = 198;

function numbered(decisions: readonly SampleDecision[]): SampleDecision[] {
  const inOrder = [...decisions].sort((one, other) =>
    (one.header.issuedOn ?? '') < (other.header.issuedOn ?? '') ? -1 : 1,
  );
  const byYear = new Map<number, SampleDecision[]>();
  for (const decision of inOrder) {
    const year = yearOf(decision.header.issuedOn ?? '');
    byYear.set(year, [...(byYear.get(year) ?? []), decision]);
  }
  return [...byYear.values()].flatMap((ofYear) => {
    const waiting = ofYear.filter(({ header }) => header.number === '').length;
    let place = 0;
    return ofYear.map((decision) => {
      if (decision.header.number !== '') return decision;
      place += 1;
      const sequence = Math.floor((place * HIGHEST_INVENTED_NUMBER) / waiting);
      const number = composeDecisionNumber(sequence, SAMPLE_PROFILE.documentSymbol);
      return { ...decision, header: { ...decision.header, number } };
    });
  });
}
