import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { BLANK_PERSON } from '../../../renderer/people/typedPerson.ts';
import type { DuplicateSide, DuplicateView } from '../../../renderer/api/peopleQueries.ts';
import { DuplicatesPage } from '../../../renderer/people/duplicates/DuplicatesPage.tsx';
import { MergeRoute } from '../../../renderer/people/duplicates/MergeRoute.tsx';
import { PairSection } from '../../../renderer/people/duplicates/PairSection.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

const side = (id: string, fullName: string, awards: number): DuplicateSide => ({
  person: { ...BLANK_PERSON, id, fullName, mergedIntoId: null, version: 1 },
  ...{ mainPost: null, posts: 1, gradings: 2, awards, merged: 0 },
});
const PAIR: DuplicateView = {
  ...{ one: side('a', 'Lò Văn Sơn', 0), other: side('b', 'Lò Văn Sơn', 3) },
  evidence: 'NAME_BIRTH',
};

it('merging asks once, with the record that is kept and what is read with it', async () => {
  const host = fakeHost(() => ({ data: {} }));
  renderPage(<PairSection pair={PAIR} />, { host, year: 2024, today: '2024-02-01', role: 'CLERK' });
  const user = userEvent.setup();
  const merges = () =>
    host.calls.filter(({ url }) => url === '/people.merge').map(({ body }) => JSON.parse(body ?? '') as unknown);
  await user.click(screen.getByRole('button', { name: /^Gộp Lò Văn Sơn/u }));
  expect(merges()).toEqual([]);
  expect(screen.getByText(/1 chức vụ, 2 xếp loại, 0 khen thưởng của hồ sơ trái/u)).toBeDefined();
  await user.click(screen.getByRole('radio', { name: 'Giữ hồ sơ trái' }));
  expect(screen.getByText(/1 chức vụ, 2 xếp loại, 3 khen thưởng của hồ sơ phải/u)).toBeDefined();
  await user.click(screen.getByRole('button', { name: /^Gộp vào hồ sơ trái/u }));
  expect(merges()).toMatchObject([{ keptId: 'a', mergedId: 'b' }]);
});

it('why a pair was refused stands above the list once it is gone', async () => {
  let pairs = [PAIR];
  const message = 'Hồ sơ của Lò Văn Sơn đã gộp vào hồ sơ khác.';
  const host = fakeHost((procedure) => {
    if (procedure === 'people.merge') {
      pairs = [];
      return { error: { code: 'PERSON_MERGED', message } };
    }
    return { data: { pairs, counts: { CITIZEN_ID: 0, NAME_BIRTH_UNIT: 0, NAME_BIRTH: pairs.length, NAME_UNIT: 0 } } };
  });
  renderPage(<DuplicatesPage />, { host, year: 2024, today: '2024-02-01', role: 'CLERK' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /^Gộp Lò Văn Sơn/u }));
  await user.click(screen.getByRole('button', { name: /^Gộp vào hồ sơ phải/u }));
  await screen.findByText(/Không có hồ sơ nào trùng nhau/u);
  expect(screen.getByRole('alert').textContent).toContain(message);
  await user.click(screen.getByRole('button', { name: 'Đã hiểu' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('any other person is looked for, compared and merged, and the kept record is gone on to', async () => {
  const { one, other } = { one: side('a', 'Lò Văn Sơn', 3), other: side('b', 'Lò Văn Sinh', 0) };
  const found = {
    ...BLANK_PERSON,
    id: 'b',
    fullName: 'Lò Văn Sinh',
    position: '',
    unitId: null,
    unitName: '',
    grade: null,
  };
  const host = fakeHost((procedure) => {
    if (procedure === 'people.get') return { data: { person: one.person } };
    if (procedure === 'people.list') return { data: [found] };
    return { data: procedure === 'people.pair' ? { one, other } : {} };
  });
  const pages = (
    <Routes>
      <Route path="/people/:id/merge" element={<MergeRoute />} />
      <Route path="/people/:id" element={<p>Hồ sơ được giữ</p>} />
    </Routes>
  );
  renderPage(pages, { host, at: '/people/a/merge', year: 2024, today: '2024-02-01', role: 'CLERK' });
  const user = userEvent.setup();
  fireEvent.change(await screen.findByLabelText('Hồ sơ kia của cùng một người'), { target: { value: 'sinh' } });
  fireEvent.click(await screen.findByTitle('Lò Văn Sinh'));
  await user.click(await screen.findByRole('button', { name: /^Gộp Lò Văn Sơn và/u }));
  expect(screen.queryByRole('button', { name: /^Không phải một người/u })).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Gộp vào hồ sơ trái/u }));
  await waitFor(() => expect(screen.getByText('Hồ sơ được giữ')).toBeTruthy());
  const [merge] = host.calls.filter(({ url }) => url === '/people.merge');
  expect(JSON.parse(merge?.body ?? '')).toEqual({
    ...{ keptId: 'a', mergedId: 'b' },
    reason: 'người dùng xác nhận hai hồ sơ là một người',
  });
});
