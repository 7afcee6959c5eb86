import {
  pledgeInputSchema,
  pledgePartiesSchema,
  type PledgeInput,
  type PledgePartyInput,
} from '#core/clusters/pledge.ts';
import { normalizeMultiline, normalizeText } from '#core/text/normalize.ts';

/** The words of a pledge and who signs it: what saves itself together. */
export interface PledgeForm extends PledgeInput {
  parties: PledgePartyInput[];
}

/** A pledge as it was read. */
export type StoredForm = PledgeForm & { version: number };

/**
 * A pledge being typed while it saves itself. What is typed is never overwritten by an answer: a newer version
 * from elsewhere becomes a conflict that shows both.
 */
export interface PledgeDraft {
  typed: PledgeForm;
  /** What the database is known to hold, as of `version`. */
  saved: PledgeForm;
  version: number;
  conflict: { form: PledgeForm; version: number } | null;
}

export const FORM_LABELS: Record<keyof PledgeForm, string> = {
  signedOn: 'Ngày ký',
  place: 'Nơi ký',
  preamble: 'Lời mở đầu',
  contents: 'Điều 1. Nội dung thi đua',
  commitments: 'Điều 3. Tổ chức thực hiện',
  parties: 'Đại diện các đơn vị ký',
};
const FIELDS = Object.keys(FORM_LABELS) as (keyof PledgeForm)[];

export function openPledge(stored: StoredForm): PledgeDraft {
  const form = formOf(stored);
  return { typed: form, saved: form, version: stored.version, conflict: null };
}

export function typeInto(draft: PledgeDraft, patch: Partial<PledgeForm>): PledgeDraft {
  return { ...draft, typed: { ...draft.typed, ...patch } };
}

/** The fields in which two forms differ, spaces aside. */
export function differingFields(one: PledgeForm, other: PledgeForm): (keyof PledgeForm)[] {
  const [a, b] = [settled(one), settled(other)];
  return FIELDS.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}

export function isUnsaved({ typed, saved }: PledgeDraft): boolean {
  return differingFields(typed, saved).length > 0;
}

/** What may be sent, or null while a field is not acceptable. */
export function sendable({ typed }: PledgeDraft): { pledge: PledgeInput; parties: PledgePartyInput[] } | null {
  const { parties, ...words } = typed;
  const [pledge, signing] = [pledgeInputSchema.safeParse(words), pledgePartiesSchema.safeParse(parties)];
  return pledge.success && signing.success ? { pledge: pledge.data, parties: signing.data } : null;
}

/** The database answered a save, or was read again. */
export function meetStored(draft: PledgeDraft, stored: StoredForm): PledgeDraft {
  if (stored.version < draft.version) return draft;
  const form = formOf(stored);
  const nobodyElseWrote = differingFields(form, draft.saved).length === 0;
  const sameAsTyped = differingFields(form, draft.typed).length === 0;
  if (nobodyElseWrote || sameAsTyped) return { ...draft, saved: form, version: stored.version, conflict: null };
  if (!isUnsaved(draft)) return openPledge(stored);
  return { ...draft, conflict: { form, version: stored.version } };
}

/** A save of `sent` was accepted: typing may have gone on meanwhile and stays. */
export function acceptSave(draft: PledgeDraft, sent: PledgeForm, version: number): PledgeDraft {
  return { ...draft, saved: sent, version, conflict: null };
}

/** Settles a conflict: keep what is typed (it will be saved over theirs), or take theirs. */
export function settleConflict(draft: PledgeDraft, keep: 'MINE' | 'THEIRS'): PledgeDraft {
  if (!draft.conflict) return draft;
  const { form, version } = draft.conflict;
  return { typed: keep === 'MINE' ? draft.typed : form, saved: form, version, conflict: null };
}

function formOf({ signedOn, place, preamble, contents, commitments, parties }: PledgeForm): PledgeForm {
  return { signedOn, place, preamble, contents, commitments, parties };
}

/** As the database keeps it. */
function settled({ signedOn, place, preamble, contents, commitments, parties }: PledgeForm): PledgeForm {
  return {
    signedOn,
    place: normalizeText(place),
    preamble: normalizeMultiline(preamble),
    contents: normalizeMultiline(contents),
    commitments: normalizeMultiline(commitments),
    parties: parties.map(({ memberId, name, authority, signerName, signerPosition }) => ({
      memberId,
      name: normalizeText(name),
      authority: normalizeText(authority),
      signerName: normalizeText(signerName),
      signerPosition: normalizeText(signerPosition),
    })),
  };
}
