import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { blankLine } from '#core/awards/blankLine.ts';
import { LineForm } from '../../../renderer/awards/decision/lines/LineForm.tsx';
import { renderInDecision } from '../support/renderInDecision.tsx';

afterEach(cleanup);

function openForm(isNew: boolean, answer?: Parameters<typeof renderInDecision>[1]) {
  const onSave = vi.fn(() => Promise.resolve());
  const onCancel = vi.fn();
  const line = { ...blankLine('INDIVIDUAL', 'BK', 'Có thành tích'), name: isNew ? '' : 'Lò Văn A' };
  renderInDecision(
    <LineForm
      label="Dòng"
      line={line}
      saveLabel="Lưu"
      isNew={isNew}
      savesOnLeave={!isNew}
      onSave={onSave}
      onCancel={onCancel}
    />,
    answer,
  );
  return { onSave, onCancel, user: userEvent.setup(), name: screen.getByLabelText<HTMLInputElement>('Họ và tên') };
}

it('saves on Enter and goes on to the next line; arrows go both ways', async () => {
  const { onSave, user, name } = openForm(false);
  expect(document.activeElement).toBe(name);
  await user.type(name, 'n{Enter}');
  expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Lò Văn An' }), 'NEXT');
  await user.type(screen.getByLabelText('Chức vụ'), '{ArrowDown}');
  expect(onSave).toHaveBeenLastCalledWith(expect.anything(), 'NEXT');
  await user.type(screen.getByLabelText('Chức vụ'), '{ArrowUp}');
  expect(onSave).toHaveBeenLastCalledWith(expect.anything(), 'UP');
});

it('gives up on Esc and saves nothing', async () => {
  const { onSave, onCancel, user, name } = openForm(false);
  await user.type(name, 'x{Escape}');
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onSave).not.toHaveBeenCalled();
});

it('leaves Enter alone while UniKey is composing a letter', () => {
  const { onSave, name } = openForm(false);
  fireEvent.keyDown(name, { key: 'Enter', isComposing: true });
  expect(onSave).not.toHaveBeenCalled();
});

it('says what is missing and stays, instead of saving a line without a name', async () => {
  const { onSave, user, name } = openForm(true);
  await user.type(name, '{Enter}');
  expect(onSave).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Cần tên người hoặc tập thể');
});

it('begins the next new line with the same award and reason, and the focus on the name', async () => {
  const { onSave, user, name } = openForm(true);
  await user.type(name, 'Trần B{Enter}');
  expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ name: 'Trần B', awardCode: 'BK' }), 'NEXT');
  expect(screen.getByLabelText<HTMLInputElement>('Họ và tên').value).toBe('');
  expect(screen.getByLabelText<HTMLInputElement>('Lý do (đề mục chung)').value).toBe('Có thành tích');
  expect(document.activeElement).toBe(screen.getByLabelText('Họ và tên'));
});

it('adds a line once for two quick Enters, and takes the next name while the first is being saved', async () => {
  const { onSave, user, name } = openForm(true);
  onSave.mockReturnValueOnce(new Promise(() => undefined));
  await user.type(name, 'Trần B{Enter}{Enter}');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(onSave).toHaveBeenCalledOnce();
  await user.type(name, 'Lò C{Enter}');
  expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Lò C' }), 'NEXT');
  await user.type(name, 'Vàng D');
  await user.dblClick(screen.getByRole('button', { name: 'Lưu' }));
  expect(onSave).toHaveBeenCalledTimes(3);
});

function isHeldBack(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

it('holds the window back while a new line is typed, and lets it go once the line is on its way', async () => {
  const { user, name } = openForm(true);
  expect(isHeldBack()).toBe(false);
  await user.type(name, 'Lò Văn B');
  expect(isHeldBack()).toBe(true);
  await user.type(name, '{Enter}');
  expect(isHeldBack()).toBe(false);
});

it('saves an edited row when its window is about to close, and asks to wait for it', async () => {
  const { onSave, user, name } = openForm(false);
  expect(isHeldBack()).toBe(false);
  await user.type(name, 'n');
  expect(isHeldBack()).toBe(true);
  expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Lò Văn An' }), 'STAY');
});

const UNIT = {
  kind: 'LDLD_TINH',
  name: 'LĐLĐ tỉnh Bắc Ninh',
  shortName: '',
  parentName: 'Tổng LĐLĐ Việt Nam',
  begunOn: null,
  endedOn: null,
  hasEnded: false,
  formerName: '',
  successors: [],
};
const LIVING = '018f0000-0000-7000-8000-0000000000b1';
const ENDED = '018f0000-0000-7000-8000-0000000000b2';

it('records the very unit that was chosen of two with one name, and offers none that had ended', async () => {
  const units = [
    { ...UNIT, id: LIVING },
    { ...UNIT, id: ENDED, hasEnded: true, endedOn: '2025-06-30' },
  ];
  const { onSave, user } = openForm(true, (procedure) => ({ data: procedure === 'units.search' ? units : [] }));
  await user.click(screen.getByText('Tập thể'));
  await user.type(screen.getByLabelText('Tên tập thể'), 'Bắc Ninh');
  const ended = await screen.findByText('LĐLĐ tỉnh Bắc Ninh, đã kết thúc 30/06/2025');
  expect(ended.closest('.ant-select-item-option-disabled')).not.toBeNull();
  await user.click(screen.getByText('LĐLĐ tỉnh Bắc Ninh, Tổng LĐLĐ Việt Nam'));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ name: 'LĐLĐ tỉnh Bắc Ninh', unitId: LIVING }), 'STAY');
});

it('keeps nothing of a person in a line that was made a collective, but the name', async () => {
  const person = {
    id: '018f0000-0000-7000-8000-0000000000c1',
    fullName: 'Lò Thị Minh Phương',
    birth: '1980',
    gender: 'NU',
    position: 'Phó Chủ tịch',
    unitId: LIVING,
    unitName: 'LĐLĐ tỉnh Bắc Ninh',
  };
  const { onSave, user, name } = openForm(true, (procedure) => ({
    data: procedure === 'people.list' ? [person] : [],
  }));
  await user.type(name, 'Phương');
  await user.click(await screen.findByText('Lò Thị Minh Phương, Phó Chủ tịch, LĐLĐ tỉnh Bắc Ninh, sinh 1980'));
  await user.click(screen.getByText('Tập thể'));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(onSave).toHaveBeenCalledWith(
    { ...blankLine('COLLECTIVE', 'BK', 'Có thành tích'), name: 'Lò Thị Minh Phương' },
    'STAY',
  );
});
