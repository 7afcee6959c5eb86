import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { IssueForm } from '../../../renderer/summits/round/IssueForm.tsx';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

const withPresent = (present: number) =>
  roundView({ issued: null }, { turnout: { summoned: 8, present, written: 0, absent: 0, expected: 8 - present } });
const field = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Số phiếu phát ra' });

it('follows the board at the door while nobody typed, as the last delegate may still be coming in', () => {
  const { show } = renderRound(<IssueForm view={withPresent(7)} />);
  expect(field().value).toBe('7');
  show(<IssueForm view={withPresent(8)} />);
  expect(field().value).toBe('8');
});

it('keeps what was typed, whatever the board says then', async () => {
  const { show } = renderRound(<IssueForm view={withPresent(7)} />);
  await userEvent.clear(field());
  await userEvent.type(field(), '6');
  show(<IssueForm view={withPresent(8)} />);
  expect(field().value).toBe('6');
});
