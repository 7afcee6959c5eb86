import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { App } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import type { ClusterRoleInput } from '#core/clusters/cluster.ts';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { RolesForm } from '../../../renderer/clusters/RolesForm.tsx';
import { LeaveGate } from '../../../renderer/shell/LeaveGate.tsx';
import { fakeHost } from '../support/fakeHost.ts';

configure({ defaultHidden: true });
afterEach(cleanup);

const id = (number: number) => `01890000-0000-7000-8000-00000000d00${number}`;
const MEMBERS = ['Tiên Du', 'Yên Phong', 'Quế Võ'].map((name, index) => ({ id: id(index + 1), name }));

function renderForm(roles: ClusterRoleInput[]) {
  const host = fakeHost(() => ({ data: null }));
  const onDone = vi.fn();
  const form = (
    <LeaveGate>
      <RolesForm clusterId={id(9)} kind="CUM" year={2024} members={MEMBERS} roles={roles} onDone={onDone} />
    </LeaveGate>
  );
  render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient()}>
        <App>
          <RouterProvider router={createMemoryRouter([{ path: '/', element: form }])} />
        </App>
      </QueryClientProvider>
    </ApiContext>,
  );
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  return {
    onDone,
    user,
    rewrite: async (label: string, text: string) => {
      const field = screen.getByLabelText(label);
      await user.clear(field);
      await user.click(field);
      await user.paste(text);
    },
    /** The roles that were sent. */
    save: async () => {
      await user.click(screen.getByRole('button', { name: 'Lưu vai trò' }));
      await waitFor(() => expect(host.calls).toHaveLength(1));
      return (JSON.parse(host.calls[0]?.body ?? '') as { roles: unknown }).roles;
    },
  };
}

it('leaves each role on the paper it was named by, and a role without one takes the paper typed for it', async () => {
  const lead = { memberId: id(1), role: 'LEAD' as const, basis: 'Biên bản hội nghị 29/11/2023' };
  const deputy = { memberId: id(2), role: 'DEPUTY' as const, basis: 'Quyết định số 12/QĐ-LĐLĐ' };
  const added = { memberId: id(3), role: 'DEPUTY' as const, basis: '' };
  const form = renderForm([lead, deputy, added]);
  await form.rewrite('Căn cứ của Quế Võ', 'Quyết định số 15/QĐ-LĐLĐ');
  expect(await form.save()).toEqual([lead, deputy, { ...added, basis: 'Quyết định số 15/QĐ-LĐLĐ' }]);
});

it('shows one field where all stand on the same paper, and corrects it for all', async () => {
  const basis = 'Biên bản hội nghị';
  const lead = { memberId: id(1), role: 'LEAD' as const, basis };
  const deputy = { memberId: id(2), role: 'DEPUTY' as const, basis };
  const form = renderForm([lead, deputy]);
  await form.rewrite('Căn cứ', 'Biên bản hội nghị 29/11/2023');
  const corrected = 'Biên bản hội nghị 29/11/2023';
  expect(await form.save()).toEqual([
    { ...lead, basis: corrected },
    { ...deputy, basis: corrected },
  ]);
});

it('does not give up unasked what was only chosen with the mouse', async () => {
  const { user, onDone } = renderForm([{ memberId: id(1), role: 'LEAD', basis: '' }]);
  const close = () => user.click(screen.getByRole('button', { name: 'Thôi' }));
  await user.click(screen.getAllByRole('combobox')[0] ?? document.body);
  await user.click(await screen.findByTitle('Yên Phong'));
  await close();
  await screen.findAllByText('Bỏ nội dung đang nhập?');
  expect(onDone).not.toHaveBeenCalled();
});
