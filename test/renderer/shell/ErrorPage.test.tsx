import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { ErrorPage } from '../../../renderer/shell/ErrorPage.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Broken({ thrown }: { thrown: unknown }): never {
  throw thrown;
}

function openBroken(thrown: unknown): string {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const routes = [{ path: '/', element: <Broken thrown={thrown} />, errorElement: <ErrorPage /> }];
  render(<RouterProvider router={createMemoryRouter(routes)} />);
  return screen.getByRole('main').textContent;
}

it('gives the supporter what went wrong, and does not blame the connection for it', () => {
  const page = openBroken(new TypeError("Cannot read properties of undefined (reading 'name')"));
  expect(page).toContain("TypeError: Cannot read properties of undefined (reading 'name')");
  expect(page).toContain('Những gì đã lưu vẫn còn nguyên');
  expect(page).not.toContain('liên lạc');
});

it('shows what was thrown even where it is no error', () => {
  expect(openBroken('trang hỏng')).toContain('trang hỏng');
});
