import { decisionHeaderSchema, type Decision, type DecisionHeader } from '#core/awards/decision.ts';

/**
 * A header being typed while it saves itself. What is typed is never overwritten by an
 * answer: a newer version from elsewhere becomes a conflict that shows both.
 */
export interface HeaderDraft {
  /** What stands in the fields. */
  typed: DecisionHeader;
  /** What the database is known to hold, as of `version`. */
  saved: DecisionHeader;
  version: number;
  /** A header someone else saved in the meantime; null in good times. */
  conflict: { header: DecisionHeader; version: number } | null;
}

const HEADER_FIELDS = Object.keys(decisionHeaderSchema.shape) as (keyof DecisionHeader)[];

export function openHeader(decision: Decision): HeaderDraft {
  const header = headerOf(decision);
  return { typed: header, saved: header, version: decision.version, conflict: null };
}

export function typeInto(draft: HeaderDraft, patch: Partial<DecisionHeader>): HeaderDraft {
  return { ...draft, typed: { ...draft.typed, ...patch } };
}

/** The fields in which two headers differ, spaces at the ends aside. */
export function differingFields(one: DecisionHeader, other: DecisionHeader): (keyof DecisionHeader)[] {
  const [a, b] = [settle(one), settle(other)];
  return HEADER_FIELDS.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}

export function isUnsaved({ typed, saved }: HeaderDraft): boolean {
  return differingFields(typed, saved).length > 0;
}

/** What may be sent, or null while a field is not acceptable. */
export function sendable({ typed }: HeaderDraft): DecisionHeader | null {
  const parsed = decisionHeaderSchema.safeParse(settle(typed));
  return parsed.success ? parsed.data : null;
}

/** The reason a field is not acceptable, as a sentence; undefined when it is. */
export function fieldError({ typed }: HeaderDraft, field: keyof DecisionHeader): string | undefined {
  const parsed = decisionHeaderSchema.safeParse(settle(typed));
  return parsed.error?.issues.find((issue) => issue.path[0] === field)?.message;
}

/** The database answered a save, or was read again. */
export function meetStored(draft: HeaderDraft, decision: Decision): HeaderDraft {
  if (decision.version < draft.version) return draft;
  const header = headerOf(decision);
  const nobodyElseWrote = differingFields(header, draft.saved).length === 0;
  const sameAsTyped = differingFields(header, draft.typed).length === 0;
  if (nobodyElseWrote || sameAsTyped) return { ...draft, saved: header, version: decision.version, conflict: null };
  if (!isUnsaved(draft)) return openHeader(decision);
  return { ...draft, conflict: { header, version: decision.version } };
}

/** A save of `sent` was accepted: typing may have gone on meanwhile and stays. */
export function acceptSave(draft: HeaderDraft, sent: DecisionHeader, version: number): HeaderDraft {
  return { ...draft, saved: sent, version, conflict: null };
}

/** Settles a conflict: keep what is typed (it will be saved over theirs), or take theirs. */
export function settleConflict(draft: HeaderDraft, keep: 'MINE' | 'THEIRS'): HeaderDraft {
  if (!draft.conflict) return draft;
  const { header, version } = draft.conflict;
  return { typed: keep === 'MINE' ? draft.typed : header, saved: header, version, conflict: null };
}

function headerOf(decision: Decision): DecisionHeader {
  return Object.fromEntries(HEADER_FIELDS.map((field) => [field, decision[field]])) as DecisionHeader;
}

/** Empty rows of bases and nơi nhận are places to type, not content. */
function settle(header: DecisionHeader): DecisionHeader {
  const trimmed = Object.fromEntries(
    Object.entries(header).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  ) as DecisionHeader;
  return {
    ...trimmed,
    bases: header.bases.filter(({ text }) => text.trim() !== ''),
    recipients: header.recipients.map((recipient) => recipient.trim()).filter((recipient) => recipient !== ''),
  };
}
