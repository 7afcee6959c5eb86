import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ApiContext } from '../../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../../renderer/api/client.ts';
import type {
  PledgeContent,
  PledgeParty,
  PledgeResult,
  PledgeTarget,
} from '../../../../renderer/api/pledgesQueries.ts';
import { useLiveProgress } from '../../../../renderer/clusters/pledge/liveProgress.ts';
import { ResultsTable } from '../../../../renderer/clusters/pledge/ResultsTable.tsx';
import { useResultsGrid } from '../../../../renderer/clusters/pledge/useResultsGrid.ts';
import { present } from '../../../support/present.ts';
import { fakeHost } from '../../support/fakeHost.ts';

const MANY_PARTIES = 200;
const MANY_TARGETS = 10;

/** Texts that rows asked for, each time they were drawn. */
let drawn: string[] = [];
beforeEach(() => {
  drawn = [];
});
afterEach(cleanup);

/** Only a row that is being drawn reads its names: who reads them, draws. */
const partyNamed = (index: number): PledgeParty => ({
  memberId: `m${index}`,
  get name() {
    drawn.push(`Đơn vị ${index}`);
    return `Đơn vị ${index}`;
  },
  authority: '',
  signerName: '',
  signerPosition: '',
});

const targetNamed = (index: number): PledgeTarget => ({
  id: `t${index}`,
  version: 1,
  groupName: '',
  get content() {
    drawn.push(`Chỉ tiêu ${index}`);
    return `Chỉ tiêu ${index}`;
  },
  measure: '%',
  direction: 'AT_LEAST',
  counting: 'EACH',
  planned: 7_500,
  weight: null,
  dueOn: null,
  proof: '',
});

const PLEDGE: PledgeContent = {
  id: 'p',
  yearId: 'y',
  status: 'SIGNED',
  signedOn: '2025-01-02',
  place: '',
  preamble: '',
  contents: '',
  commitments: '',
  signedNames: null,
  version: 1,
  parties: Array.from({ length: MANY_PARTIES }, (_, index) => partyNamed(index)),
  targets: Array.from({ length: MANY_TARGETS }, (_, index) => targetNamed(index)),
};

const RESULTS: PledgeResult[] = PLEDGE.targets.flatMap(({ id: targetId }) =>
  PLEDGE.parties.map(({ memberId }) => ({
    targetId,
    period: 'HALF' as const,
    memberId,
    actual: 5_000,
    note: '',
    version: 1,
  })),
);

const NO_NOTES = () => undefined;

function Grid({ pledge, results }: { pledge: PledgeContent; results: PledgeResult[] }) {
  const grid = useResultsGrid({ clusterId: 'c', year: 2025, pledge, results });
  const progress = useLiveProgress(pledge, grid.kept, grid.drafts);
  return (
    <ResultsTable pledge={pledge} grid={grid} progress={progress} isReadOnly={false} onNotes={NO_NOTES} showsMembers />
  );
}

const rowsDrawn = () => [...new Set(drawn)];

it('draws nothing but its row and its target when a figure is typed, however many parties there are', () => {
  const host = fakeHost(() => ({ data: null }));
  const { container } = render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient()}>
        <Grid pledge={PLEDGE} results={RESULTS} />
      </QueryClientProvider>
    </ApiContext>,
  );
  expect(rowsDrawn()).toHaveLength(MANY_PARTIES + MANY_TARGETS);
  const fieldOf = (label: string) => present(container.querySelector<HTMLInputElement>(`[aria-label="${label}"]`));
  const field = fieldOf('Đơn vị 7: Chỉ tiêu 3, Cả năm');

  drawn = [];
  fireEvent.change(field, { target: { value: '8' } });
  expect(rowsDrawn().sort()).toEqual(['Chỉ tiêu 3', 'Đơn vị 7']);
  drawn = [];
  fireEvent.change(field, { target: { value: '80' } });
  expect(rowsDrawn().sort()).toEqual(['Chỉ tiêu 3', 'Đơn vị 7']);
  expect(field.value).toBe('80');
  expect(fieldOf('Chỉ tiêu 3, Cả năm').placeholder).toBe(`1/${MANY_PARTIES} đơn vị`);
}, 60_000);

const YES_NO: PledgeContent = {
  ...PLEDGE,
  parties: [],
  targets: [{ ...targetNamed(0), direction: 'YES_NO', counting: 'WHOLE', planned: null }],
};
const NO_RESULTS: PledgeResult[] = [];

it('saves a choice when it is made, while the field still has the focus', async () => {
  const host = fakeHost(() => ({ data: null }));
  const { getByLabelText } = render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient()}>
        <Grid pledge={YES_NO} results={NO_RESULTS} />
      </QueryClientProvider>
    </ApiContext>,
  );
  fireEvent.change(getByLabelText('Chỉ tiêu 0, Cả năm'), { target: { value: '1' } });
  await waitFor(() => {
    expect(host.calls.map(({ body }) => JSON.parse(body ?? 'null') as unknown)).toEqual([
      {
        pledgeId: 'p',
        results: [{ targetId: 't0', period: 'YEAR', memberId: null, actual: 100, note: '', version: null }],
      },
    ]);
  });
});
