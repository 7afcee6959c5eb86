import type { Actor } from '#core/office/actor.ts';
import type { AuditedEntity } from '#core/office/auditedEntity.ts';
import type { Database, Tx } from '#db/client.ts';
import { appendAudit, type Audited, type AuditRow } from '#db/office/auditStore.ts';
import { newUuid } from './newUuid.ts';

/** What a write says about itself for the audit log. */
export interface AuditEntry {
  /** Area and verb: `awards.issue`. */
  action: string;
  entity: AuditedEntity;
  entityId: string;
  /** Others the write is about, where it is about several: the history of each tells of it. May name one twice. */
  also?: readonly Audited[];
  /** One Vietnamese sentence a clerk understands. */
  summary: string;
  /** What changed; becomes JSON. */
  detail?: unknown;
}

/** One write: a transaction, who writes, when, and the one audit row it must leave. */
export interface UnitOfWork {
  tx: Tx;
  actor: Actor;
  /** ISO time, UTC; the same for everything this write touches. */
  now: string;
  /** A new time-ordered id (UUIDv7), so that packages of different offices can be merged. */
  newId(): string;
  /** Records the write. Exactly once per unit of work. */
  audit(entry: AuditEntry): Promise<AuditRow>;
}

interface WriterOptions {
  database: Database;
  actor: Actor;
  clock: () => Date;
  /** Ids for what is written; made from time and chance unless a sample must come out the same again. */
  newId?: () => string;
}

/**
 * Runs a write as a whole: the change and its audit row are kept together or not at
 * all. A write that leaves no audit row, or two, is a defect and is rolled back.
 */
export function runUnitOfWork<Result>(
  options: WriterOptions,
  work: (unit: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  return runUnitsOfWork(options, (run) => run(work));
}

/** Several writes, each with its audit row, kept or dropped together: how a whole sample office is made. */
export function runUnitsOfWork<Result>(
  { database, actor, clock, newId = newUuid }: WriterOptions,
  work: (run: <Step>(step: (unit: UnitOfWork) => Promise<Step>) => Promise<Step>) => Promise<Result>,
): Promise<Result> {
  return database.transaction((tx) => work((step) => runStep({ tx, actor, now: clock().toISOString(), newId }, step)));
}

async function runStep<Result>(
  { tx, actor, now, newId }: Omit<UnitOfWork, 'audit'>,
  step: (unit: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  let auditRows = 0;
  const result = await step({
    tx,
    actor,
    now,
    newId,
    audit(entry) {
      auditRows += 1;
      const also = othersOf(entry);
      const { action, entity, entityId, summary, detail = {} } = entry;
      const told = also.length === 0 ? detail : { ...(detail as object), also };
      const row = { at: now, actorId: actor.id, actorName: actor.name, action, entity, entityId, summary };
      return appendAudit(tx, { ...row, detail: JSON.stringify(told) }, also);
    },
  });
  if (auditRows !== 1) throw new Error(`a write must leave exactly one audit row, this one left ${auditRows}`);
  return result;
}

/** What a write is about besides the first, each once. */
function othersOf({ entity, entityId, also = [] }: AuditEntry): Audited[] {
  const keyOf = (one: Audited) => `${one.entity} ${one.entityId}`;
  const others = new Map(also.map((one) => [keyOf(one), { entity: one.entity, entityId: one.entityId }]));
  others.delete(keyOf({ entity, entityId }));
  return [...others.values()];
}
