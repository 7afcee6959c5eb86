/** Who is proposed for what: columns of `nomination_line as l` under the names of `NominationLine`. */
export const ASKED_COLUMNS = {
  id: 'l.id',
  batchId: 'l.batch_id',
  subject: 'l.subject',
  personId: 'l.person_id',
  unitId: 'l.unit_id',
  name: 'l.name',
  unitName: 'l.unit_name',
  awardCode: 'l.award_code',
  fallbackAwardCode: 'l.fallback_award_code',
  awardKind: 'l.award_kind',
  theme: 'l.theme',
  achievement: 'l.achievement',
} as const;

/** A line as a list tells it, with its `nomination_batch as b`. */
export const LISTED_COLUMNS = {
  ...ASKED_COLUMNS,
  procedure: 'b.procedure',
  ordinal: 'l.ordinal',
  honorific: 'l.honorific',
  position: 'l.position',
  status: 'l.status',
  upperAnswer: 'l.upper_answer',
  checkedAt: 'l.checked_at',
  overrideReason: 'l.override_reason',
  version: 'l.version',
} as const;

/** A line in full. */
export const LINE_COLUMNS = {
  ...LISTED_COLUMNS,
  year: 'l.year',
  askedAwardCode: 'l.asked_award_code',
  reason: 'l.reason',
  note: 'l.note',
  upperDocument: 'l.upper_document',
  findings: 'l.findings',
  overrideBy: 'l.override_by',
  decisionId: 'l.decision_id',
  decisionLineId: 'l.decision_line_id',
  proposed: 'l.proposed',
} as const;
