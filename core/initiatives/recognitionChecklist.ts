import { basisAfter, laterBasisWords } from '../awards/basisDay.ts';
import type { CheckState } from '../awards/checklist.ts';
import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { formatNumber } from '../money/format.ts';
import { hasWholeShares, RECOGNITION_LEVEL_LABELS, type RecognitionLevel } from './initiative.ts';
import type { DecisionBasis } from '../awards/decision.ts';
import { isMinutesBasis } from './recognitionDefaults.ts';
import { countRecognised, isOwnDecision, type Recognition, type RecognitionItem } from './recognition.ts';

/** The place on the page where a matter is mended. */
export type RecognitionCheckTarget = 'number' | 'issuedOn' | 'signer' | 'summary' | 'bases' | 'meetingId' | 'items';

/** One line of "Trước khi ban hành". */
export interface RecognitionCheckItem {
  id: string;
  state: CheckState;
  text: string;
  target: RecognitionCheckTarget;
}

/** A decision by which an initiative is recognised already. */
export interface EarlierRecognition {
  initiativeId: string;
  recognitionId: string;
  level: RecognitionLevel;
  number: string;
  issuedOn: IsoDate;
}

/** What the checklist needs to know beyond the draft itself. */
export interface RecognitionFacts {
  /** The number begins with digits, or the office numbers by hand and may write anything. */
  isNumberReadable: boolean;
  /** A decision of the office issued in the same numbering window bears this number. */
  isNumberTaken: boolean;
  /** The decision date lies after today. */
  isFutureDated: boolean;
  /** The meeting it rests on, with the initiatives scored there; null for none. */
  meeting: { heldOn: IsoDate | null; isClosed: boolean; initiativeIds: readonly string[] } | null;
  /** Decisions in force that recognise initiatives of the list, at whatever level. */
  earlier: readonly EarlierRecognition[];
}

/** Everything to look at before a decision is issued: missing first, then worth a look, then done. */
export function checkRecognition(
  recognition: Recognition,
  items: readonly RecognitionItem[],
  facts: RecognitionFacts,
): RecognitionCheckItem[] {
  const checks = [
    numberItem(recognition, facts),
    dateItem(recognition, facts),
    ...paperItems(recognition),
    ...listItems(recognition, items, facts),
    ...(isOwnDecision(recognition) ? [meetingItem(recognition, items, facts)] : []),
  ];
  const order: CheckState[] = ['MISSING', 'REVIEW', 'DONE'];
  return order.flatMap((state) => checks.filter((item) => item.state === state));
}

/** What still blocks issuing, as the middle of a sentence. */
export function missingForIssue(items: readonly RecognitionCheckItem[]): string {
  return items
    .filter(({ state }) => state === 'MISSING')
    .map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1))
    .join('; ');
}

function numberItem(recognition: Recognition, facts: RecognitionFacts): RecognitionCheckItem {
  const item = { id: 'number', target: 'number' } as const;
  const { number } = recognition;
  if (number === '') return { ...item, state: 'MISSING', text: 'Chưa có số quyết định' };
  if (!isOwnDecision(recognition)) return { ...item, state: 'DONE', text: `Số ${number}` };
  if (!facts.isNumberReadable) return { ...item, state: 'MISSING', text: `Số “${number}” chưa bắt đầu bằng chữ số` };
  if (facts.isNumberTaken) return { ...item, state: 'MISSING', text: `Số ${number} đã dùng cho quyết định khác` };
  return { ...item, state: 'DONE', text: `Số ${number}` };
}

function dateItem(recognition: Recognition, { isFutureDated, meeting }: RecognitionFacts): RecognitionCheckItem {
  const item = { id: 'issuedOn', target: 'issuedOn' } as const;
  const { issuedOn } = recognition;
  if (issuedOn === null) return { ...item, state: 'MISSING', text: 'Chưa có ngày quyết định' };
  const heldOn = isOwnDecision(recognition) ? (meeting?.heldOn ?? null) : null;
  if (heldOn !== null && heldOn > issuedOn) {
    const text = `Ngày quyết định ${formatDate(issuedOn)} trước phiên họp Hội đồng ngày ${formatDate(heldOn)}`;
    return { ...item, state: 'MISSING', text };
  }
  if (isFutureDated) return { ...item, state: 'REVIEW', text: 'Ngày quyết định sau hôm nay' };
  return { ...item, state: 'DONE', text: 'Ngày quyết định' };
}

/** What only a paper of our own needs. */
function paperItems(recognition: Recognition): RecognitionCheckItem[] {
  if (!isOwnDecision(recognition)) return [];
  const { signer, summary, bases } = recognition;
  return [
    signer === null
      ? { id: 'signer', target: 'signer', state: 'MISSING', text: 'Chưa chọn người ký' }
      : { id: 'signer', target: 'signer', state: 'DONE', text: 'Người ký' },
    summary === ''
      ? { id: 'summary', target: 'summary', state: 'MISSING', text: 'Chưa có trích yếu' }
      : { id: 'summary', target: 'summary', state: 'DONE', text: 'Trích yếu' },
    basesItem(bases, recognition),
  ];
}

function basesItem(
  bases: readonly DecisionBasis[],
  { issuedOn, meetingId }: Pick<Recognition, 'issuedOn' | 'meetingId'>,
): RecognitionCheckItem {
  const item = { id: 'bases', target: 'bases' } as const;
  if (bases.length === 0) return { ...item, state: 'REVIEW', text: 'Chưa ghi căn cứ' };
  const later = issuedOn === null ? null : basisAfter(bases, issuedOn);
  if (later) return { ...item, state: 'REVIEW', text: laterBasisWords(later) };
  if (meetingId !== null && !bases.some(isMinutesBasis)) {
    return { ...item, state: 'REVIEW', text: 'Căn cứ chưa ghi biên bản họp Hội đồng' };
  }
  return { ...item, state: 'DONE', text: `${formatNumber(bases.length)} căn cứ` };
}

function meetingItem(
  { meetingId }: Recognition,
  items: readonly RecognitionItem[],
  { meeting }: RecognitionFacts,
): RecognitionCheckItem {
  const item = { id: 'meeting', target: 'meetingId' } as const;
  if (meetingId === null || meeting === null) return { ...item, state: 'REVIEW', text: 'Chưa chọn phiên họp Hội đồng' };
  if (!meeting.isClosed) return { ...item, state: 'REVIEW', text: 'Phiên họp Hội đồng chưa kết thúc' };
  const day = meeting.heldOn === null ? '' : ` ngày ${formatDate(meeting.heldOn)}`;
  const elsewhere = items.filter(({ initiativeId }) => !meeting.initiativeIds.includes(initiativeId));
  if (elsewhere.length > 0) {
    return { ...item, state: 'REVIEW', text: `Không được chấm ở phiên họp${day}: ${named(elsewhere)}` };
  }
  return { ...item, state: 'DONE', text: `Phiên họp Hội đồng${day}` };
}

function listItems(
  recognition: Recognition,
  items: readonly RecognitionItem[],
  { earlier }: RecognitionFacts,
): RecognitionCheckItem[] {
  const target = 'items' as const;
  if (items.length === 0) return [{ id: 'items', target, state: 'MISSING', text: 'Danh sách chưa có sáng kiến nào' }];

  const isOwn = isOwnDecision(recognition);
  const { level } = recognition;
  const { initiatives, authorships, people } = countRecognised(items);
  const twice = items.flatMap((item) => {
    const same = earlier.find((one) => one.initiativeId === item.initiativeId && one.level === level);
    return same ? [{ item, same }] : [];
  });
  const unshared = items.filter(({ authors }) => !hasWholeShares(authors));
  const unpassed = items.filter(({ initiativeStatus }) => initiativeStatus !== 'PASSED');
  const below = LEVEL_BELOW[level];
  const unprepared =
    below === null
      ? []
      : items.filter(
          ({ initiativeId }) => !earlier.some((one) => one.initiativeId === initiativeId && one.level === below),
        );
  const [first] = twice;
  const some = (
    id: string,
    state: CheckState,
    found: readonly RecognitionItem[],
    text: string,
  ): RecognitionCheckItem[] => (found.length === 0 ? [] : [{ id, target, state, text: `${text}: ${named(found)}` }]);
  return [
    {
      id: 'items',
      target,
      state: 'DONE',
      text: `${formatNumber(initiatives)} sáng kiến, ${formatNumber(authorships)} lượt tác giả (${formatNumber(people)} người)`,
    },
    ...(first
      ? some(
          'twice',
          'MISSING',
          twice.map(({ item }) => item),
          `Đã được công nhận ${RECOGNITION_LEVEL_LABELS[level].toLowerCase()} tại Quyết định ${first.same.number} ngày ${formatDate(first.same.issuedOn)}`,
        )
      : []),
    // Once issued, shares stay as they are, and no certificate could ever be printed (C16).
    ...some('shares', isOwn ? 'MISSING' : 'REVIEW', unshared, 'Tổng tỷ lệ đóng góp khác 100%'),
    ...some('unpassed', isOwn ? 'MISSING' : 'REVIEW', unpassed, 'Chưa được Hội đồng đánh giá đạt'),
    ...(below === null
      ? []
      : some('below', 'REVIEW', unprepared, `Chưa được công nhận ${RECOGNITION_LEVEL_LABELS[below].toLowerCase()}`)),
    ...(unshared.length === 0
      ? [{ id: 'shares', target, state: 'DONE' as const, text: 'Tỷ lệ đóng góp của từng sáng kiến đủ 100%' }]
      : []),
  ];
}

/** Initiatives are recognised from the grassroots up. */
const LEVEL_BELOW: Record<RecognitionLevel, RecognitionLevel | null> = { CS: null, BT: 'CS', NN: 'BT' };

/** Longer titles are cut after a word: the checklist stands in a narrow column. */
const LONGEST_TITLE = 60;

function named(items: readonly RecognitionItem[]): string {
  const [first] = items;
  if (!first) return '';
  const title = `“${shortened(first.title)}”`;
  return items.length === 1 ? title : `${title} và ${formatNumber(items.length - 1)} sáng kiến khác`;
}

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
