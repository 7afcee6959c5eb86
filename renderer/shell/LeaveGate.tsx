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
      if (![...guards.current].some(({ of, isUnsaved }) => of === 'FORM' && isUnsaved)) {
        goOn();
        return;
      }
      void confirm({
        title: 'Bỏ nội dung đang nhập?',
        content: 'Biểu mẫu bên cạnh có nội dung chưa lưu; đóng lại thì nội dung đó mất.',
        okText: 'Bỏ nội dung',
        cancelText: 'Nhập tiếp',
        onOk: goOn,
      });
    },
    [confirm],
  );
  const isUnsaved = useCallback(() => [...guards.current].some((guard) => guard.isUnsaved), []);
  const offered = useMemo(() => ({ add, leaveForm }), [add, leaveForm]);
  return (
    <LeaveContext value={offered}>
      {children}
      {isGuarded && <AskBeforeLeaving isUnsaved={isUnsaved} />}
    </LeaveContext>
  );
}

function AskBeforeLeaving({ isUnsaved }: { isUnsaved: () => boolean }) {
  const confirm = useConfirm();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const question = confirm({
      title: 'Rời trang khi chưa lưu?',
      content: 'Nội dung vừa nhập ở trang này chưa được lưu và sẽ mất nếu rời đi.',
      okText: 'Rời đi, bỏ nội dung',
      cancelText: 'Ở lại',
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
    return question.destroy;
  }, [blocker, confirm]);
  return null;
}
