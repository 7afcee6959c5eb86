import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { App } from 'antd';
import { afterEach, expect, it } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { AddMembersForm } from '../../../renderer/clusters/cluster/AddMembersForm.tsx';
import { AppInfoContext } from '../../../renderer/shell/AppInfo.ts';
import { YearProvider } from '../../../renderer/shell/YearContext.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { yearView } from './yearFixture.ts';

// Nothing here is hidden: looking up every style of every row would take most of the test.
configure({ defaultHidden: true });
afterEach(cleanup);

const AN_THI = '01890000-0000-7000-8000-00000000a002';
const ROWS = [
  { id: '01890000-0000-7000-8000-00000000a001', parentId: null, name: 'LĐLĐ tỉnh Hưng Yên' },
  { id: AN_THI, parentId: '01890000-0000-7000-8000-00000000a001', name: 'LĐLĐ huyện Ân Thi' },
];

function renderForm() {
  const host = fakeHost((procedure) => ({ data: procedure === 'units.tree' ? { rows: ROWS } : null }));
  const view = { cluster: yearView().cluster, members: [], roles: [], years: [] };
  render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient()}>
        <AppInfoContext value={{ today: '2023-11-27' } as never}>
          <YearProvider fallback={2023}>
            <App>
              <AddMembersForm view={view} onDone={() => undefined} />
            </App>
          </YearProvider>
        </AppInfoContext>
      </QueryClientProvider>
    </ApiContext>,
  );
  return host;
}

it.each(['an thi', 'Ân Thi'])('takes the unit found by “%s” when Enter is pressed', async (typed) => {
  const host = renderForm();
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  await waitFor(() => {
    expect(screen.getByLabelText<HTMLInputElement>('Đơn vị trong cây năm 2023').disabled).toBe(false);
  });
  await user.type(screen.getByLabelText('Đơn vị trong cây năm 2023'), typed);
  // The tree reads the number of the key, which userEvent leaves out.
  fireEvent.keyDown(screen.getByLabelText('Đơn vị trong cây năm 2023'), { key: 'Enter', keyCode: 13 });
  await user.click(screen.getByRole('button', { name: 'Thêm đơn vị' }));
  const [write] = host.calls.filter(({ url }) => url.startsWith('/clusters.addMembers'));
  expect(JSON.parse(write?.body ?? '')).toMatchObject({ members: [{ unitId: AN_THI }] });
});

it('leaves the clerk in the names being written when the tree comes', async () => {
  renderForm();
  const names = screen.getByLabelText(/ngoài danh sách/u);
  expect(screen.getByLabelText<HTMLInputElement>('Đơn vị trong cây năm 2023').disabled).toBe(true);
  names.focus();
  await waitFor(() => {
    expect(screen.getByLabelText<HTMLInputElement>('Đơn vị trong cây năm 2023').disabled).toBe(false);
  });
  expect(document.activeElement).toBe(names);
});
