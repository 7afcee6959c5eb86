import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { LeaveContext, type Guard } from '../shared/LeaveContext.ts';
import { useConfirm } from '../shared/useConfirm.ts';

/** Knows what is typed and not saved anywhere on the page. A router takes one blocker, so there is one for all. */
export function LeaveGate({ children }: { children: ReactNode }) {
  const confirm = useConfirm();
  // Asked in the moment of leaving, before anything is drawn anew: what was just saved must not hold its page back.
  const guards = useRef(new Set<Guard>());
  const [isGuarded, setGuarded] = useState(false);
  const add = useCallback((guard: Guard) => {
    const note = () => setGuarded(guards.current.size > 0);
    guards.current.add(guard);
    note();
    return () => {
      guards.current.delete(guard);
      note();
    };
  }, []);
  const leaveForm = useCallback(
    (goOn: () => void) => {
      const forms = unsavedOf(guards.current).filter(({ of }) => of === 'FORM');
      if (forms.length === 0) {
        goOn();
        return;
      }
      void saveAll(forms).then((isSaved) => {
        if (isSaved) goOn();
        else
          void confirm({
            title: 'Bỏ nội dung đang nhập?',
            content: 'Biểu mẫu đang mở có nội dung chưa lưu; đóng lại thì nội dung đó mất.',
            okText: 'Bỏ nội dung',
            cancelText: 'Nhập tiếp',
            onOk: goOn,
          });
      });
    },
    [confirm],
  );
  const isUnsaved = useCallback(() => unsavedOf(guards.current).length > 0, []);
  const saveUnsaved = useCallback(() => saveAll(unsavedOf(guards.current)), []);
  const offered = useMemo(() => ({ add, leaveForm }), [add, leaveForm]);
  return (
    <LeaveContext value={offered}>
      {children}
      {isGuarded && <AskBeforeLeaving isUnsaved={isUnsaved} saveAll={saveUnsaved} />}
    </LeaveContext>
  );
}

const unsavedOf = (guards: Set<Guard>) => [...guards].filter(({ isUnsaved }) => isUnsaved);

async function saveAll(guards: readonly Guard[]): Promise<boolean> {
  const outcomes = await Promise.all(guards.map(async ({ save }) => (await save?.()) ?? false));
  return outcomes.every((isSaved) => isSaved);
}

interface AskBeforeLeavingProps {
  isUnsaved: () => boolean;
  saveAll: () => Promise<boolean>;
}

/** Holds the page until what can be saved is; asks about the rest. */
function AskBeforeLeaving({ isUnsaved, saveAll }: AskBeforeLeavingProps) {
  const confirm = useConfirm();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const ask = () =>
      confirm({
        title: 'Rời trang khi chưa lưu?',
        content: 'Nội dung vừa nhập ở trang này chưa được lưu và sẽ mất nếu rời đi.',
        okText: 'Rời đi, bỏ nội dung',
        cancelText: 'Ở lại',
        onOk: () => blocker.proceed(),
        onCancel: () => blocker.reset(),
      });
    let question: ReturnType<typeof ask> | null = null;
    let isOver = false;
    void saveAll().then((isSaved) => {
      if (isOver) return;
      if (isSaved) blocker.proceed();
      else question = ask();
    });
    return () => {
      isOver = true;
      question?.destroy();
    };
  }, [blocker, confirm, saveAll]);
  return null;
}
