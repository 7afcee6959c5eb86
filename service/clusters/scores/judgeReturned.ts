import { computeScore, refusedProblems } from '#core/clusters/scores/computeScore.ts';
import { pointsText } from '#core/text/pointsText.ts';
import {
  otherUnitShown,
  readReturnedRows,
  type MarkedSheet,
  type ReturnedIssue,
} from '#core/clusters/scores/returnedSheet.ts';
import {
  SCORE_PART_LABELS,
  type ScoreEntries,
  type ScorePart,
  type ScorePeriod,
} from '#core/clusters/scores/scoreEntries.ts';
import type { Queryable } from '#db/client.ts';
import { listParts, type StoredPart } from '#db/clusters/scores/partStore.ts';
import { findSheet, listSheets, type ScoreSheet } from '#db/clusters/scores/sheetStore.ts';
import { findYear, type ClusterYearRow } from '#db/clusters/yearStore.ts';
import type { ReadFile } from './readReturned.ts';
import { requireChosen, scoredMembers, type ChosenTemplate } from './scoringYear.ts';

/** A returned file as the screen gets it. Points are hundredths. */
export interface ReturnedFile {
  fileToken: string;
  fileName: string;
  fileHash: string;
  sheetId: string | null;
  memberName: string | null;
  period: ScorePeriod | null;
  part: ScorePart | null;
  total: number | null;
  /** Criteria nobody scored in it: nothing, once the part is final. */
  missing: number;
  /** What is saved of that part already. */
  previousTotal: number | null;
  previousVersion: number | null;
  /** READY without a word, WARNED with some to read first, REFUSED cannot be taken in. */
  verdict: 'READY' | 'WARNED' | 'REFUSED';
  /** Why the file as a whole cannot be taken in. */
  refusal: string | null;
  issues: ReturnedIssue[];
}

/** The same with what would be written. */
export interface JudgedFile {
  file: ReturnedFile;
  entries: ScoreEntries;
  scorerName: string;
}

/**
 * Holds returned files against the sheets of a cluster year: whose they are, what is wrong with them, what they come
 * to. Writes nothing.
 *
 * @throws AppError SCORE_NO_TEMPLATE
 */
export async function judgeReturned(
  db: Queryable,
  year: ClusterYearRow,
  files: readonly ReadFile[],
): Promise<JudgedFile[]> {
  const chosen = await requireChosen(db, year);
  const sheets = await listSheets(db, year.id);
  const members = await scoredMembers(db, year, sheets);
  const judge = new ReturnJudge(chosen, {
    sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])),
    parts: await listParts(db, year.id),
    names: new Map(members.map(({ id, name }) => [id, name])),
    clusterName: year.clusterName,
  });
  const judged: JudgedFile[] = [];
  for (const file of files) {
    const { marked } = file;
    if (marked && !judge.knows(marked)) judged.push(refused(file, await strangerWords(db, marked)));
    else judged.push(marked ? judge.judge(file, marked) : refused(file, file.refusal ?? ''));
  }
  return judged;
}

interface YearRecords {
  sheets: ReadonlyMap<string, ScoreSheet>;
  parts: readonly StoredPart[];
  names: ReadonlyMap<string, string>;
  clusterName: string;
}

/** Judges the files of one batch; a sheet that comes twice is seen. */
class ReturnJudge {
  readonly #chosen: ChosenTemplate;
  readonly #records: YearRecords;
  readonly #seen = new Map<string, string>();

  constructor(chosen: ChosenTemplate, records: YearRecords) {
    this.#chosen = chosen;
    this.#records = records;
  }

  knows({ mark }: MarkedSheet): boolean {
    return this.#records.sheets.has(mark.sheetId);
  }

  judge(file: ReadFile, marked: MarkedSheet): JudgedFile {
    const { sheetId, part, partVersion, templateId } = marked.mark;
    const sheet = this.#records.sheets.get(sheetId);
    if (!sheet) return refused(file, '');
    const stored = this.#records.parts.find((saved) => saved.sheetId === sheetId && saved.part === part);
    const name = this.#records.names.get(sheet.memberId) ?? '';
    const about = {
      ...unread(file),
      sheetId,
      memberName: name,
      period: sheet.period,
      part,
      previousTotal: stored?.total ?? null,
      previousVersion: stored?.version ?? null,
    };
    const scorerName = this.#scorerOf(sheet, part, name);
    const obstacle = this.#obstacle(file, `${sheetId} ${part}`, { stored, templateId });
    if (obstacle !== null) return { file: { ...about, refusal: obstacle }, entries: [], scorerName };
    const { entries, issues } = readReturnedRows(marked, this.#chosen.template.body);
    const result = computeScore(this.#chosen.template.body, entries, part);
    issues.push(...refusedProblems(result).map(({ key, message }) => errorAt(key, message)));
    if ((stored?.version ?? 0) !== partVersion) issues.unshift(changedSince(stored));
    if (part !== 'SELF') issues.unshift(otherPart(part, name, scorerName));
    const otherUnit = otherUnitShown(marked, name);
    if (otherUnit) issues.unshift(otherUnit);
    const hasError = issues.some(({ severity }) => severity === 'ERROR');
    const verdict = hasError ? 'REFUSED' : issues.length > 0 ? 'WARNED' : 'READY';
    const missing = result.problems.filter(({ kind }) => kind === 'MISSING').length;
    return { file: { ...about, total: result.total, missing, verdict, issues }, entries, scorerName };
  }

  /** Why a file of ours cannot be taken in whatever it says; null where it can. */
  #obstacle(
    { fileName }: ReadFile,
    place: string,
    { stored, templateId }: { stored: StoredPart | undefined; templateId: string },
  ): string | null {
    const earlier = this.#seen.get(place);
    if (earlier !== undefined) return `Trùng với tệp ${earlier}: cùng một đơn vị, cùng một phần chấm.`;
    this.#seen.set(place, fileName);
    if (templateId !== this.#chosen.template.id) {
      return 'Tệp lập theo mẫu chấm điểm cũ, năm này đã chọn mẫu khác. Hãy gửi lại tệp mới cho đơn vị.';
    }
    if (stored?.status !== 'FINAL') return null;
    return `Phần này đã hoàn tất với ${pointsText(stored.total)} điểm. Muốn nhận lại, hãy mở lại phần đó trước.`;
  }

  #scorerOf({ crossMemberId }: ScoreSheet, part: ScorePart, memberName: string): string {
    if (part === 'SELF') return memberName;
    return part === 'CROSS' ? (this.#records.names.get(crossMemberId ?? '') ?? '') : this.#records.clusterName;
  }
}

function refused(file: ReadFile, refusal: string): JudgedFile {
  return { file: { ...unread(file), refusal }, entries: [], scorerName: '' };
}

/** A file of which nothing is known yet. */
function unread({ fileToken, fileName, fileHash }: ReadFile): ReturnedFile {
  return {
    fileToken,
    fileName,
    fileHash,
    sheetId: null,
    memberName: null,
    period: null,
    part: null,
    total: null,
    missing: 0,
    previousTotal: null,
    previousVersion: null,
    verdict: 'REFUSED',
    refusal: null,
    issues: [],
  };
}

async function strangerWords(db: Queryable, { mark: { sheetId } }: MarkedSheet): Promise<string> {
  const sheet = await findSheet(db, sheetId);
  const year = sheet ? await findYear(db, sheet.yearId) : undefined;
  if (!year)
    return 'Bảng chấm điểm này không còn, hoặc của cơ quan khác. Chưa nhập gì; hãy gửi lại tệp mới cho đơn vị.';
  return `Tệp là bảng chấm điểm năm ${year.year} của ${year.clusterName}. Chưa nhập gì; hãy mở đúng cụm và năm đó.`;
}

/** The file itself says which part it fills, and whoever had it could change that: the clerk has to agree. */
function otherPart(part: Exclude<ScorePart, 'SELF'>, memberName: string, scorerName: string): ReturnedIssue {
  const target = `Tệp này ghi vào phần ${SCORE_PART_LABELS[part]} của ${memberName}, không phải phần tự chấm.`;
  const advice =
    scorerName === ''
      ? 'Chưa phân công đơn vị chấm chéo; hãy phân công trước khi nhận.'
      : `Chỉ nhận nếu tệp do ${scorerName} gửi về.`;
  return { cell: null, key: null, severity: 'WARNING', message: `${target} ${advice}` };
}

function changedSince(stored: StoredPart | undefined): ReturnedIssue {
  const now = stored ? `đang lưu ${pointsText(stored.total)} điểm` : 'phần đó đã bị xóa';
  const message = `Sau khi gửi tệp đi, phần này đã được sửa (${now}). Nhận tệp sẽ thay nội dung đó.`;
  return { cell: null, key: null, severity: 'WARNING', message };
}

const errorAt = (key: string, message: string): ReturnedIssue => ({ cell: null, key, severity: 'ERROR', message });
