import { yearOf, type IsoDate } from '../dates/isoDate.ts';
import { formatNumber } from '../money/format.ts';
import { ALL_WEIGHTS, type PledgeInput, type PledgePartyInput, type PledgeTargetInput } from './pledge.ts';

/** Thiếu blocks signing, Nên xem does not, Đủ is in order. */
export type PledgeCheckState = 'MISSING' | 'REVIEW' | 'DONE';

/** The place on the page where a matter is mended. */
export type PledgeCheckTarget = 'parties' | 'targets' | 'signedOn' | 'place' | 'preamble';

/** One line of "Trước khi ký". */
export interface PledgeCheckItem {
  id: string;
  state: PledgeCheckState;
  text: string;
  target: PledgeCheckTarget;
}

/** A pledge with everything that is looked at before it is signed. */
export interface PledgeToSign {
  pledge: PledgeInput;
  parties: readonly PledgePartyInput[];
  targets: readonly Pick<PledgeTargetInput, 'weight'>[];
  /** Year of the pledge. */
  year: number;
  /** Members of the cluster in that year. */
  memberIds: readonly string[];
  today: IsoDate;
}

/** Everything to look at before a pledge is signed: missing first, then worth a look, then done. */
export function checkPledge(asked: PledgeToSign): PledgeCheckItem[] {
  const items = [...partyItems(asked), ...targetItems(asked), dateItem(asked), placeItem(asked), preambleItem(asked)];
  const order: PledgeCheckState[] = ['MISSING', 'REVIEW', 'DONE'];
  return order.flatMap((state) => items.filter((item) => item.state === state));
}

/** What still blocks signing. */
export function missingForSigning(items: readonly PledgeCheckItem[]): PledgeCheckItem[] {
  return items.filter(({ state }) => state === 'MISSING');
}

function partyItems({ parties, memberIds }: PledgeToSign): PledgeCheckItem[] {
  const target = 'parties' as const;
  if (parties.length === 0) return [{ id: 'parties', target, state: 'MISSING', text: 'Chưa có đơn vị nào ký' }];
  const unsigned = parties.filter(({ signerName }) => signerName === '').length;
  const signing = new Set(parties.map(({ memberId }) => memberId));
  const leftOut = memberIds.filter((id) => !signing.has(id)).length;
  const gone = parties.filter(({ memberId }) => !memberIds.includes(memberId)).length;
  const review = (id: string, count: number, text: string): PledgeCheckItem[] =>
    count === 0 ? [] : [{ id, target, state: 'REVIEW', text: `${count} ${text}` }];
  return [
    { id: 'parties', target, state: 'DONE', text: `${parties.length} đơn vị ký` },
    unsigned > 0
      ? { id: 'signers', target, state: 'MISSING', text: `${unsigned} đơn vị chưa có người ký` }
      : { id: 'signers', target, state: 'DONE', text: 'Người ký của từng đơn vị' },
    ...review('leftOut', leftOut, 'đơn vị thành viên không ký'),
    ...review('gone', gone, 'đơn vị ký không còn là thành viên'),
  ];
}

function targetItems({ targets }: PledgeToSign): PledgeCheckItem[] {
  const target = 'targets' as const;
  if (targets.length === 0) return [{ id: 'targets', target, state: 'MISSING', text: 'Chưa có chỉ tiêu nào' }];
  const done: PledgeCheckItem = {
    id: 'targets',
    target,
    state: 'DONE',
    text: `${formatNumber(targets.length)} chỉ tiêu`,
  };
  if (targets.every(({ weight }) => weight === null)) return [done];
  const sum = targets.reduce((total, { weight }) => total + (weight ?? 0), 0);
  if (sum === ALL_WEIGHTS) return [done, { id: 'weights', target, state: 'DONE', text: 'Tỷ trọng cộng đủ 100' }];
  return [done, { id: 'weights', target, state: 'REVIEW', text: 'Tỷ trọng các chỉ tiêu chưa cộng đủ 100' }];
}

function dateItem({ pledge: { signedOn }, year, today }: PledgeToSign): PledgeCheckItem {
  const item = { id: 'signedOn', target: 'signedOn' } as const;
  if (signedOn === null) return { ...item, state: 'MISSING', text: 'Chưa có ngày ký' };
  if (signedOn > today) return { ...item, state: 'REVIEW', text: 'Ngày ký sau hôm nay' };
  // Pledges are signed at the conference that closes the year before, or early in the year itself.
  const isUsual = yearOf(signedOn) === year || signedOn >= `${year - 1}-10-01`;
  if (isUsual && yearOf(signedOn) <= year) return { ...item, state: 'DONE', text: 'Ngày ký' };
  return { ...item, state: 'REVIEW', text: `Ngày ký cách xa năm thi đua ${year}` };
}

function placeItem({ pledge: { place } }: PledgeToSign): PledgeCheckItem {
  const item = { id: 'place', target: 'place' } as const;
  return place === ''
    ? { ...item, state: 'MISSING', text: 'Chưa có nơi ký' }
    : { ...item, state: 'DONE', text: 'Nơi ký' };
}

function preambleItem({ pledge: { preamble, contents } }: PledgeToSign): PledgeCheckItem {
  const item = { id: 'preamble', target: 'preamble' } as const;
  return preamble === '' || contents === ''
    ? { ...item, state: 'REVIEW', text: 'Lời mở đầu hoặc nội dung thi đua còn trống' }
    : { ...item, state: 'DONE', text: 'Lời mở đầu, nội dung thi đua' };
}
