import { STATUS_LABELS, type DecisionStatus } from '../awards/decision.ts';
import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import type { RecognitionStatus } from '../initiatives/recognition.ts';
import { UNIT_EVENT_LABELS, type UnitEventType } from '../units/unitEvent.ts';

/** What can be found, in the order in which groups of hits stand. */
export const SEARCH_KINDS = [
  'PERSON',
  'UNIT',
  'DECISION',
  'RECIPIENT',
  'CLUSTER',
  'CAMPAIGN',
  'WORK',
  'INITIATIVE',
  'RECOGNITION',
  'UNIT_EVENT',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SEARCH_KIND_LABELS: Record<SearchKind, string> = {
  PERSON: 'Người',
  UNIT: 'Đơn vị',
  DECISION: 'Quyết định',
  RECIPIENT: 'Trong danh sách khen thưởng',
  CLUSTER: 'Cụm, khối thi đua',
  CAMPAIGN: 'Phong trào thi đua',
  WORK: 'Công trình, sản phẩm',
  INITIATIVE: 'Sáng kiến',
  RECOGNITION: 'Quyết định công nhận sáng kiến',
  UNIT_EVENT: 'Sự kiện của đơn vị',
};

export interface PersonHit {
  kind: 'PERSON';
  /** Whose page to open: for a merged record the person it was merged into. */
  id: string;
  /** The text that was found. */
  title: string;
  /** Of the post held now, or of the last one. */
  position: string;
  unitName: string;
  /** Last day of that post, or of its unit, where it has passed. */
  endedOn: IsoDate | null;
}

export interface UnitHit {
  kind: 'UNIT';
  id: string;
  title: string;
  /** What the unit is called now, when the title is a name it bore before; else null. */
  nowCalled: string | null;
  parentName: string;
  endedOn: IsoDate | null;
}

interface DecisionRef {
  number: string;
  status: DecisionStatus;
  issuedOn: IsoDate | null;
}

export interface DecisionHit extends DecisionRef {
  kind: 'DECISION';
  id: string;
  title: string;
}

/** A name that stands in award lists, with the newest line that bears it. */
export interface RecipientHit extends DecisionRef {
  kind: 'RECIPIENT';
  /** The newest decision with that name in its list. */
  id: string;
  title: string;
  unitName: string;
  awardName: string;
  /** In how many decisions the name stands. */
  decisions: number;
}

export interface ClusterHit {
  kind: 'CLUSTER';
  id: string;
  title: string;
  /** The body that runs it; empty where this office does. */
  runBy: string;
  endedOn: IsoDate | null;
}

export interface CampaignHit {
  kind: 'CAMPAIGN';
  id: string;
  title: string;
  year: number;
  /** Day it was summed up; null while it goes on. */
  closedOn: IsoDate | null;
}

/** A work or product, opened on the page of its campaign. */
export interface WorkHit {
  kind: 'WORK';
  id: string;
  title: string;
  campaignId: string;
  campaignName: string;
  unitName: string;
}

export interface InitiativeHit {
  kind: 'INITIATIVE';
  id: string;
  title: string;
  year: number;
  unitName: string;
  /** Of the chief author, or of the first. */
  author: string;
}

/** A decision recognising initiatives. */
export interface RecognitionHit {
  kind: 'RECOGNITION';
  id: string;
  title: string;
  status: RecognitionStatus;
  issuedOn: IsoDate | null;
  /** The body that decided; empty where this office did. */
  decidedBy: string;
}

/** An event of units that stands, found by its document number or note and opened on the page of one of its units. */
export interface UnitEventHit {
  kind: 'UNIT_EVENT';
  id: string;
  title: string;
  type: UnitEventType;
  on: IsoDate;
  unitId: string;
  unitName: string;
  /** Other units that went in or came out. */
  otherUnits: number;
}

export type SearchHit =
  | PersonHit
  | UnitHit
  | DecisionHit
  | RecipientHit
  | ClusterHit
  | CampaignHit
  | WorkHit
  | InitiativeHit
  | RecognitionHit
  | UnitEventHit;

/** Hits of one kind, best first. */
export interface SearchGroup {
  kind: SearchKind;
  hits: SearchHit[];
}

/** What stands beside the title of a hit, so that two of the same name are told apart. */
export function secondLine(hit: SearchHit): string {
  switch (hit.kind) {
    case 'PERSON':
      return joined([hit.position, hit.unitName, endedWords(hit)]);
    case 'UNIT':
      return joined([hit.nowCalled === null ? '' : `tên cũ của ${hit.nowCalled}`, hit.parentName, endedWords(hit)]);
    case 'DECISION':
      return joined([STATUS_LABELS[hit.status], dateOf(hit)]);
    case 'RECIPIENT':
      return joined([
        hit.awardName,
        hit.unitName,
        hit.number === '' ? STATUS_LABELS[hit.status] : hit.number,
        dateOf(hit),
        hit.decisions > 1 ? `và ${hit.decisions - 1} quyết định khác` : '',
      ]);
    case 'CLUSTER':
      return joined([hit.runBy, endedWords(hit)]);
    case 'CAMPAIGN':
      return joined([`năm ${hit.year}`, hit.closedOn === null ? '' : `tổng kết ${formatDate(hit.closedOn)}`]);
    case 'WORK':
      return joined([hit.unitName, hit.campaignName]);
    case 'INITIATIVE':
      return joined([`năm ${hit.year}`, hit.author, hit.unitName]);
    case 'RECOGNITION':
      return joined([STATUS_LABELS[hit.status], dateOf(hit), hit.decidedBy]);
    case 'UNIT_EVENT':
      return joined([
        UNIT_EVENT_LABELS[hit.type],
        hit.otherUnits === 0 ? hit.unitName : `${hit.unitName} và ${hit.otherUnits} đơn vị khác`,
        formatDate(hit.on),
      ]);
  }
}

function dateOf({ issuedOn }: Pick<DecisionRef, 'issuedOn'>): string {
  return issuedOn === null ? '' : formatDate(issuedOn);
}

function endedWords({ endedOn }: { endedOn: IsoDate | null }): string {
  return endedOn === null ? '' : `kết thúc ${formatDate(endedOn)}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
