import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { blankLine } from '#core/awards/blankLine.ts';
import type { DecisionLine } from '#core/awards/decision.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { EditedRow } from '../../../renderer/awards/decision/lines/EditedRow.tsx';
import { renderInDecision } from '../support/renderInDecision.tsx';

afterEach(cleanup);

const line: DecisionLine = {
  ...blankLine('INDIVIDUAL', 'BK'),
  id: '018f0000-0000-7000-8000-0000000000a1',
  name: 'Lò Văn A',
  ordinal: 1,
  awardName: 'Bằng khen',
  coefficient: 40,
  baseSalary: 1_800_000,
  amount: 720_000,
  rateBasis: '',
  baseSalaryBasis: '',
  version: 2,
};

it('keeps what was typed when someone else saved the line first, shows theirs, and saves over it only when told to', async () => {
  const theirs = { ...line, version: 3, position: 'Chủ tịch' };
  const onEnd = vi.fn();
  const { host } = renderInDecision(<EditedRow rowIndex={1} line={line} onEnd={onEnd} />, (procedure, input) => {
    if (procedure === 'awards.explainLine') return { data: { line: theirs, working: {}, around: [] } };
    const { version } = input as { version: number };
    return version === 3 ? {} : { error: { code: 'STALE_VERSION', message: 'Đã có người sửa dòng Lò Văn A.' } };
  });
  const user = userEvent.setup();
  const name = screen.getByLabelText<HTMLInputElement>('Họ và tên');
  await user.type(name, 'nh{Enter}');

  expect((await screen.findByRole('alert')).textContent).toContain('Lò Văn A, Chủ tịch, Bằng khen, 720.000\u00a0đ');
  expect(name.value).toBe('Lò Văn Anh');
  expect(onEnd).not.toHaveBeenCalled();

  await user.click(screen.getByRole('button', { name: 'Lưu bản tôi nhập' }));
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalledWith('STAY'));
  // The decision is read anew behind the save: that call may be the last one.
  const saved = host.calls.map(({ body }) => body ?? '').filter((body) => body.includes('"line"'));
  const last = JSON.parse(saved.at(-1) ?? '{}') as { version: number; line: { name: string } };
  expect([last.version, last.line.name]).toEqual([3, 'Lò Văn Anh']);
});

it('says why when the newer line cannot be read, and may be saved again after that', async () => {
  const { host } = renderInDecision(<EditedRow rowIndex={1} line={line} onEnd={() => undefined} />, (procedure) =>
    procedure === 'awards.explainLine'
      ? { error: { code: 'NOT_FOUND', message: 'Dòng này không còn nữa.' } }
      : { error: { code: 'STALE_VERSION', message: 'Đã có người sửa dòng Lò Văn A.' } },
  );
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Họ và tên'), 'nh{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Dòng này không còn nữa.');

  const saves = () => host.calls.filter(({ url }) => url.includes('awards.changeLine')).length;
  const before = saves();
  await user.type(screen.getByLabelText('Họ và tên'), '{Enter}');
  await vi.waitFor(() => expect(saves()).toBe(before + 1));
});
