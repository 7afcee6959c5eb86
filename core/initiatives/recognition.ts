import { z } from 'zod';
import { decisionBasisSchema, type DecisionBasis, type Revocation } from '../awards/decision.ts';
import { LIST_PLACEMENTS, type ListPlacement } from '../awards/paperContent.ts';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { yearSchema } from '../dates/year.ts';
import { signerSchema, type Signer } from '../office/office.ts';
import type { Gender } from '../people/person.ts';
import { cleanMultiline, cleanText, requiredText } from '../text/cleanText.ts';
import {
  RECOGNITION_LEVELS,
  type InitiativeCounts,
  type InitiativeStatus,
  type RecognitionLevel,
} from './initiative.ts';

/** A decision recognising initiatives: written, then issued and frozen, and perhaps withdrawn later. */
export const RECOGNITION_STATUSES = ['DRAFT', 'ISSUED', 'REVOKED'] as const;
export type RecognitionStatus = (typeof RECOGNITION_STATUSES)[number];

/** More initiatives than one decision ever recognises. */
export const MOST_ITEMS = 2_000;

/** What a decision recognising initiatives says above its list. */
export const recognitionHeaderSchema = z.strictObject({
  level: z.enum(RECOGNITION_LEVELS),
  /** Year the initiatives are recognised for; the decision itself may be dated in the next one. */
  year: yearSchema,
  /** The body that decided where it was not this office: then only its number and date are recorded, no paper is made. */
  decidedBy: cleanText(250).default(''),
  number: cleanText(60).default(''),
  issuedOn: isoDateSchema.nullable().default(null),
  /** Trích yếu; line breaks are kept where the clerk put them. */
  summary: cleanMultiline(1000).default(''),
  signer: signerSchema.nullable().default(null),
  bases: z.array(decisionBasisSchema).max(50).default([]),
  listPlacement: z.enum(LIST_PLACEMENTS).default('ANNEX'),
  /** Nơi nhận, line by line as printed after the dash. */
  recipients: z.array(requiredText(200, 'Cần nội dung nơi nhận')).max(30).default([]),
  /** Meeting of the initiative council the decision rests on. */
  meetingId: z.uuid().nullable().default(null),
});
export type RecognitionHeader = z.infer<typeof recognitionHeaderSchema>;

/** An author as the decision names him: copied when it is issued. */
export interface RecognisedAuthor {
  name: string;
  /** `YYYY-MM-DD` or `YYYY`; may be empty. */
  birth: string;
  workplace: string;
  position: string;
  /** As his record tells it; empty without one. */
  gender: Gender;
  /** Hundredths of a percent. */
  share: number;
  isChief: boolean;
  /** The same for two authorships of one person: his record, or else what is written of him. */
  personKey: string;
}

/** An initiative in a decision: as it stands now in a draft, as it was copied in an issued one. */
export interface RecognitionItem {
  id: string;
  initiativeId: string;
  title: string;
  unitName: string;
  field: string;
  /** In the order of the application. */
  authors: RecognisedAuthor[];
  /** Giá trị làm lợi, đồng; null where none is told in money. */
  benefit: number | null;
  /** The initiative itself as it is now. */
  initiativeStatus: InitiativeStatus;
  initiativeVersion: number;
}

/** A decision recognising initiatives, as read back. */
export interface Recognition {
  id: string;
  status: RecognitionStatus;
  level: RecognitionLevel;
  year: number;
  decidedBy: string;
  number: string;
  issuedOn: IsoDate | null;
  summary: string;
  signer: Signer | null;
  bases: DecisionBasis[];
  listPlacement: ListPlacement;
  recipients: string[];
  meetingId: string | null;
  /** First number in the register of certificates; authors follow one by one. Null for a draft and for another body's. */
  registerFrom: number | null;
  issuedAt: string | null;
  revocation: Revocation | null;
  /** Counts changes of header and list. */
  version: number;
}

/** Whether this office decided itself, and so prints the papers. */
export function isOwnDecision({ decidedBy }: Pick<RecognitionHeader, 'decidedBy'>): boolean {
  return decidedBy === '';
}

/** Counts initiatives, authorships, distinct people and benefit of a list. */
export function countRecognised(
  items: readonly { benefit: number | null; authors: readonly Pick<RecognisedAuthor, 'personKey'>[] }[],
): InitiativeCounts {
  return {
    initiatives: items.length,
    authorships: items.reduce((sum, { authors }) => sum + authors.length, 0),
    people: new Set(items.flatMap(({ authors }) => authors.map(({ personKey }) => personKey))).size,
    benefit: items.reduce((sum, { benefit }) => sum + (benefit ?? 0), 0),
  };
}
