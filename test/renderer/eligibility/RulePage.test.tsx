import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { RuleRoute } from '../../../renderer/eligibility/rules/RuleRoute.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

const RULE = {
  ...{ id: 'r', code: 'Q01', name: 'Có đủ xếp loại', origin: 'OWN', version: 1, about: 'INDIVIDUAL', awardCodes: [] },
  condition: { kind: 'GRADING', grades: ['HTXSNV'], yearsAgo: 0 },
  ...{ severity: 'WARN', message: 'Chưa đủ xếp loại', isEnabled: true },
  ...{ effectiveFrom: '2026-01-01', effectiveTo: null, basis: '', verified: true },
};

/** A back end in which a colleague saved the rule after it was opened here. */
function openRule() {
  let stored = RULE;
  const saved: unknown[] = [];
  const host = fakeHost((procedure, input) => {
    switch (procedure) {
      case 'eligibility.rules':
        return { data: { rules: [stored], rulesets: [] } };
      case 'eligibility.touchedLines':
        return { data: { count: 0, checked: 0, names: [] } };
      case 'eligibility.saveRule': {
        saved.push(input);
        if ((input as { version: number }).version === 2) return { data: {} };
        stored = { ...RULE, name: 'Xếp loại của đồng nghiệp', version: 2 };
        return { error: { code: 'STALE_VERSION', message: 'Vừa được sửa ở nơi khác' } };
      }
      default:
        return { data: { awardTypes: [], rates: [], baseSalaries: [], rulesets: [] } };
    }
  });
  renderPage(<RuleRoute />, {
    host,
    ...{ path: '/eligibility/rules/:ruleId?', at: '/eligibility/rules/r' },
    ...{ year: 2026, today: '2026-11-22', role: 'ADMIN' },
  });
  return saved;
}

const save = () => screen.getByRole('button', { name: 'Lưu quy tắc' });

it('shows what a colleague made of the rule meanwhile, and goes over it only when told to', async () => {
  const saved = openRule();
  const name = await screen.findByLabelText('Tên quy tắc');
  fireEvent.change(name, { target: { value: 'Có đủ xếp loại ba năm' } });
  await userEvent.click(save());
  await screen.findByText(/Xếp loại của đồng nghiệp/u);
  expect(save()).toHaveProperty('disabled', true);
  expect(name).toHaveProperty('value', 'Có đủ xếp loại ba năm');
  await userEvent.click(screen.getByText('Lưu đè bằng bản tôi nhập'));
  await waitFor(() =>
    expect(saved).toMatchObject([{ version: 1 }, { version: 2, rule: { name: 'Có đủ xếp loại ba năm' } }]),
  );
});

it('asks before a rule that was written is left', async () => {
  openRule();
  fireEvent.change(await screen.findByLabelText('Tên quy tắc'), { target: { value: 'Khác' } });
  await userEvent.click(screen.getByText('Thôi'));
  await screen.findAllByText('Rời trang khi chưa lưu?');
});
