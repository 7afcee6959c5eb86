import { authorInputSchema, initiativeInputSchema, type InitiativeInput } from '#core/initiatives/initiative.ts';
import { addInitiative, moveInitiative } from '#service/initiatives/editInitiatives.ts';
import { addItems } from '#service/initiatives/recognition/editItems.ts';
import { issueRecognition } from '#service/initiatives/recognition/issueRecognition.ts';
import { readRecognition, type RecognitionView } from '#service/initiatives/recognition/readRecognition.ts';
import { headerOf, saveRecognition } from '#service/initiatives/recognition/saveRecognition.ts';
import { startRecognition, type RecognitionStart } from '#service/initiatives/recognition/startRecognition.ts';
import type { RecognitionHeader } from '#core/initiatives/recognition.ts';
import type { TestOffice } from '../../support/testOffice.ts';

/** After the day of every decision of these tests. */
export const TODAY = '2024-02-01';

/** An application by these authors, with equal parts of a hundred unless told otherwise. */
export async function passedInitiative(
  office: TestOffice,
  title: string,
  authors: readonly (readonly [name: string, share: number])[],
  changes: Partial<InitiativeInput> = {},
): Promise<string> {
  const initiative = initiativeInputSchema.parse({
    year: 2023,
    title,
    kind: 'QUAN_LY',
    unitName: 'LĐLĐ huyện Tam Đường',
    authors: authors.map(([name, share], index) => authorInputSchema.parse({ name, share, isChief: index === 0 })),
    ...changes,
  });
  const id = await office.write((unit) => addInitiative(unit, initiative, TODAY));
  const move = { to: 'PASSED' as const, reason: 'Biên bản họp Hội đồng' };
  await office.write((unit) => moveInitiative(unit, { id, version: 1, move }));
  return id;
}

export const view = (office: TestOffice, id: string): Promise<RecognitionView> =>
  readRecognition(office.database.reader, id, TODAY);

/** A draft with its header and initiatives. */
export async function draftOf(
  office: TestOffice,
  initiativeIds: readonly string[],
  { start = {}, header = {} }: { start?: Partial<RecognitionStart>; header?: Partial<RecognitionHeader> } = {},
): Promise<string> {
  const id = await office.write((unit) => startRecognition(unit, { level: 'CS', year: 2023, decidedBy: '', ...start }));
  const { recognition } = await view(office, id);
  const whole = { ...headerOf(recognition), number: '209/QĐ-LĐLĐ', issuedOn: '2023-12-05', ...header };
  await office.write((unit) => saveRecognition(unit, { id, version: 1, header: whole }));
  await office.write((unit) => addItems(unit, { id, version: 2, initiativeIds }));
  return id;
}

/** Issues a draft as it stands now. */
export async function issue(office: TestOffice, id: string): Promise<void> {
  const { recognition, items } = await view(office, id);
  const initiatives = items.map((item) => ({ id: item.initiativeId, version: item.initiativeVersion }));
  await office.write((unit) => issueRecognition(unit, { id, version: recognition.version, initiatives }, TODAY));
}
