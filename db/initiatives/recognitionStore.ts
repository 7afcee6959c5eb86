import type { DecisionBasis } from '#core/awards/decision.ts';
import { numberKey } from '#core/awards/decisionNumber.ts';
import type { ListPlacement } from '#core/awards/paperContent.ts';
import type { RecognitionLevel } from '#core/initiatives/initiative.ts';
import type { Recognition, RecognitionHeader, RecognitionStatus } from '#core/initiatives/recognition.ts';
import type { OfficeProfile, Signer } from '#core/office/office.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Queryable, Tx } from '../client.ts';

/** Columns of `recognition`. */
export interface RecognitionColumns {
  id: string;
  status: 'DRAFT' | 'ISSUED';
  level: RecognitionLevel;
  year: number;
  decided_by: string;
  number: string;
  number_key: string;
  number_sequence: number | null;
  issued_on: string | null;
  summary: string;
  signer: string | null;
  bases: string;
  list_placement: ListPlacement;
  recipients: string;
  meeting_id: string | null;
  issuer: string | null;
  register_from: number | null;
  issued_at: string | null;
  issued_by: string | null;
  revoked_on: string | null;
  revocation_number: string;
  revocation_reason: string;
  search_key: string;
  version: number;
  created_at: string;
  updated_at: string;
}

/** What heads and closes the papers of a decision, as it was on the day of issue. */
export interface RecognitionIssuer {
  profile: OfficeProfile;
  preparedBy: string;
}

/** A stored decision: what screens see, and who issued it. */
export interface StoredRecognition {
  recognition: Recognition;
  /** Null for a draft and for another body's decision. */
  issuer: RecognitionIssuer | null;
}

export async function insertRecognition(
  tx: Tx,
  { id, header, now }: { id: string; header: RecognitionHeader; now: string },
): Promise<void> {
  await tx<RecognitionColumns>('recognition').insert({
    id,
    status: 'DRAFT',
    ...headerColumns(header),
    number_sequence: null,
    issuer: null,
    register_from: null,
    issued_at: null,
    issued_by: null,
    revoked_on: null,
    revocation_number: '',
    revocation_reason: '',
    version: 1,
    created_at: now,
    updated_at: now,
  });
}

export async function findRecognition(db: Queryable, id: string): Promise<StoredRecognition | undefined> {
  const row = await db<RecognitionColumns>('recognition').where({ id }).first();
  return (
    row && {
      recognition: toRecognition(row),
      issuer: row.issuer === null ? null : (JSON.parse(row.issuer) as RecognitionIssuer),
    }
  );
}

/** A draft as it was seen. */
export interface SeenRecognition {
  id: string;
  version: number;
  now: string;
}

/** Writes a draft's header. @returns false when it changed since it was seen, or is no draft any more */
export function updateRecognition(tx: Tx, seen: SeenRecognition, header: RecognitionHeader): Promise<boolean> {
  return updateDraft(tx, seen, headerColumns(header));
}

/** Counts a change of the list. @returns false when it changed since it was seen, or is no draft any more */
export function countRecognitionChange(tx: Tx, seen: SeenRecognition): Promise<boolean> {
  return updateDraft(tx, seen, {});
}

/** What issuing adds to a draft. */
export interface RecognitionIssue {
  sequence: number | null;
  registerFrom: number | null;
  issuer: RecognitionIssuer | null;
  actorId: string;
}

/** Freezes a draft; from here on triggers refuse every change but its withdrawal. @returns false as above */
export function markRecognitionIssued(
  tx: Tx,
  seen: SeenRecognition,
  { sequence, registerFrom, issuer, actorId }: RecognitionIssue,
): Promise<boolean> {
  return updateDraft(tx, seen, {
    status: 'ISSUED',
    number_sequence: sequence,
    register_from: registerFrom,
    issuer: issuer === null ? null : JSON.stringify(issuer),
    issued_at: seen.now,
    issued_by: actorId,
  });
}

/** Withdraws an issued decision, which stays. @returns false when it changed since it was seen */
export async function markRecognitionRevoked(
  tx: Tx,
  { id, version, now }: SeenRecognition,
  { revokedOn, documentNumber, reason }: NonNullable<Recognition['revocation']>,
): Promise<boolean> {
  const changed = await tx<RecognitionColumns>('recognition')
    .where({ id, version, status: 'ISSUED' })
    .whereNull('revoked_on')
    .update({
      revoked_on: revokedOn,
      revocation_number: documentNumber,
      revocation_reason: reason,
      version: version + 1,
      updated_at: now,
    });
  return changed > 0;
}

/** Takes a draft away with its list. @returns false when it changed since it was seen, or is no draft any more */
export async function deleteRecognition(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx<RecognitionColumns>('recognition').where({ id, version, status: 'DRAFT' }).delete()) > 0;
}

async function updateDraft(
  tx: Tx,
  { id, version, now }: SeenRecognition,
  columns: Partial<RecognitionColumns>,
): Promise<boolean> {
  const changed = await tx<RecognitionColumns>('recognition')
    .where({ id, version, status: 'DRAFT' })
    .update({ ...columns, version: version + 1, updated_at: now });
  return changed > 0;
}

function headerColumns(header: RecognitionHeader) {
  return {
    level: header.level,
    year: header.year,
    decided_by: header.decidedBy,
    number: header.number,
    number_key: numberKey(header.number),
    issued_on: header.issuedOn,
    summary: header.summary,
    signer: header.signer === null ? null : JSON.stringify(header.signer),
    bases: JSON.stringify(header.bases),
    list_placement: header.listPlacement,
    recipients: JSON.stringify(header.recipients),
    meeting_id: header.meetingId,
    search_key: foldForSearch(`${header.number} ${numberKey(header.number)} ${header.summary} ${header.decidedBy}`),
  };
}

/** In force or not follows from the withdrawal; the rest of an issued row never changes. */
export function recognitionStatusOf(row: Pick<RecognitionColumns, 'status' | 'revoked_on'>): RecognitionStatus {
  return row.revoked_on === null ? row.status : 'REVOKED';
}

function toRecognition(row: RecognitionColumns): Recognition {
  return {
    id: row.id,
    status: recognitionStatusOf(row),
    level: row.level,
    year: row.year,
    decidedBy: row.decided_by,
    number: row.number,
    issuedOn: row.issued_on,
    summary: row.summary,
    signer: row.signer === null ? null : (JSON.parse(row.signer) as Signer),
    bases: JSON.parse(row.bases) as DecisionBasis[],
    listPlacement: row.list_placement,
    recipients: JSON.parse(row.recipients) as string[],
    meetingId: row.meeting_id,
    registerFrom: row.register_from,
    issuedAt: row.issued_at,
    revocation:
      row.revoked_on === null
        ? null
        : { revokedOn: row.revoked_on, documentNumber: row.revocation_number, reason: row.revocation_reason },
    version: row.version,
  };
}
