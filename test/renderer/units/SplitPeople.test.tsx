import { useState } from 'react';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { blankDraft, toEvent, type EventDraft } from '../../../renderer/units/events/eventDraft.ts';
import { SplitPeople } from '../../../renderer/units/events/SplitPeople.tsx';
import { present } from '../../support/present.ts';

afterEach(cleanup);

const holder = (id: string, fullName: string, department: string) => ({
  ...{ id, fullName, birth: '', isUnderWay: true, posts: [{ department, position: 'Giáo viên' }] },
});
const HOLDERS = [
  holder('a', 'Lò Thị Pánh', 'Tổ Toán'),
  holder('b', 'Thào A Sùng', 'Tổ Văn'),
  holder('c', 'Giàng A Chứ', 'Tổ Toán'),
];
const FORM = { idOf: (path: string) => path, problemOf: () => undefined, hasTried: false };
const NEW = { kind: 'CDCS', shortName: '', parentId: null };

/** The part of the form as the page draws it; `latest` is what is typed by now. */
function drawn(more: Partial<EventDraft> = {}, hasTried = false) {
  const start: EventDraft = {
    ...blankDraft('SPLIT', 'school'),
    newUnits: [
      { ...NEW, id: 'one', name: 'Công đoàn cơ sở Trường A1' },
      { ...NEW, id: 'two', name: '' },
    ],
    ...more,
  };
  let latest = start;
  function Form() {
    const [draft, setDraft] = useState(start);
    latest = draft;
    const put = (patch: Partial<EventDraft>) => setDraft((current) => ({ ...current, ...patch }));
    return <SplitPeople draft={draft} put={put} form={{ ...FORM, hasTried }} rows={new Map()} holders={HOLDERS} />;
  }
  render(<Form />);
  return () => (toEvent(latest, new Map()) as { people: unknown }).people;
}

/** The list of a field that is opened for the first time stands last. */
function choose(field: HTMLElement, label: string): void {
  fireEvent.mouseDown(field);
  const lists = document.querySelectorAll<HTMLElement>('.ant-select-dropdown');
  fireEvent.click(within(present([...lists].at(-1))).getByText(label));
}
const ALL_SHOWN = /^Chuyển cả/u;
const to = (unitId: string) => ({ to: 'UNIT', unitId });

it('those who are in sight are sent together, and all others with one choice', async () => {
  const people = drawn();
  expect(screen.getByText('chưa chọn: 3')).toBeDefined();
  fireEvent.change(screen.getByLabelText(/^Lọc người/u), { target: { value: 'to toan' } });
  choose(screen.getByLabelText(ALL_SHOWN), 'Đơn vị mới 2');
  expect(screen.getByText('Đơn vị mới 2: 2 · chưa chọn: 1')).toBeDefined();
  choose(screen.getByLabelText('Mọi người không chọn riêng ở dưới chuyển về'), 'CĐCS Trường A1');
  expect(screen.getByText('CĐCS Trường A1: 1 · Đơn vị mới 2: 2')).toBeDefined();
  expect(people()).toEqual({ rest: to('one'), each: [{ to: to('two'), personIds: ['a', 'c'] }] });
  await userEvent.click(screen.getByText('Bỏ 2 lựa chọn riêng'));
  expect(people()).toEqual({ rest: to('one'), each: [] });
});

it('people of a unit that goes on stay with it unless they are sent', () => {
  const people = drawn({ goesOn: true });
  expect(screen.getByText('Ở lại đơn vị này: 3')).toBeDefined();
  expect(people()).toEqual({ rest: null, each: [] });
});

it('a unit that ends asks for everyone once the event was to be recorded', () => {
  drawn({}, true);
  expect(screen.getByRole('alert').textContent).toContain('chọn nơi nhận những người chưa chọn riêng');
});
