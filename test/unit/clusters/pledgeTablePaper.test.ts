import { expect, it } from 'vitest';
import { pledgePaper } from '#core/clusters/pledgePaper.ts';
import { pledgeTablePaper } from '#core/clusters/pledgeTablePaper.ts';
import { pledgeTargetInputSchema } from '#core/clusters/pledge.ts';

const target = (direction: string, planned: number | null) =>
  pledgeTargetInputSchema.parse({ content: 'Chỉ tiêu', direction, planned });

it('keeps a figure a number in the sheet, and leaves a text what has a word in it', () => {
  const paper = pledgePaper({
    clusterName: 'Cụm thi đua số 1',
    kind: 'CUM',
    year: 2025,
    superior: { shortName: '', name: '' },
    isSigned: false,
    pledge: { signedOn: null, place: '', preamble: '', contents: '', commitments: '' },
    targets: [target('AT_LEAST', 7_845), target('AT_LEAST', 0), target('AT_MOST', 500), target('YES_NO', null)],
    parties: [],
  });
  expect(pledgeTablePaper(paper).rows.map(({ cells }) => cells[3])).toEqual([7_845, 0, 'Không quá 5', 'Có']);
});
