import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from 'react-router';
import { SAVE_KEY } from '../api/queryClient.ts';
import { LeaveContext, type Guard } from '../shared/LeaveContext.ts';
import { useConfirm } from '../shared/useConfirm.ts';
import { useIsWriting } from '../shared/useIsWriting.ts';

/** Milliseconds a step waits for an answer before the clerk is asked all the same. */
const PATIENCE = 3_000;

/** A step away from a form, waiting for what is being written. */
interface Wanted {
  goOn: () => void;
  form: Guard | undefined;
}

/** Knows what is typed and not saved anywhere on the page. A router takes one blocker, so there is one for all. */
export function LeaveGate({ children }: { children: ReactNode }) {
  const confirm = useConfirm();
  const queries = useQueryClient();
  // Drawn anew together with the forms that were waiting for the same answer: then they say what came of it.
  const isWriting = useIsWriting();
  const [wanted, setWanted] = useState<Wanted | null>(null);
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

  const isAnswered = useCallback(() => queries.isMutating({ mutationKey: SAVE_KEY }) === 0, [queries]);
  const goOrAsk = useCallback(
    ({ goOn, form }: Wanted) => {
      const isUnanswered = !isAnswered();
      if (!asked(guards.current, form).some(({ isUnsaved, isSaving }) => isUnsaved || (isSaving && isUnanswered))) {
        goOn();
        return;
      }
      void confirm({
        title: 'Bỏ nội dung đang nhập?',
        content: isUnanswered
          ? 'Nội dung vừa gửi đi chưa có trả lời, nên chưa rõ đã lưu được chưa; đóng lại thì không thấy câu trả lời ở đây.'
          : 'Biểu mẫu đang mở có nội dung chưa lưu; đóng lại thì nội dung đó mất.',
        okText: 'Bỏ nội dung',
        cancelText: 'Nhập tiếp',
        onOk: goOn,
      });
    },
    [confirm, isAnswered],
  );
  const isSeenWriting = useRef(isWriting);
  useEffect(() => {
    isSeenWriting.current = isWriting;
  }, [isWriting]);
  const leaveForm = useCallback(
    (goOn: () => void, form?: Guard) => {
      const isWaited = asked(guards.current, form).some(({ isUnsaved, isSaving }) => isUnsaved || isSaving);
      if (isWaited && (isSeenWriting.current || !isAnswered())) setWanted({ goOn, form });
      else goOrAsk({ goOn, form });
    },
    [goOrAsk, isAnswered],
  );
  const goOnAtLast = useEffectEvent(() => {
    setWanted(null);
    if (wanted !== null) goOrAsk(wanted);
  });
  useEffect(() => {
    if (wanted === null) return;
    const timer = setTimeout(() => goOnAtLast(), isWriting || !isAnswered() ? PATIENCE : 0);
    return () => clearTimeout(timer);
  }, [wanted, isWriting, isAnswered]);

  const isUnsaved = useCallback(() => unsavedOf(guards.current).length > 0, []);
  const settleAll = useCallback(async () => {
    const outcomes = await Promise.all(
      unsavedOf(guards.current).map(async ({ settle }) => (await settle?.()) ?? false),
    );
    return outcomes.every((isSettled) => isSettled);
  }, []);
  const offered = useMemo(() => ({ add, leaveForm }), [add, leaveForm]);
  return (
    <LeaveContext value={offered}>
      {children}
      {isGuarded && <AskBeforeLeaving isUnsaved={isUnsaved} settleAll={settleAll} />}
    </LeaveContext>
  );
}

/** The form itself, or every one that stands beside the page. */
const asked = (guards: Set<Guard>, form: Guard | undefined) =>
  form === undefined ? [...guards].filter(({ of }) => of === 'FORM') : [form];

const unsavedOf = (guards: Set<Guard>) => [...guards].filter(({ isUnsaved }) => isUnsaved);

interface AskBeforeLeavingProps {
  isUnsaved: () => boolean;
  settleAll: () => Promise<boolean>;
}

/** Holds the page until what can be saved is; asks about the rest. */
function AskBeforeLeaving({ isUnsaved, settleAll }: AskBeforeLeavingProps) {
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
    void settleAll().then((isSettled) => {
      if (isOver) return;
      if (isSettled) blocker.proceed();
      else question = ask();
    });
    return () => {
      isOver = true;
      question?.destroy();
    };
  }, [blocker, confirm, settleAll]);
  return null;
}
