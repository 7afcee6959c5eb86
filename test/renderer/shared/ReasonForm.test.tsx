import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReasonForm } from '../../../renderer/shared/ReasonForm.tsx';
import { renderGuarded } from '../support/renderGuarded.tsx';

afterEach(cleanup);

function openForm() {
  const [onSave, onClose] = [vi.fn(), vi.fn()];
  renderGuarded(
    <ReasonForm id="why" label="Lý do" saveLabel="Mở vòng" isSaving={false} error={null} {...{ onSave, onClose }} />,
  );
  return { onSave, onClose, field: () => screen.getByLabelText('Lý do') };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('asks for the reason in plain words, also when only spaces were typed, and takes it by Enter', async () => {
  const { onSave, field } = openForm();
  await userEvent.type(field(), '  {Enter}');
  expect(screen.getByText('Cần ghi mục này.')).toBeTruthy();
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.type(field(), 'đếm thiếu{Enter}');
  expect(onSave.mock.calls).toEqual([['  đếm thiếu']]);
});

it('closes at once while nothing is typed, and asks once something is', async () => {
  const { onClose, field } = openForm();
  await press('Thôi');
  expect(onClose).toHaveBeenCalledOnce();
  await userEvent.type(field(), 'đếm thiếu');
  await press('Thôi');
  await screen.findAllByText('Bỏ nội dung đang nhập?');
  expect(onClose).toHaveBeenCalledOnce();
});
