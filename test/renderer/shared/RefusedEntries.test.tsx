import { useState } from 'react';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { afterEach, expect, it } from 'vitest';
import { RefusedEntries } from '../../../renderer/shared/entries/RefusedEntries.tsx';

afterEach(cleanup);

function Entries({ isWaiting }: { isWaiting: boolean }) {
  const [refused, setRefused] = useState(['Lò Thị Pó', 'Vàng A Chu']);
  return (
    <form>
      <input type="radio" aria-label="Tập thể" />
      <input aria-label="Tên" />
      <RefusedEntries
        refused={refused.map((entry, key) => ({ key, entry, why: 'Tờ trình đã trình.' }))}
        nameOf={(name) => name}
        isWaiting={isWaiting}
        onTakeBack={() => undefined}
        onDrop={({ entry }) => setRefused((all) => all.filter((name) => name !== entry))}
      />
    </form>
  );
}

/** Gives entries up as the app asks about it: at once, nothing moving. */
function open(isWaiting: boolean) {
  render(
    <ConfigProvider theme={{ token: { motion: false } }}>
      <App>
        <Entries isWaiting={isWaiting} />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ delay: null });
  return async (name: string, answer: string) => {
    await user.click(screen.getByRole('button', { name: `Bỏ ${name}` }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: answer }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
}
const focused = () => document.activeElement?.getAttribute('aria-label');

it('asks before an entry is given up, and leaves the keyboard at the next one, then in the fields', async () => {
  const giveUp = open(false);
  await giveUp('Lò Thị Pó', 'Giữ lại');
  expect([focused(), screen.getAllByRole('listitem').length]).toEqual(['Bỏ Lò Thị Pó', 2]);
  await giveUp('Lò Thị Pó', 'Bỏ nội dung');
  expect([focused(), screen.getAllByRole('listitem').length]).toEqual(['Lấy lại Vàng A Chu', 1]);
  await giveUp('Vàng A Chu', 'Bỏ nội dung');
  expect([focused(), screen.queryByRole('listitem')]).toEqual(['Tên', null]);
});

it('leads back to the fields where they hold another entry', async () => {
  const giveUp = open(true);
  await giveUp('Lò Thị Pó', 'Bỏ nội dung');
  expect(focused()).toBe('Tên');
});
