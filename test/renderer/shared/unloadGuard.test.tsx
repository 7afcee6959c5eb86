import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useUnloadGuard } from '../../../renderer/shared/useUnloadGuard.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Guard({ isUnsaved, flush }: { isUnsaved: boolean; flush?: () => void }) {
  useUnloadGuard(isUnsaved, flush);
  return null;
}

/** Whether the browser would ask before it closes the window. */
function asksBeforeClosing(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

function hide(state: 'hidden' | 'visible') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a window with unsaved typing', () => {
  it('asks before it closes, and saves meanwhile', () => {
    const flush = vi.fn();
    render(<Guard isUnsaved flush={flush} />);
    expect(asksBeforeClosing()).toBe(true);
    expect(flush).toHaveBeenCalledTimes(1);
  });

  it('asks too where nothing can be saved by itself', () => {
    render(<Guard isUnsaved />);
    expect(asksBeforeClosing()).toBe(true);
  });

  it('saves when it is hidden, not when it comes back', () => {
    const flush = vi.fn();
    render(<Guard isUnsaved flush={flush} />);
    hide('visible');
    expect(flush).not.toHaveBeenCalled();
    hide('hidden');
    expect(flush).toHaveBeenCalledTimes(1);
  });

  it('saves what was typed last, not what stood there when the typing began', () => {
    const [first, last] = [vi.fn(), vi.fn()];
    const { rerender } = render(<Guard isUnsaved flush={first} />);
    rerender(<Guard isUnsaved flush={last} />);
    expect(asksBeforeClosing()).toBe(true);
    expect([first.mock.calls.length, last.mock.calls.length]).toEqual([0, 1]);
  });

  it('closes without a word once all is saved, and once the page was left', () => {
    const flush = vi.fn();
    const { rerender, unmount } = render(<Guard isUnsaved flush={flush} />);
    rerender(<Guard isUnsaved={false} flush={flush} />);
    expect(asksBeforeClosing()).toBe(false);
    rerender(<Guard isUnsaved flush={flush} />);
    unmount();
    expect(asksBeforeClosing()).toBe(false);
    hide('hidden');
    expect(flush).not.toHaveBeenCalled();
  });
});
