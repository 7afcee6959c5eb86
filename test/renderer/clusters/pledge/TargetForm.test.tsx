import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { TargetForm } from '../../../../renderer/clusters/pledge/TargetForm.tsx';
import { blankTarget, type TypedTarget } from '../../../../renderer/clusters/pledge/targetForm.ts';

afterEach(cleanup);

/** A new target whose save is answered when told to. */
async function sendOne() {
  let answer: (next: TypedTarget) => void = () => undefined;
  render(
    <TargetForm
      {...{
        label: 'Chỉ tiêu mới',
        initial: { ...blankTarget(''), measure: '%', planned: '75' },
        saveLabel: 'Thêm',
        kind: 'CUM',
        groups: [],
      }}
      isSaving={false}
      onSave={() => new Promise((resolve) => (answer = resolve))}
      onClose={() => undefined}
    />,
  );
  const user = userEvent.setup({ delay: null });
  const content = () => screen.getByLabelText<HTMLInputElement>('Nội dung chỉ tiêu');
  await user.type(content(), 'Một{Enter}');
  return { user, content, answer: () => act(() => Promise.resolve().then(() => answer(blankTarget('')))) };
}

it('begins the next target once this one is in', async () => {
  const { content, answer } = await sendOne();
  await answer();
  expect(content().value).toBe('');
});

it('keeps what was typed while this one was on its way', async () => {
  const { user, content, answer } = await sendOne();
  await user.type(content(), ' hai');
  await answer();
  expect(content().value).toBe('Một hai');
});
