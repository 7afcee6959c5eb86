import { useState } from 'react';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Role } from '#core/office/actor.ts';
import type { PersonView } from '../../../renderer/api/peopleQueries.ts';
import { PersonPage } from '../../../renderer/people/page/PersonPage.tsx';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

const PERSON = {
  id: '01890000-0000-7000-8000-000000000001',
  fullName: 'Lò Thị Hoa',
  givenName: '',
  gender: 'NU' as const,
  birth: '1985',
  citizenId: '',
  joinedOn: '',
  leftOn: '',
  note: '',
  mergedIntoId: null,
  version: 4,
};
const GRADING = { id: 'g1', personId: PERSON.id, year: 2023, grade: 'HTTNV' as const, note: 'tốt' };
const AWARD: PersonView['awards'][number] = {
  lineId: 'l1',
  personId: PERSON.id,
  decisionId: 'd1',
  status: 'ISSUED',
  number: '30/QĐ-LĐLĐ',
  issuedOn: '2023-12-08',
  year: 2023,
  awardName: 'Bằng khen',
  nameOnPaper: 'Bằng khen',
  awardKind: 'UNION_FORM',
  achievement: '',
  reason: '',
  name: 'Lò Thị Hoa',
  position: '',
  unitName: '',
  amount: null,
  decidedBy: '',
};
const VIEW: PersonView = {
  person: PERSON,
  records: [PERSON],
  merges: [],
  history: { posts: [], gradings: [GRADING], disciplines: [], absences: [] },
  mainPost: null,
  awards: [AWARD, { ...AWARD, lineId: 'l2', status: 'DRAFT', number: '' }],
  possibleAwards: [],
};

afterEach(cleanup);

const answerOf = (procedure: string): FakeAnswer => ({ data: procedure === 'units.search' ? [] : {} });

function renderPerson(role: Role, view: PersonView = VIEW, answer = answerOf) {
  const host = fakeHost(answer);
  renderPage(<PersonPage view={view} />, { host, year: 2023, today: '2024-02-01', role });
  const sent = (procedure: string) =>
    host.calls.filter(({ url }) => url === `/${procedure}`).map(({ body }) => JSON.parse(body ?? '') as unknown);
  // Messages let clicks through beside their text, which jsdom cannot work out.
  return { sent, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
}

it('sends a removed row as it was seen, and puts it back', async () => {
  const { sent, user } = renderPerson('CLERK');
  await user.click(screen.getByRole('button', { name: 'Bỏ xếp loại năm 2023' }));
  const row = { year: 2023, grade: 'HTTNV', note: 'tốt' };
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  expect(sent('people.gradings.remove')).toEqual([{ personId: PERSON.id, id: 'g1', seen: row }]);
  await waitFor(() => expect(sent('people.gradings.add')).toEqual([{ personId: PERSON.id, row }]));
});

it('names all that goes with a person, and deletes the version seen', async () => {
  const { sent, user } = renderPerson('CLERK', {
    ...VIEW,
    history: {
      ...VIEW.history,
      disciplines: [
        { id: 'k1', personId: PERSON.id, form: 'WARNING', decidedOn: '2020-05-06', documentNumber: '', note: '' },
      ],
    },
  });
  await user.click(screen.getByRole('button', { name: 'Xóa' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Xóa cả 1 xếp loại, 1 kỷ luật đã ghi');
  await user.click(within(dialog).getByRole('button', { name: 'Xóa hồ sơ' }));
  await waitFor(() => expect(sent('people.remove')).toEqual([{ id: PERSON.id, version: 4 }]));
});

it('says on the page why somebody cannot be deleted, until it is read', async () => {
  const refusal = { error: { code: 'INTERNAL', message: 'Người này đã được khen thưởng.' } } as const;
  const { user } = renderPerson('CLERK', VIEW, (procedure) => (procedure === 'people.remove' ? refusal : { data: {} }));
  await user.click(screen.getByRole('button', { name: 'Xóa' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xóa hồ sơ' }));
  expect((await within(screen.getByRole('main')).findByRole('alert')).textContent).toContain(refusal.error.message);
  await user.click(screen.getByRole('button', { name: 'Đã hiểu' }));
  expect(within(screen.getByRole('main')).queryByRole('alert')).toBeNull();
});

it('links only awards of issued decisions, with whom they named last', async () => {
  const { sent, user } = renderPerson('CLERK');
  await user.click(screen.getByRole('button', { name: /^Không phải/u }));
  expect(sent('people.linkAward')).toEqual([{ lineId: 'l1', seenPersonId: PERSON.id, personId: null }]);
});

it('tells before splitting what stays with the record kept', () => {
  const merged = { ...PERSON, id: 'm1', fullName: 'Lò Thị Hòa', mergedIntoId: PERSON.id };
  const merge = { id: 'a', keptId: PERSON.id, mergedId: 'm1', reason: '', actorName: 'A', at: '2024-01-01T00:00:00Z' };
  renderPerson('CLERK', { ...VIEW, records: [PERSON, merged], merges: [merge] });
  expect(screen.getByRole('button', { name: 'Tách lại Lò Thị Hòa' })).toBeTruthy();
  expect(screen.getByText(/ở lại hồ sơ Lò Thị Hoa khi tách: 1 xếp loại/u)).toBeTruthy();
});

it.each(['LEADER', 'VIEWER'] as const)('offers a %s nothing that writes', (role) => {
  renderPerson(role);
  const acts = within(screen.getByRole('main'))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
  expect(acts).toEqual(['In lý lịch khen thưởng']);
});

it('does not add a post that says nothing', async () => {
  const { sent, user } = renderPerson('CLERK');
  await user.click(screen.getByRole('button', { name: 'Thêm chức vụ' }));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(screen.getByText('Cần chức vụ, đơn vị hoặc phòng, ban, tổ')).toBeDefined();
  expect(sent('people.posts.add')).toEqual([]);
});

it('sends no more working days than the absence has days', async () => {
  const { sent, user } = renderPerson('CLERK');
  const date = (label: string, day: string) => user.type(screen.getByLabelText(label), `${day}{Enter}`);
  await user.click(screen.getByRole('button', { name: 'Thêm thời gian nghỉ' }));
  await date('Nghỉ từ ngày', '01/06/2023');
  await date('Đến hết ngày', '10/06/2023');
  await user.type(screen.getByLabelText('Số ngày làm việc'), '11');
  await user.click(screen.getByLabelText('Lý do'));
  await user.click(await screen.findByText('Ốm đau, điều trị'));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(screen.getByText('Thời gian nghỉ này chỉ có 10 ngày')).toBeDefined();
  expect(sent('people.absences.add')).toEqual([]);
});

it('sends no discipline of a day to come', async () => {
  const { sent, user } = renderPerson('CLERK');
  await user.click(screen.getByRole('button', { name: 'Thêm kỷ luật' }));
  await user.click(screen.getByLabelText('Hình thức'));
  await user.click(await screen.findByText('Cảnh cáo'));
  await user.type(screen.getByLabelText('Ngày quyết định'), '02/02/2024{Enter}');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(screen.getByText('Ngày quyết định 02/02/2024 ở sau hôm nay')).toBeDefined();
  expect(sent('people.disciplines.add')).toEqual([]);
});

it('says on the page why a record could not be split, also where it is merged no more', async () => {
  const merged = { ...PERSON, id: 'm1', fullName: 'Lò Thị Hòa', mergedIntoId: PERSON.id };
  const merge = { id: 'a', keptId: PERSON.id, mergedId: 'm1', reason: '', actorName: 'A', at: '2024-01-01T00:00:00Z' };
  const message = 'Hồ sơ của Lò Thị Hòa không còn gộp vào hồ sơ nào.';
  const both = { ...VIEW, records: [PERSON, merged], merges: [merge] };
  function Splitting() {
    const [view, setView] = useState(both);
    return (
      <>
        <button onClick={() => setView(VIEW as typeof both)}>Đọc lại</button>
        <PersonPage view={view} />
      </>
    );
  }
  const host = fakeHost((procedure) =>
    procedure === 'people.undoMerge' ? { error: { code: 'PERSON_NOT_MERGED', message } } : answerOf(procedure),
  );
  renderPage(<Splitting />, { host, year: 2023, today: '2024-02-01', role: 'CLERK' });
  await userEvent.click(screen.getByRole('button', { name: 'Tách lại Lò Thị Hòa' }));
  await userEvent.click(screen.getByRole('button', { name: 'Đọc lại' }));
  expect(screen.queryByRole('button', { name: 'Tách lại Lò Thị Hòa' })).toBeNull();
  expect((await screen.findByRole('alert')).textContent).toContain(message);
});
