import type { ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { EMPTY_TOTALS } from '#core/awards/totals.ts';
import { DEFAULT_SETTINGS } from '#core/office/office.ts';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { createQueryClient } from '../../../renderer/api/queryClient.ts';
import { DecisionContext } from '../../../renderer/awards/decision/DecisionContext.ts';
import { fakeHost, type FakeAnswer } from './fakeHost.ts';
import { sampleDecision } from './sampleDecision.ts';

const PAGE = {
  decision: sampleDecision(),
  offeredOn: '2023-12-08',
  totals: EMPTY_TOTALS,
  sharedAmounts: [],
  unnamedPayer: 'Liên đoàn Lao động tỉnh Lai Châu',
  checklist: [],
  profile: {
    name: 'Liên đoàn Lao động tỉnh Lai Châu',
    shortName: 'LĐLĐ tỉnh Lai Châu',
    superiorName: '',
    place: 'Lai Châu',
    documentSymbol: 'LĐLĐ',
    decidingBody: 'Ban Thường vụ',
  },
  settings: DEFAULT_SETTINGS,
  catalogue: {
    awardTypes: [
      {
        code: 'BK',
        name: 'Bằng khen',
        kind: 'UNION_FORM' as const,
        level: 'TINH_CD' as const,
        subjects: ['COLLECTIVE' as const, 'INDIVIDUAL' as const],
        decidedBy: '',
        basis: '',
        verified: true,
      },
    ],
    rates: [],
    baseSalaries: [],
    roundingBases: [],
  },
  canEdit: true,
  goTo: () => undefined,
  swapBasis: () => undefined,
};

/** Draws part of the decision page in front of a fake back end. */
export function renderInDecision(
  content: ReactNode,
  answer: (procedure: string, input: unknown) => FakeAnswer = () => ({ data: [] }),
) {
  const host = fakeHost(answer);
  const api = createApi(host);
  const queryClient = createQueryClient();
  const page = <DecisionContext value={PAGE}>{content}</DecisionContext>;
  const view = render(
    <ApiContext value={api}>
      <QueryClientProvider client={queryClient}>
        <App>
          <RouterProvider router={createMemoryRouter([{ path: '*', element: page }])} />
        </App>
      </QueryClientProvider>
    </ApiContext>,
  );
  return { ...view, host, api, queryClient };
}
