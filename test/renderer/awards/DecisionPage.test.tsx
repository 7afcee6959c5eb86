import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CheckItem } from '#core/awards/checklist.ts';
import type { Decision, DecisionHeader } from '#core/awards/decision.ts';
import { EMPTY_TOTALS, type DecisionTotals } from '#core/awards/totals.ts';
import { DEFAULT_SETTINGS } from '#core/office/office.ts';
import { DecisionRoute } from '../../../renderer/awards/decision/DecisionRoute.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';
import { sampleDecision } from '../support/sampleDecision.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const PROFILE = {
  name: 'Liên đoàn Lao động tỉnh Lai Châu',
  shortName: 'LĐLĐ tỉnh Lai Châu',
  superiorName: '',
  place: 'Lai Châu',
  documentSymbol: 'LĐLĐ',
  decidingBody: 'Ban Thường vụ',
};

/** A draft nothing is missing of, before a back end that keeps it and refuses what `refusing` names. */
function openDecision({
  today = '2023-12-01',
  checklist = [],
  totals = EMPTY_TOTALS,
  ...changes
}: { today?: string; checklist?: CheckItem[]; totals?: DecisionTotals } & Partial<Decision> = {}) {
  const kept = { decision: sampleDecision(changes) };
  const refusing = { procedure: '' };
  const host = fakeHost((procedure, input) => {
    if (procedure === refusing.procedure) return { error: { code: 'INTERNAL', message: 'Bị từ chối.' } };
    switch (procedure) {
      case 'awards.get':
        return {
          data: {
            ...{ decision: kept.decision, year: 2023, totals, sharedAmounts: [], unnamedPayer: 'LĐLĐ' },
            ...{ checklist, undoable: 'Sửa trích yếu', replacementDraftId: null },
          },
        };
      case 'awards.saveHeader': {
        const { version, header } = input as { version: number; header: DecisionHeader };
        kept.decision = { ...kept.decision, ...header, version: version + 1 };
        return { data: { version: version + 1 } };
      }
      case 'office.get':
        return { data: { profile: PROFILE, settings: DEFAULT_SETTINGS, version: 1 } };
      case 'catalogue.list':
        return { data: { awardTypes: [], rates: [], baseSalaries: [], roundingBases: [] } };
      case 'awards.nextNumber':
        return { data: null };
      case 'awards.lines':
        return { data: { lines: [], count: 0 } };
      case 'awards.exportDecision':
      case 'awards.exportList':
      case 'awards.exportPaymentList':
      case 'awards.exportRevocation':
        return { data: { jobId: 'j' } };
      case 'jobs.progress':
        return { data: { state: 'RUNNING', done: 0, total: 1, result: null, refusal: null } };
      default:
        return { data: [] };
    }
  });
  renderPage(<DecisionRoute />, {
    ...{ host, path: '/awards/:id', at: `/awards/${kept.decision.id}` },
    ...{ year: 2023, today, role: 'CLERK' },
  });
  return {
    kept,
    asked: (procedure: string) => host.calls.filter(({ url }) => url.split('?')[0] === `/${procedure}`).length,
    calls: (procedure: string) =>
      host.calls.flatMap(({ url }) => (url.startsWith(`/${procedure}?`) ? decodeURIComponent(url) : [])),
    refuse: (procedure: string) => {
      refusing.procedure = procedure;
    },
    user: userEvent.setup({ delay: null }),
  };
}

const issue = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Ban hành…' }));
const summary = () => screen.findByLabelText<HTMLTextAreaElement>('Trích yếu');

it('opens the step of issuing over what was just typed, whatever spaces it holds', async () => {
  const { user, kept, asked } = openDecision();
  await user.clear(await summary());
  await user.type(await summary(), 'Về việc  khen ');
  await issue(user);
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(kept.decision.summary).toBe('Về việc khen');
  expect((await summary()).value).toBe('Về việc  khen ');
  const saves = asked('awards.saveHeader');
  // Longer than any save waits: nothing is left to be saved.
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(asked('awards.saveHeader')).toBe(saves);
});

it.each([
  ['Ban hành…', issue],
  ['Hoàn tác', (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Hoàn tác' }))],
  [
    'In, xuất',
    async (user: UserEvent) => {
      await user.click(screen.getByRole('button', { name: /In, xuất/u }));
      await user.click(await screen.findByText('Danh sách khen thưởng (Excel)'));
    },
  ],
])('“%s” goes to the field that cannot be saved, says why, and takes nothing away', async (_, take) => {
  const { user, asked } = openDecision();
  await summary();
  await user.click(screen.getByRole('button', { name: 'Đổi tên quyết định' }));
  const title = screen.getByLabelText<HTMLInputElement>('Tên quyết định');
  await user.clear(title);
  await take(user);
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(screen.getByText(/còn nội dung chưa lưu được/u)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect([asked('awards.undo'), asked('awards.exportList'), title.value]).toEqual([0, 0, '']);
  await user.keyboard('Khen thưởng');
  expect(screen.getByLabelText<HTMLInputElement>('Tên quyết định').value).toBe('Khen thưởng');
});

it('keeps in sight what cannot be saved, also where it could be hidden', async () => {
  const { user } = openDecision();
  await user.click(await screen.findByRole('button', { name: /Trình bày, nơi nhận/u }));
  const recipients = screen.getByLabelText<HTMLTextAreaElement>('Nơi nhận');
  fireEvent.change(recipients, { target: { value: 'x'.repeat(201) } });
  await user.click(screen.getByRole('button', { name: /Ẩn phần trình bày/u }));
  await issue(user);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Nơi nhận')));
});

it('writes what is being typed before the list goes to paper', async () => {
  const { user, kept, asked } = openDecision();
  await user.type(await summary(), ' năm 2023');
  await user.click(screen.getByRole('button', { name: /In, xuất/u }));
  await user.click(await screen.findByText('Danh sách khen thưởng (Excel)'));
  await waitFor(() => expect(asked('awards.exportList')).toBe(1));
  expect(kept.decision.summary).toBe('Về việc tặng Bằng khen năm 2023');
});

it('offers the units of the year a draft without a date is of, not those of today', async () => {
  const { user, kept, calls } = openDecision({ issuedOn: null, today: '2026-03-01' });
  await summary();
  await user.click(screen.getByRole('button', { name: 'Thêm dòng đầu tiên' }));
  await user.type(await screen.findByLabelText('Tên tập thể'), 'Tam Đường');
  await waitFor(() => expect(calls('units.search').at(-1)).toContain('2023-12-31'));
  expect(kept.decision.issuedOn).toBeNull();
});

it('writes the decision itself too', async () => {
  const { user, asked } = openDecision();
  await summary();
  await user.click(screen.getByRole('button', { name: /In, xuất/u }));
  await user.click(await screen.findByText('Quyết định (Word)'));
  await waitFor(() => expect(asked('awards.exportDecision')).toBe(1));
});

it('says that the checklist could not be read', async () => {
  const { user, refuse } = openDecision();
  await summary();
  refuse('awards.get');
  await issue(user);
  expect((await screen.findByRole('alert')).textContent).toContain('Bị từ chối.');
  expect(screen.queryByRole('dialog')).toBeNull();
});

const REVOKED = {
  status: 'REVOKED',
  number: '30/QĐ-LĐLĐ',
  revocation: { revokedOn: '2024-01-10', documentNumber: '40/QĐ-LĐLĐ', reason: 'Khai sai' },
} as const;
const PAID = { ...EMPTY_TOTALS, collectives: 1, amount: 1_440_000 };

it.each([
  ['a draft', {}, ['Quyết định (Word)', 'Danh sách khen thưởng (Excel)', 'Xóa bản nháp…']],
  [
    'one that pays nothing',
    { ...REVOKED, status: 'ISSUED', totals: EMPTY_TOTALS, revocation: null } as const,
    ['Quyết định (Word)', 'Danh sách khen thưởng (Excel)'],
  ],
  [
    'one that was withdrawn',
    REVOKED,
    [
      'Quyết định (Word)',
      'Danh sách khen thưởng (Excel)',
      'Danh sách ký nhận tiền thưởng (Excel)',
      'Quyết định thu hồi (Word)',
    ],
  ],
])('offers the papers of %s', async (_, changes, papers) => {
  const { user } = openDecision({ totals: PAID, ...changes });
  await user.click(await screen.findByRole('button', { name: /In, xuất/u }));
  expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(papers);
});

it('writes the list to be signed for the money, and the decision that withdraws', async () => {
  const { user, asked } = openDecision({ totals: PAID, ...REVOKED });
  for (const [label, procedure] of [
    ['Danh sách ký nhận tiền thưởng (Excel)', 'awards.exportPaymentList'],
    ['Quyết định thu hồi (Word)', 'awards.exportRevocation'],
  ] as const) {
    await user.click(await screen.findByRole('button', { name: /In, xuất/u }));
    await user.click(await screen.findByText(label));
    await waitFor(() => expect(asked(procedure)).toBe(1));
  }
});

const swap = { from: 'NĐ 91/2017', to: 'Nghị định số 98/2023/NĐ-CP', name: 'Nghị định 98/2023/NĐ-CP' };
const DOUBTED = { id: 'bases', target: 'bases', state: 'REVIEW', text: 'Căn cứ không áp dụng', swap } as const;
const BASES = ['Luật Thi đua, khen thưởng', 'NĐ 91/2017'].map((text) => ({ text, date: '2017-07-31' }));

it('puts what holds that day in the place of a basis that does not, when told to', async () => {
  const { user, kept } = openDecision({ checklist: [DOUBTED], bases: BASES });
  await user.click(await screen.findByRole('button', { name: 'Thay bằng Nghị định 98/2023/NĐ-CP' }));
  await waitFor(() =>
    expect(kept.decision.bases).toEqual([BASES[0], { text: 'Nghị định số 98/2023/NĐ-CP', date: null }]),
  );
});

it('leaves bases written anew since then as they are, and goes there', async () => {
  const { user, kept } = openDecision({ checklist: [DOUBTED], bases: BASES.slice(0, 1) });
  await user.click(await screen.findByRole('button', { name: 'Thay bằng Nghị định 98/2023/NĐ-CP' }));
  expect(document.activeElement?.textContent).toBe('Thêm căn cứ');
  expect(kept.decision.bases).toEqual(BASES.slice(0, 1));
});
