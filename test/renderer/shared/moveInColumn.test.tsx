import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveInColumn } from '../../../renderer/shared/moveInColumn.ts';

let place: HTMLElement;
let root: Root;
beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  act(() =>
    root.render(
      <div onKeyDown={moveInColumn}>
        {['one', 'two', 'three'].map((row) => (
          <div key={row}>
            <input id={`${row}-half`} data-column="HALF" />
            {row === 'two' ? (
              <select id="two-year" data-column="YEAR" />
            ) : (
              <input id={`${row}-year`} data-column="YEAR" />
            )}
          </div>
        ))}
        <textarea id="words-1" data-column="NOTE" />
        <textarea id="words-2" data-column="NOTE" />
        <button id="other">…</button>
      </div>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const press = (id: string, key: string, more: KeyboardEventInit = {}) => {
  const field = document.getElementById(id);
  field?.focus();
  const event = new KeyboardEvent('keydown', { key, ...more, bubbles: true, cancelable: true });
  act(() => void field?.dispatchEvent(event));
  return { focused: document.activeElement?.id, isTaken: event.defaultPrevented };
};

it('Enter and ↓ go down the column, Shift+Enter and ↑ up', () => {
  expect(press('one-half', 'Enter').focused).toBe('two-half');
  expect(press('one-half', 'ArrowDown').focused).toBe('two-half');
  expect(press('three-half', 'Enter', { shiftKey: true }).focused).toBe('two-half');
  expect(press('two-half', 'ArrowUp').focused).toBe('one-half');
  expect(press('one-year', 'Enter').focused).toBe('two-year');
});

it('stays at the end, and leaves to choices, longer texts and buttons what is theirs', () => {
  expect(press('three-half', 'Enter')).toEqual({ focused: 'three-half', isTaken: true });
  expect(press('two-year', 'ArrowDown')).toEqual({ focused: 'two-year', isTaken: false });
  expect(press('two-year', 'Enter').focused).toBe('three-year');
  expect(press('words-1', 'ArrowDown')).toEqual({ focused: 'words-1', isTaken: false });
  expect(press('words-1', 'Enter').focused).toBe('words-2');
  expect(press('other', 'Enter')).toEqual({ focused: 'other', isTaken: false });
  expect(press('one-half', 'a').isTaken).toBe(false);
});

it('leaves Enter to a letter that is still being put together', () => {
  expect(press('one-half', 'Enter', { isComposing: true })).toEqual({ focused: 'one-half', isTaken: false });
});

it('Enter at the end of the column leaves the field once, so that what saves itself on leaving is saved', () => {
  let left = 0;
  document.getElementById('three-half')?.addEventListener('blur', () => (left += 1));
  expect(press('three-half', 'Enter').focused).toBe('three-half');
  expect(left).toBe(1);
  press('three-half', 'ArrowDown');
  expect(left).toBe(1);
});
