import { use, useState } from 'react';
import { hashKey } from '@tanstack/react-query';
import { LeaveContext } from './LeaveContext.ts';
import { useLatest } from './useLatest.ts';

/**
 * What is open beside a page. Opening something else asks first where a form stands there with something typed;
 * closing does not, for the form has asked, or has saved.
 */
export function useOpened<Opened>(first: Opened | (() => Opened)): [Opened, (next: Opened) => void] {
  const { leaveForm } = use(LeaveContext);
  const [opened, setOpened] = useState(first);
  const { open } = useLatest({
    open: (next: Opened) => {
      const put = () => setOpened(() => next);
      if (isClosed(next) || hashKey([next]) === hashKey([opened])) put();
      else leaveForm(put);
    },
  });
  return [opened, open];
}

const isClosed = (opened: unknown) => opened === null || opened === undefined;
