import { useState } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { App } from 'antd';
import { afterEach, describe, expect, it } from 'vitest';
import { initiativeInputSchema } from '#core/initiatives/initiative.ts';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { AuthorsEditor } from '../../../renderer/initiatives/form/AuthorsEditor.tsx';
import {
  blankAuthor,
  blankInitiative,
  enteredInitiative,
  moveAuthor,
  type TypedAuthor,
} from '../../../renderer/initiatives/form/typedInitiative.ts';
import { fakeHost } from '../support/fakeHost.ts';

configure({ defaultHidden: true });
afterEach(cleanup);

const named = (name: string, share: number | null, isChief = false): TypedAuthor => ({
  ...blankAuthor(),
  name,
  share,
  isChief,
});

function renderEditor(opened: readonly TypedAuthor[]) {
  let latest = opened;
  function Harness() {
    const [authors, setAuthors] = useState(opened);
    latest = authors;
    return (
      <AuthorsEditor
        authors={authors}
        onChange={setAuthors}
        on={null}
        idOf={(path) => path}
        problemOf={() => undefined}
      />
    );
  }
  render(
    <ApiContext value={createApi(fakeHost(() => ({ data: [] })))}>
      <QueryClientProvider client={new QueryClient()}>
        <App>
          <Harness />
        </App>
      </QueryClientProvider>
    </ApiContext>,
  );
  return {
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
    authors: () => latest,
    total: () => screen.getByRole('status').textContent,
  };
}

describe('the table of authors', () => {
  it('tells what the shares come to while they are typed, and what is missing', async () => {
    const { user, total } = renderEditor([named('An', 5000, true), named('Bình', null)]);
    expect(total()).toContain('50% – còn thiếu 50%');
    await user.type(screen.getByLabelText('Tỷ lệ đóng góp: Bình'), '33,33');
    expect(total()).toContain('83,33% – còn thiếu 16,67%');
    await user.clear(screen.getByLabelText('Tỷ lệ đóng góp: Bình'));
    await user.type(screen.getByLabelText('Tỷ lệ đóng góp: Bình'), '60');
    expect(total()).toContain('110% – đang thừa 10%');
  });

  it('divides equally to exactly 100 %, the remainder to the chief author', async () => {
    const { user, authors, total } = renderEditor([named('An', 1), named('Bình', 2, true), named('Chi', null)]);
    await user.click(screen.getByRole('button', { name: 'Chia đều' }));
    expect(authors().map(({ share }) => share)).toEqual([3333, 3334, 3333]);
    expect(total()).toBe('Tổng tỷ lệ 100%');
  });

  it('knows one chief author only', async () => {
    const { user, authors } = renderEditor([named('An', 5000, true), named('Bình', 5000)]);
    await user.click(screen.getByLabelText('Tác giả chính: Bình'));
    expect(authors().map(({ isChief }) => isChief)).toEqual([false, true]);
  });

  it('adds with Ctrl+Enter, goes down a column with Enter, and never takes the last author away', async () => {
    const { user, authors } = renderEditor([named('An', 10_000, true)]);
    expect(screen.getByLabelText('Bỏ: An').closest('button')?.disabled).toBe(true);
    screen.getByLabelText('Tỷ lệ đóng góp: An').focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(authors()).toHaveLength(2);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Họ và tên tác giả 2');
    screen.getByLabelText('Chức danh: An').focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Chức danh: tác giả 2');
    await user.click(screen.getByLabelText('Bỏ: An'));
    expect(authors().map(({ name }) => name)).toEqual(['']);
  });

  it('moves a row with Alt and the arrows, the keyboard with it', async () => {
    const { user, authors } = renderEditor([named('An', 6000, true), named('Bình', 4000)]);
    screen.getByLabelText('Tỷ lệ đóng góp: Bình').focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(authors().map(({ name, share }) => [name, share])).toEqual([
      ['Bình', 4000],
      ['An', 6000],
    ]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Tỷ lệ đóng góp: Bình');
  });

  it('leaves a share that is no number out, and says so in the field', async () => {
    const { user, authors } = renderEditor([named('An', 5000, true)]);
    const field = screen.getByLabelText('Tỷ lệ đóng góp: An');
    await user.clear(field);
    await user.type(field, 'nửa');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(authors()[0]?.share).toBe(5000);
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(2);
  });
});

describe('the form of an initiative', () => {
  it('sends what the schema takes: money and births as typed, shares in hundredths', () => {
    const typed = {
      ...blankInitiative(2023),
      title: ' Máy  bóc vỏ lạc ',
      benefit: '120.000.000 đ',
      authors: [{ ...named('Nguyễn Văn An', 10_000, true), birth: '12/3/1985' }],
    };
    expect(initiativeInputSchema.parse(enteredInitiative(typed))).toMatchObject({
      title: 'Máy bóc vỏ lạc',
      benefit: 120_000_000,
      authors: [{ birth: '1985-03-12', share: 10_000 }],
    });
    const wrong = { ...typed, benefit: 'nhiều', authors: [{ ...named('', null), birth: '31/02/1985' }] };
    const paths = initiativeInputSchema
      .safeParse(enteredInitiative(wrong))
      .error?.issues.map(({ path }) => path.join('.'));
    expect(paths).toEqual(expect.arrayContaining(['benefit', 'authors.0.name', 'authors.0.birth']));
  });

  it('keeps the authors where they are at the ends', () => {
    const [one, two] = [named('An', 1), named('Bình', 2)];
    expect(moveAuthor([one, two], one.key, -1)).toEqual([one, two]);
    expect(moveAuthor([one, two], two.key, 1)).toEqual([one, two]);
  });
});
