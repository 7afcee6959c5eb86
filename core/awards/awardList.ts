import type { IsoDate } from '../dates/isoDate.ts';
import type { Subject } from '../office/catalogue.ts';
import type { Signer } from '../office/office.ts';
import type { ListPlacement, MoneyArticle } from './paperContent.ts';
import type { SharedAmountGroup } from './sharedAmount.ts';

/**
 * The content of "Danh sách kèm theo Quyết định", free of any file format. The
 * same content goes to Excel, Word and print.
 */
export interface AwardList {
  issuer: {
    /** e.g. `Tổng Liên đoàn Lao động Việt Nam`; empty when there is none above. */
    superiorName: string;
    name: string;
    /** e.g. `Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu`, for the "Kèm theo" line. */
    decidingBody: string;
  };
  /** Lines under `DANH SÁCH`, already broken where the office broke them. */
  titleLines: string[];
  /** As written on the decision; empty while it has none. */
  decisionNumber: string;
  decidedOn: IsoDate | null;
  signer: Signer | null;
  preparedBy: string;
  /** Printed over a list that must not be signed: DỰ THẢO, ĐÃ THU HỒI …; empty for one in force. */
  mark: string;
  placement: ListPlacement;
  /** Of a list signed by those who take the money: where it is paid out. Null for the list of the decision itself. */
  payment: { place: string } | null;
  /** Sums are printed with `AMOUNTS` only; they are recorded all the same. */
  moneyArticle: MoneyArticle;
  /** Number of the first line in the award register; null where none is printed. */
  registerFrom: number | null;
  style: {
    showNationalHeader: boolean;
    showSignatures: boolean;
    showPreparedBy: boolean;
    tableFontSize: 12 | 13;
  };
  /** What the lines hold, known before any line is read: it decides the columns. */
  uses: AwardListUses;
  /** Sections in printing order with their counts known before any line is read. */
  sections: AwardListSection[];
  /** Sums that stand once under several lines, in printing order. */
  sharedAmounts: Pick<SharedAmountGroup, 'id' | 'amount' | 'count'>[];
  /** Đồng. */
  totalAmount: number;
}

/** Each is true when at least one line has it. */
export interface AwardListUses {
  honorific: boolean;
  position: boolean;
  /** Of a person, or of a collective that stands under another unit. */
  unitName: boolean;
  achievement: boolean;
  /** True when the list holds more than one form of award, or its title does not name the one. */
  awardName: boolean;
  /** False for a list of flat amounts only. */
  coefficient: boolean;
  note: boolean;
}

export interface AwardListSection {
  subject: Subject;
  count: number;
  /** Đồng, shared sums included. */
  amount: number;
  /** Reasons in printing order; one entry with an empty text when the list is not divided by reason. */
  reasons: { text: string; count: number }[];
}

/** One printed row. Rows arrive in the order of the sections and reasons of the list. */
export interface AwardListLine {
  subject: Subject;
  reason: string;
  honorific: string;
  name: string;
  position: string;
  unitName: string;
  achievement: string;
  awardName: string;
  /** Hundredths; null for a flat amount. */
  coefficient: number | null;
  /** Đồng per month; null for a flat amount. */
  baseSalary: number | null;
  /** Đồng; null while it cannot be worked out, and for a part in a shared sum. */
  amount: number | null;
  sharedAmountId: string | null;
  note: string;
}
