import { useState } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { cleanText, requiredText } from '#core/text/cleanText.ts';
import { LeaveContext, type Guard } from '../../../../renderer/shared/LeaveContext.ts';
import { savingDraft } from '../../../../renderer/shared/saving/savingDraft.ts';
import { SavingNotice } from '../../../../renderer/shared/saving/SavingNotice.tsx';
import { useSavedStep } from '../../../../renderer/shared/saving/useSavedStep.ts';
import { useSavingDraft } from '../../../../renderer/shared/saving/useSavingDraft.ts';

interface Note {
  title: string;
  text: string;
}
type StoredNote = Note & { version: number };

const notes = savingDraft<Note>(z.strictObject({ title: requiredText(100, 'Cần tên'), text: cleanText(1000) }));
const FIRST: StoredNote = { title: 'Tên', text: 'Cũ', version: 1 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A refusal as the back end sends it. */
const refused = (code: string) =>
  TRPCClientError.from({ error: { message: `Bị từ chối: ${code}`, code: -32009, data: { code, httpStatus: 409 } } });

/** A note on screen before a back end that holds it; `send` may be told to answer otherwise. */
function openNote() {
  const kept = { note: FIRST };
  const send = vi.fn((form: Note, version: number): Promise<{ version: number }> => {
    if (version !== kept.note.version) return Promise.reject(refused('STALE_VERSION'));
    kept.note = { ...form, version: version + 1 };
    return Promise.resolve({ version: version + 1 });
  });
  const client = new QueryClient();
  const added = new Set<Guard>();
  /** Leaves the page as its gate does: true where all is saved, and nothing is asked. */
  const leaves = () =>
    act(async () => {
      const saving = Promise.all([...added].map(async ({ isUnsaved, settle }) => !isUnsaved || (await settle?.())));
      await vi.advanceTimersByTimeAsync(100);
      return (await saving).every(Boolean);
    });
  const leave = {
    add: (guard: Guard) => {
      added.add(guard);
      return () => void added.delete(guard);
    },
    leaveForm: (goOn: () => void) => goOn(),
  };
  const view = renderHook(
    () => {
      const [stored, setStored] = useState(FIRST);
      const readAgain = () => {
        setStored(kept.note);
        return Promise.resolve();
      };
      const saving = useSavingDraft({ drafts: notes, scope: 'note', stored, send, onSettled: readAgain });
      return { ...saving, readAgain };
    },
    {
      wrapper: ({ children }) => (
        <LeaveContext value={leave}>
          <QueryClientProvider client={client}>{children}</QueryClientProvider>
        </LeaveContext>
      ),
    },
  );
  const hook = view.result;
  return {
    hook,
    send,
    kept,
    leaves,
    unmount: view.unmount,
    type: (patch: Partial<Note>) => {
      act(() => hook.current.change(patch));
    },
    /** Long enough for any save that waits. */
    pause: () => act(() => vi.advanceTimersByTimeAsync(5_000)),
    /** Somebody else saves it, and it is read again. */
    elsewhere: (patch: Partial<Note>) =>
      act(() => {
        kept.note = { ...kept.note, ...patch, version: kept.note.version + 1 };
        void hook.current.readAgain();
      }),
    flush: () =>
      act(async () => {
        const answer = hook.current.flush();
        await vi.advanceTimersByTimeAsync(100);
        return answer;
      }),
  };
}

/** Whether the browser would ask before it closes the window. */
async function asksBeforeClosing(): Promise<boolean> {
  const event = new Event('beforeunload', { cancelable: true });
  await act(async () => {
    window.dispatchEvent(event);
    await vi.advanceTimersByTimeAsync(100);
  });
  return event.defaultPrevented;
}

describe('a form that saves itself', () => {
  it('saves once after a pause, and never again for what is only typed otherwise', async () => {
    const { hook, send, type, pause, kept } = openNote();
    type({ text: 'Về' });
    type({ text: 'Về việc  khen\u00a0thưởng ' });
    expect(send).not.toHaveBeenCalled();
    await pause();
    await pause();
    expect(send.mock.calls).toEqual([[{ title: 'Tên', text: 'Về việc khen thưởng' }, 1]]);
    expect(kept.note.version).toBe(2);
    // What stands in the field is left alone.
    expect(hook.current.form.text).toBe('Về việc  khen\u00a0thưởng ');
    expect(await asksBeforeClosing()).toBe(false);
  });

  it('goes on from what was typed during a save', async () => {
    const { send, type, pause, kept } = openNote();
    let answer = (): void => undefined;
    send.mockImplementationOnce((form, version) => {
      kept.note = { ...form, version: version + 1 };
      return new Promise((resolve) => {
        answer = () => resolve({ version: version + 1 });
      });
    });
    type({ text: 'Một' });
    await pause();
    type({ text: 'Một hai' });
    await pause();
    expect(send).toHaveBeenCalledTimes(1);
    answer();
    await pause();
    expect(send.mock.calls.map(([{ text }, version]) => [text, version])).toEqual([
      ['Một', 1],
      ['Một hai', 2],
    ]);
  });

  it('does not send again what a save that waited finds saved', async () => {
    const { send, type, pause } = openNote();
    let answer = (): void => undefined;
    send.mockImplementationOnce((_, version) => {
      return new Promise((resolve) => {
        answer = () => resolve({ version: version + 1 });
      });
    });
    type({ text: 'Một' });
    await pause();
    type({ text: 'Một hai' });
    await pause();
    type({ text: 'Một' });
    answer();
    await pause();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('keeps what failed, says so, and sends it again when asked', async () => {
    const { hook, send, type, pause, kept, leaves } = openNote();
    send.mockRejectedValueOnce(new Error('máy bận'));
    type({ text: 'Mới' });
    await pause();
    await pause();
    expect(send).toHaveBeenCalledTimes(1);
    expect(hook.current.failure).not.toBeNull();
    expect(hook.current.form.text).toBe('Mới');
    // Leaving it tries again, and asks where that fails too.
    send.mockRejectedValueOnce(new Error('máy bận'));
    expect(await leaves()).toBe(false);
    expect(await asksBeforeClosing()).toBe(true);
    // Closing has tried again by itself.
    expect([kept.note.text, hook.current.failure, await leaves()]).toEqual(['Mới', null, true]);

    send.mockRejectedValueOnce(new Error('máy bận'));
    type({ text: 'Mới hơn' });
    await pause();
    expect(hook.current.failure).not.toBeNull();
    act(() => hook.current.retry());
    await pause();
    expect([kept.note.text, hook.current.failure]).toEqual(['Mới hơn', null]);
  });

  it('lets the newer version speak for itself, and saves over it only when told', async () => {
    const { hook, type, pause, kept, send, leaves } = openNote();
    kept.note = { ...FIRST, text: 'Của người kia', version: 2 };
    type({ text: 'Của tôi' });
    await pause();
    expect(hook.current.draft.conflict).toEqual({ form: { title: 'Tên', text: 'Của người kia' }, version: 2 });
    expect([hook.current.failure, hook.current.form.text, kept.note.text]).toEqual([null, 'Của tôi', 'Của người kia']);
    type({ text: 'Của tôi nữa' });
    await pause();
    expect(send).toHaveBeenCalledTimes(1);
    // Leaving the page would lose it: that is asked.
    expect(await leaves()).toBe(false);
    act(() => hook.current.settle('MINE'));
    await pause();
    expect([kept.note.text, kept.note.version, await leaves()]).toEqual(['Của tôi nữa', 3, true]);
  });

  it('does not lose a newer version that was read before its own save was answered', async () => {
    const { hook, send, type, pause, kept } = openNote();
    let answer = (): void => undefined;
    send.mockImplementationOnce((form, version) => {
      kept.note = { ...form, version: version + 1 };
      return new Promise((resolve) => {
        answer = () => resolve({ version: version + 1 });
      });
    });
    type({ text: 'Của tôi' });
    await pause();
    type({ text: 'Của tôi nữa' });
    kept.note = { ...FIRST, text: 'Của người kia', version: 3 };
    act(() => void hook.current.readAgain());
    answer();
    await pause();
    expect(hook.current.draft.conflict?.form.text).toBe('Của người kia');
  });

  it('takes over what somebody else wrote while nothing is typed', async () => {
    const { hook, elsewhere, pause, send } = openNote();
    elsewhere({ text: 'Của người kia' });
    await pause();
    expect([hook.current.form.text, send.mock.calls.length]).toEqual(['Của người kia', 0]);
  });

  it('saves the last words when its page is left', async () => {
    const { type, unmount, pause, kept } = openNote();
    type({ text: 'Chữ cuối' });
    unmount();
    await pause();
    expect(kept.note.text).toBe('Chữ cuối');
  });

  it('is left at once where the last words are saved by that, and held where they are not', async () => {
    const { type, leaves, send, kept } = openNote();
    type({ text: 'Chữ cuối' });
    expect([await leaves(), kept.note.text]).toEqual([true, 'Chữ cuối']);
    type({ text: 'Chữ cuối cùng' });
    send.mockRejectedValueOnce(new Error('máy bận'));
    expect([await leaves(), kept.note.text]).toEqual([false, 'Chữ cuối']);
  });

  it('holds the window while something waits, and saves meanwhile', async () => {
    const { type, kept } = openNote();
    type({ text: 'Đang gõ' });
    expect(await asksBeforeClosing()).toBe(true);
    expect(kept.note.text).toBe('Đang gõ');
    expect(await asksBeforeClosing()).toBe(false);
  });
});

describe('a step that needs all to be saved', () => {
  it('is told yes once everything was written, also while a save was under way', async () => {
    const { flush, type, kept, send } = openNote();
    expect(await flush()).toBe(true);
    expect(send).not.toHaveBeenCalled();
    type({ text: 'Mới' });
    expect([await flush(), kept.note.text]).toEqual([true, 'Mới']);
  });

  it('is told no while a field is not acceptable, until it is', async () => {
    const { hook, flush, type, pause, leaves } = openNote();
    type({ title: '  ' });
    expect([await flush(), hook.current.isHeldUp, hook.current.problemOf('title')]).toEqual([false, true, 'Cần tên']);
    expect([await asksBeforeClosing(), await leaves()]).toEqual([true, false]);
    type({ title: 'Tên khác' });
    await pause();
    expect([await flush(), hook.current.isHeldUp, await leaves()]).toEqual([true, false, true]);
  });

  it('is told no when the save fails or somebody else was faster', async () => {
    const { hook, flush, type, send, kept } = openNote();
    send.mockRejectedValueOnce(new Error('máy bận'));
    type({ text: 'Mới' });
    expect([await flush(), hook.current.failure === null]).toEqual([false, false]);
    kept.note = { ...FIRST, text: 'Của người kia', version: 2 };
    expect([await flush(), hook.current.draft.conflict?.version, hook.current.isHeldUp]).toEqual([false, 2, true]);
  });
});

/** A page with one red button, over typing that saves itself or does not. */
function StepPage({ flush, step }: { flush: () => Promise<boolean>; step: () => Promise<void> }) {
  const { take, failure } = useSavedStep(flush, step);
  return (
    <>
      <button onClick={take}>Ban hành</button>
      {failure && <p role="alert">{failure.message}</p>}
    </>
  );
}

describe('the button of such a step', () => {
  const press = async (flush: () => Promise<boolean>, step: () => Promise<void>) => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <StepPage flush={flush} step={step} />
      </QueryClientProvider>,
    );
    await act(async () => {
      screen.getByRole('button').click();
      await vi.advanceTimersByTimeAsync(100);
    });
  };

  it('does nothing further where something is unsaved', async () => {
    const step = vi.fn(() => Promise.resolve());
    await press(() => Promise.resolve(false), step);
    expect(step).not.toHaveBeenCalled();
  });

  it('says what went wrong with the step itself', async () => {
    await press(
      () => Promise.resolve(true),
      () => Promise.reject(refused('INTERNAL')),
    );
    expect(screen.getByRole('alert').textContent).toContain('Bị từ chối');
  });
});

describe('the notice of typing that saves itself', () => {
  it('offers to save again what failed, and says why a step was not taken', () => {
    const retry = vi.fn();
    const failure = { code: null, message: 'Chưa lưu được.' } as never;
    const { rerender } = render(<SavingNotice saving={{ failure, isHeldUp: true, retry }} />);
    screen.getByRole('button', { name: 'Lưu lại' }).click();
    expect([screen.getByRole('alert').textContent, retry.mock.calls.length]).toEqual(['Chưa lưu được.Lưu lại', 1]);
    rerender(<SavingNotice saving={{ failure: null, isHeldUp: true, retry }} />);
    expect(screen.getByRole('alert').textContent).toContain('còn nội dung chưa lưu được');
    rerender(<SavingNotice saving={{ failure: null, isHeldUp: false, retry }} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
