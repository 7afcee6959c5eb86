import type { PaperMaker } from '../../papers/paperMaker.ts';
import {
  fixedColumn,
  sumOfRows,
  textColumn,
  under,
  type PaperCell,
  type PaperRow,
  type PaperSignature,
  type SumPart,
  type TablePaper,
} from '../../papers/tablePaper.ts';
import { romanNumeral } from '../../text/roman.ts';
import { upperFirst } from '../../text/upperFirst.ts';
import { formatQuantity } from '../quantity.ts';
import { computeScore, type ScoreResult } from './computeScore.ts';
import { pointsText } from '../../text/pointsText.ts';
import {
  SCORE_PARTS,
  SCORE_PART_LABELS,
  SCORE_PERIOD_LABELS,
  type ScoreEntries,
  type ScorePart,
  type ScorePeriod,
} from './scoreEntries.ts';
import type { Criterion, Penalty, ScoreTemplate } from './scoreTemplate.ts';

/** One member's sheet with the parts that were filled in. */
export interface ScorePaperSource {
  maker: PaperMaker;
  clusterName: string;
  year: number;
  period: ScorePeriod;
  memberName: string;
  template: ScoreTemplate;
  parts: Partial<Record<ScorePart, ScoreEntries>>;
  /** Some part is not final. */
  isDraft: boolean;
  /** Who signs, in the order of the parts. */
  signatures: readonly PaperSignature[];
}

/** Columns of points: the maximum, then a part each. */
const MAX_COLUMN = 2;
const FIRST_PART = 3;

/** Bảng chấm điểm of one member with all three parts side by side, to be signed. */
export function scorePaper(source: ScorePaperSource): TablePaper {
  const { maker, clusterName, year, period, memberName, template, isDraft, signatures } = source;
  const span = period === 'YEAR' ? `năm ${year}` : `${SCORE_PERIOD_LABELS[period].replace(/ năm$/u, '')} năm ${year}`;
  const points = (head: string) => fixedColumn(head, 'quantity', 14);
  return {
    orientation: 'portrait',
    issuer: maker.issuer,
    place: maker.place,
    madeOn: maker.madeOn,
    mark: isDraft ? 'DỰ THẢO' : '',
    titleLines: ['BẢNG CHẤM ĐIỂM THI ĐUA', `${memberName}, ${span}`, clusterName],
    attachedTo: '',
    before: [],
    columns: [
      fixedColumn('STT', 'count', 10),
      textColumn('Nội dung, tiêu chí', 60),
      points('Điểm tối đa'),
      ...under(
        'Điểm chấm',
        SCORE_PARTS.map((part) => points(SCORE_PART_LABELS[part])),
      ),
      textColumn('Diễn giải', 32),
    ],
    rows: new ScoreRows(template, source.parts).all(),
    after: [],
    closing: '',
    signaturesHead: '',
    signatures,
    signaturesPerRow: signatures.length,
  };
}

/** The rows of a sheet in order; sums point at the rows above them. */
class ScoreRows {
  readonly #template: ScoreTemplate;
  readonly #entries: Partial<Record<ScorePart, ScoreEntries>>;
  readonly #results: Partial<Record<ScorePart, ScoreResult>> = {};
  readonly #rows: PaperRow[] = [];
  /** Rows the total adds up or takes off. */
  readonly #sums: SumPart[] = [];
  #section = 0;

  constructor(template: ScoreTemplate, entries: Partial<Record<ScorePart, ScoreEntries>>) {
    this.#template = template;
    this.#entries = entries;
    for (const part of SCORE_PARTS) {
      const scored = entries[part];
      if (scored) this.#results[part] = computeScore(template, scored, part);
    }
  }

  all(): PaperRow[] {
    const { groups, bonuses, penalties, knockouts } = this.#template;
    groups.forEach((group, place) => {
      this.#addSection(group.name.toLocaleUpperCase('vi'), 1, () => {
        group.criteria.forEach((criterion, index) => {
          const pointsOf = (result: ScoreResult) => result.groups[place]?.criteria[index]?.points ?? null;
          this.#addLine(index + 1, nameOf(criterion), criterion.max, criterion.key, pointsOf);
        });
      });
    });
    if (bonuses.length > 0 || this.#template.overPlan !== null) this.#addBonuses();
    if (penalties.length > 0) {
      this.#addSection('ĐIỂM TRỪ', -1, () => {
        penalties.forEach((penalty, index) => {
          const pointsOf = (result: ScoreResult) => result.penalties[index]?.points ?? null;
          this.#addLine(index + 1, penaltyName(penalty), null, penalty.key, pointsOf);
        });
      });
    }
    this.#addTotal();
    if (knockouts.length > 0) this.#addKnockouts();
    this.#rows.push({ kind: 'total', label: 'XẾP LOẠI', cells: this.#partCells(({ name }) => name || '-') });
    return this.#rows;
  }

  #addBonuses(): void {
    this.#addSection('ĐIỂM THƯỞNG', 1, () => {
      this.#template.bonuses.forEach(({ key, name, max }, index) => {
        this.#addLine(index + 1, name, max, key, (result) => result.bonuses[index]?.points ?? null);
      });
      const { overPlan, bonuses } = this.#template;
      if (overPlan === null) return;
      const name = `Thực hiện vượt kế hoạch (tối đa ${pointsText(overPlan.totalCap)} điểm)`;
      this.#addLine(bonuses.length + 1, name, overPlan.totalCap, '', (result) => result.overPlan);
    });
  }

  /** A heading that carries the sums of its lines. */
  #addSection(name: string, sign: 1 | -1, addLines: () => void): void {
    const at = this.#rows.length;
    this.#section += 1;
    const label = `${romanNumeral(this.#section)}. ${name}`;
    const heading: PaperRow = { kind: 'section', label, cells: [] };
    this.#rows.push(heading);
    addLines();
    const lines: SumPart[] = [{ from: at + 1, to: this.#rows.length - 1, sign: 1 }];
    const sums = this.#partColumns().map((column) => (column === null ? null : sumOfRows(this.#rows, column, lines)));
    const max = sign === 1 ? sumOfRows(this.#rows, MAX_COLUMN, lines) : '';
    this.#rows[at] = { kind: 'section', label, cells: [null, null, max, ...sums] };
    this.#sums.push({ from: at, to: at, sign });
  }

  #addLine(
    ordinal: number,
    name: string,
    max: number | null,
    key: string,
    pointsOf: (result: ScoreResult) => number | null,
  ): void {
    const cells: PaperCell[] = [ordinal, name, max, ...this.#pointCells(pointsOf), this.#explanation(key)];
    this.#rows.push({ kind: 'line', cells });
  }

  /** Between nothing and the scale, as the points themselves are worked out. */
  #addTotal(): void {
    const { scale, allowOverScale } = this.#template;
    const totals = this.#partColumns().map((column, index) => {
      const result = this.#results[SCORE_PARTS[index] ?? 'SELF'];
      if (column === null || !result) return null;
      const sum = sumOfRows(this.#rows, column, this.#sums);
      return { ...sum, least: 0, most: allowOverScale ? null : scale, result: result.total };
    });
    this.#rows.push({ kind: 'total', label: 'TỔNG ĐIỂM', cells: [null, null, scale, ...totals, null] });
  }

  #addKnockouts(): void {
    const held = (part: ScorePart, key: string) => {
      return (this.#entries[part]?.find((entry) => entry.key === key)?.count ?? 0) > 0;
    };
    this.#section += 1;
    this.#rows.push({ kind: 'section', label: `${romanNumeral(this.#section)}. ĐIỂM LIỆT`, cells: [] });
    this.#template.knockouts.forEach(({ key, name }, index) => {
      const cells = SCORE_PARTS.map((part) => (this.#results[part] ? (held(part, key) ? 'Có' : 'Không') : null));
      this.#rows.push({ kind: 'line', cells: [index + 1, name, null, ...cells, this.#explanation(key)] });
    });
  }

  #pointCells(pointsOf: (result: ScoreResult) => number | null): PaperCell[] {
    return SCORE_PARTS.map((part) => {
      const result = this.#results[part];
      return result ? pointsOf(result) : null;
    });
  }

  #partCells(wordOf: (result: ScoreResult) => string): PaperCell[] {
    const words = SCORE_PARTS.map((part) => {
      const result = this.#results[part];
      return result ? wordOf(result) : null;
    });
    return [null, null, '', ...words, null];
  }

  /** Columns of the parts that were filled in. */
  #partColumns(): (number | null)[] {
    return SCORE_PARTS.map((part, index) => (this.#results[part] ? FIRST_PART + index : null));
  }

  /** What the member wrote, then what the others said of it; plan and result where they decide. */
  #explanation(key: string): string {
    const texts = SCORE_PARTS.flatMap((part) => {
      const entry = this.#entries[part]?.find((one) => one.key === key);
      if (!entry) return [];
      const { plan, actual, grade, note } = entry;
      const figures =
        plan === null || actual === null ? '' : `thực hiện ${formatQuantity(actual)}/${formatQuantity(plan)}`;
      const text = [figures, grade === '' ? '' : `mức ${grade}`, note].filter((word) => word !== '').join('; ');
      return text === '' ? [] : [{ part, text }];
    });
    const different = texts.filter(({ text }, index) => texts.findIndex((other) => other.text === text) === index);
    return different
      .map(({ part, text }) => (part === 'SELF' ? upperFirst(text) : `${SCORE_PART_LABELS[part]}: ${text}`))
      .join('. ');
  }
}

function nameOf({ name, measure, appraisedOnly }: Criterion): string {
  const unit = measure.type === 'QUANTITY' && measure.unit !== '' ? ` (${measure.unit})` : '';
  return `${name}${unit}${appraisedOnly ? ' – do bên thẩm định chấm' : ''}`;
}

function penaltyName({ name, appraisedOnly }: Penalty): string {
  return appraisedOnly ? `${name} – do bên thẩm định chấm` : name;
}
