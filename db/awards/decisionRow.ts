import type { Decision, DecisionBasis, DecisionStatus, Revocation } from '#core/awards/decision.ts';
import type { ListPlacement, MoneyArticle } from '#core/awards/paperContent.ts';
import type { DecisionTotals } from '#core/awards/totals.ts';
import type { RoundingRule } from '#core/money/rounding.ts';
import type { OfficeProfile, OfficeSettings, Signer } from '#core/office/office.ts';

/** Columns of `decision`. */
export interface DecisionColumns {
  id: string;
  status: 'DRAFT' | 'ISSUED';
  year: number;
  title: string;
  number: string;
  number_key: string;
  number_sequence: number | null;
  issued_on: string | null;
  summary: string;
  list_title: string;
  signer: string | null;
  fund: string;
  payer: string;
  rounding: RoundingRule;
  bases: string;
  list_placement: ListPlacement;
  money_article: MoneyArticle;
  recipients: string;
  search_key: string;
  supersedes_id: string | null;
  correction_reason: string;
  issuer: string | null;
  register_from: number | null;
  issued_at: string | null;
  issued_by: string | null;
  collectives: number;
  individuals: number;
  coefficient_total: number;
  amount_total: number;
  unpriced: number;
  version: number;
  content_version: number;
  created_at: string;
  updated_at: string;
}

/** Columns of `decision_correction`. */
export interface CorrectionColumns {
  id: string;
  kind: 'SUPERSEDES' | 'REVOKES';
  decision_id: string;
  by_decision_id: string | null;
  effective_on: string;
  document_number: string;
  reason: string;
  actor_id: string;
  at: string;
}

/** A decision joined with the papers that correct it. */
export interface DecisionRow extends DecisionColumns {
  correction_kind: CorrectionColumns['kind'] | null;
  correction_on: string | null;
  correction_number: string | null;
  correction_text: string | null;
  successor_id: string | null;
  successor_number: string | null;
  successor_on: string | null;
  predecessor_number: string | null;
  predecessor_on: string | null;
}

/** What heads and closes the papers of a decision, as it was on the day of issue. */
export interface Issuer {
  profile: OfficeProfile;
  preparedBy: string;
  /** Who pays, named by the clerk or not; empty on papers issued before this was kept. */
  payer: string;
  list: OfficeSettings['list'];
}

/** A stored decision: what screens see, its totals, and who issued it. */
export interface StoredDecision {
  decision: Decision;
  /** The emulation year it is filed under: of its date, or the one the clerk was working in. */
  year: number;
  totals: DecisionTotals;
  issuer: Issuer | null;
}

export function toStoredDecision(row: DecisionRow): StoredDecision {
  return {
    decision: toDecision(row),
    year: row.year,
    totals: toTotals(row),
    issuer: row.issuer === null ? null : toIssuer(row.issuer),
  };
}

/** What was not kept yet when a paper was issued was not on it either. */
function toIssuer(json: string): Issuer {
  const kept = JSON.parse(json) as Omit<Issuer, 'payer' | 'list'> & Partial<Issuer>;
  return { payer: '', ...kept, list: { showRegister: false, ...kept.list } as Issuer['list'] };
}

export function toTotals(row: DecisionColumns): DecisionTotals {
  return {
    collectives: row.collectives,
    individuals: row.individuals,
    coefficient: row.coefficient_total,
    amount: row.amount_total,
    unpriced: row.unpriced,
  };
}

/** In force or not follows from the correction rows: the issued row itself never changes. */
export function statusOf(row: Pick<DecisionRow, 'status' | 'correction_kind'>): DecisionStatus {
  if (row.status === 'DRAFT') return 'DRAFT';
  if (row.correction_kind === 'SUPERSEDES') return 'SUPERSEDED';
  return row.correction_kind === 'REVOKES' ? 'REVOKED' : 'ISSUED';
}

function toDecision(row: DecisionRow): Decision {
  return {
    id: row.id,
    status: statusOf(row),
    version: row.version,
    contentVersion: row.content_version,
    registerFrom: row.register_from,
    title: row.title,
    number: row.number,
    issuedOn: row.issued_on,
    summary: row.summary,
    listTitle: row.list_title,
    signer: row.signer === null ? null : (JSON.parse(row.signer) as Signer),
    fund: row.fund,
    payer: row.payer,
    rounding: row.rounding,
    bases: JSON.parse(row.bases) as DecisionBasis[],
    listPlacement: row.list_placement,
    moneyArticle: row.money_article,
    recipients: JSON.parse(row.recipients) as string[],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    issuedAt: row.issued_at,
    supersedes:
      row.supersedes_id === null
        ? null
        : { id: row.supersedes_id, number: row.predecessor_number ?? '', issuedOn: row.predecessor_on },
    supersededBy:
      row.successor_id === null
        ? null
        : { id: row.successor_id, number: row.successor_number ?? '', issuedOn: row.successor_on },
    correctionReason: row.correction_reason,
    revocation: toRevocation(row),
  };
}

function toRevocation(row: DecisionRow): Revocation | null {
  if (row.correction_kind !== 'REVOKES') return null;
  return {
    revokedOn: row.correction_on ?? '',
    documentNumber: row.correction_number ?? '',
    reason: row.correction_text ?? '',
  };
}
