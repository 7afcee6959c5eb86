import { useState } from 'react';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { BasesHint } from '../../../renderer/nominations/batch/BasesHint.tsx';
import { blankBatch } from '../../../renderer/nominations/batch/typedBatch.ts';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

const ruleset = (effectiveFrom: string, effectiveTo: string | null, stateBasis: string) => ({
  ...{ id: effectiveFrom, effectiveFrom, effectiveTo, stateBasis },
  ...{ unionBasis: '', verified: true, note: '' },
});
const RULESETS = [
  ruleset('2019-11-12', '2023-12-31', 'Luật 2003 (sửa 2005, 2013); Nghị định 91/2017/NĐ-CP'),
  ruleset('2024-01-01', null, 'Luật 06/2022/QH15; Nghị định 98/2023/NĐ-CP'),
];

function Typed({ submittedOn }: { submittedOn: string | null }) {
  const [typed, setTyped] = useState({
    ...blankBatch(2024),
    ...{ submittedOn, bases: 'Kế hoạch số 12/KH-LĐLĐ\n Nghị định 91/2017/NĐ-CP ' },
  });
  return (
    <>
      <output>{typed.bases}</output>
      <BasesHint typed={typed} put={(patch) => setTyped({ ...typed, ...patch })} />
    </>
  );
}

const open = (submittedOn: string | null) =>
  renderPage(<Typed submittedOn={submittedOn} />, {
    host: fakeHost((procedure) =>
      procedure === 'catalogue.list'
        ? { data: { awardTypes: [], rates: [], baseSalaries: [], roundingBases: [], rulesets: RULESETS } }
        : { data: [] },
    ),
    ...{ path: '/', at: '/', year: 2024, today: '2024-12-01', role: 'CLERK' },
  });

it('tells of a basis that does not hold on the day of the tờ trình, and puts there what does', async () => {
  open('2024-11-20');
  expect(await screen.findByText(/Căn cứ không áp dụng vào ngày 20\/11\/2024: “Nghị định 91\/2017/u)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Thay bằng Nghị định 98/2023/NĐ-CP' }));
  const [first, second] = screen.getByRole('status').textContent.split('\n');
  expect(first).toBe('Kế hoạch số 12/KH-LĐLĐ');
  expect(second).toMatch(/^Nghị định số 98\/2023\/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ/u);
  expect(screen.getByText('Mỗi dòng một căn cứ.')).toBeTruthy();
});

it('takes today while the tờ trình has no day, and says nothing of what holds', async () => {
  open(null);
  expect(await screen.findByText(/không áp dụng vào ngày 01\/12\/2024/u)).toBeTruthy();
  cleanup();
  open('2023-11-20');
  expect(await screen.findByText('Mỗi dòng một căn cứ.')).toBeTruthy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.queryByText(/không áp dụng/u)).toBeNull();
});
