import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { NewPersonForm } from '../../../renderer/people/list/NewPersonForm.tsx';
import { BLANK_PERSON } from '../../../renderer/people/typedPerson.ts';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

const KNOWN = {
  person: { ...BLANK_PERSON, id: 'a', fullName: 'Lò Thị Hoa', birth: '1985-03-12', mergedIntoId: null, version: 1 },
  ...{ mainPost: null, posts: 0, gradings: 0, awards: 0, merged: 0, evidence: 'CITIZEN_ID' },
};
const ID = '012185001234';
const SHARED = { code: 'PERSON_ID_SHARED', message: 'Số căn cước này đã ghi ở hồ sơ của Lò Thị Hoa.' } as const;

afterEach(cleanup);

/** An office that knows one person, and asks before another is given the same citizen id. */
function renderForm() {
  const answer = (procedure: string, input: unknown): FakeAnswer => {
    const { citizenId, sharesId } = input as { citizenId?: string; sharesId?: boolean };
    if (procedure === 'people.alike') return { data: { people: citizenId === ID ? [KNOWN] : [], more: 0 } };
    if (procedure === 'people.create') return sharesId ? { data: { id: 'b' } } : { error: SHARED };
    return { data: [] };
  };
  const host = fakeHost(answer);
  renderPage(<NewPersonForm unit={null} onDone={() => undefined} />, {
    ...{ host, year: 2024, today: '2024-02-01', role: 'CLERK' },
  });
  const created = () =>
    host.calls
      .filter(({ url }) => url === '/people.create')
      .map(({ body }) => (JSON.parse(body ?? '') as { sharesId: boolean }).sharesId);
  const enter = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  return { created, enter, user: userEvent.setup() };
}

it('tells on the spot who is on record already, with the way there', async () => {
  const { enter } = renderForm();
  enter('Họ và tên', 'Vàng A Chu');
  expect(screen.queryByText(/Đã có/u)).toBeNull();
  enter('Số căn cước', ID);
  const known = await screen.findByRole('link', { name: 'Lò Thị Hoa' });
  expect(known.getAttribute('href')).toBe('/people/a');
  expect(known.closest('p')?.textContent).toBe('Đã có Lò Thị Hoa, sinh 12/03/1985: cùng số căn cước.');
});

it('asks before a citizen id is written that another record bears', async () => {
  const { user, enter, created } = renderForm();
  enter('Họ và tên', 'Vàng A Chu');
  enter('Số căn cước', ID);
  await user.click(screen.getByRole('button', { name: 'Thêm người' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain(SHARED.message);
  expect(created()).toEqual([false]);
  await user.click(within(dialog).getByRole('button', { name: 'Vẫn ghi' }));
  await waitFor(() => expect(created()).toEqual([false, true]));
});

it('offers the usual writing of a name in capitals once the field is left', async () => {
  const { user } = renderForm();
  const name = screen.getByLabelText<HTMLInputElement>('Họ và tên');
  await user.type(name, 'NGUYỄN VĂN AN');
  expect(screen.queryByRole('button', { name: /Đổi thành/u })).toBeNull();
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Đổi thành Nguyễn Văn An' }));
  expect(name.value).toBe('Nguyễn Văn An');
  expect(document.activeElement).toBe(name);
  expect(screen.queryByRole('button', { name: /Đổi thành/u })).toBeNull();
});

it('leaves a name alone that mixes capitals and small letters', async () => {
  const { user } = renderForm();
  await user.type(screen.getByLabelText('Họ và tên'), 'Nguyễn VĂN An');
  await user.tab();
  expect(screen.queryByRole('button', { name: /Đổi thành/u })).toBeNull();
});

it('does not send a birth to come', async () => {
  const { user, enter, created } = renderForm();
  enter('Họ và tên', 'Vàng A Chu');
  enter('Ngày sinh', '2077');
  await user.click(screen.getByRole('button', { name: 'Thêm người' }));
  await screen.findByText('Năm sinh 2077 ở sau năm nay');
  expect(created()).toEqual([]);
});
