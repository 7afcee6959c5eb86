import { EMPTY_HEADER, type DecisionHeader } from '#core/awards/decision.ts';
import type { Queryable } from '#db/client.ts';
import { insertDraft } from '#db/awards/decisionStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireOffice } from '../office/requireOffice.ts';

/** What the office always writes above a list: its signer, fund, rounding, bases and nơi nhận. */
export async function officeHeader(db: Queryable, title: string): Promise<DecisionHeader> {
  const { settings } = await requireOffice(db);
  return {
    ...EMPTY_HEADER,
    title: title === '' ? EMPTY_HEADER.title : title,
    signer: settings.signers[0] ?? null,
    fund: settings.funds[0] ?? '',
    rounding: settings.rounding,
    bases: settings.defaultBases.map((text) => ({ text, date: null })),
    recipients: settings.recipients,
  };
}

/**
 * Starts a draft with what the office always writes.
 *
 * @param year the emulation year the clerk is working in; used until the draft has a date
 */
export async function startDraft(unit: UnitOfWork, { title, year }: { title: string; year: number }): Promise<string> {
  const header = await officeHeader(unit.tx, title);
  const id = unit.newId();
  await insertDraft(unit.tx, { id, year, header, supersedesId: null, correctionReason: '' }, unit.now);
  await unit.audit({
    action: 'awards.startDraft',
    entity: 'decision',
    entityId: id,
    summary: `Tạo bản nháp “${header.title}”`,
    detail: header,
  });
  return id;
}
