import { expect, it } from 'vitest';
import { isHeldAfter, isInPaper } from '#core/nominations/proposedLine.ts';

const SENT = { submittedOn: '2023-11-10' };
const NOTHING = { awardCode: 'BK_TTG', fallbackAwardCode: null, findings: [], overrideReason: '' };

it('a meeting of a later day, or of none, is not one the tờ trình could rest on', () => {
  expect(isHeldAfter({ heldOn: '2023-11-20' }, SENT)).toBe(true);
  expect(isHeldAfter({ heldOn: null }, SENT)).toBe(true);
  expect(isHeldAfter({ heldOn: '2023-11-10' }, SENT)).toBe(false);
  expect(isHeldAfter({ heldOn: '2023-11-20' }, { submittedOn: null })).toBe(false);
});

it('a line stays in its tờ trình once that was sent, also when it failed above or at the receiving council', () => {
  const meets = (heldOn: string) => [{ heldOn }];
  expect(isInPaper({ status: 'CHECKED', proposed: null }, SENT, [])).toBe(true);
  expect(isInPaper({ status: 'REJECTED', proposed: NOTHING }, SENT, [])).toBe(true);
  expect(isInPaper({ status: 'REJECTED', proposed: null }, SENT, meets('2023-11-20'))).toBe(true);
  // Its own unit turned it down before it sent the others.
  expect(isInPaper({ status: 'REJECTED', proposed: null }, SENT, meets('2023-11-05'))).toBe(false);
  expect(isInPaper({ status: 'REJECTED', proposed: null }, SENT, [])).toBe(false);
  expect(isInPaper({ status: 'WITHDRAWN', proposed: null }, SENT, meets('2023-11-20'))).toBe(false);
});
