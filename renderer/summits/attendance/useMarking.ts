import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DelegateAttendance } from '#core/summits/delegate.ts';
import { useApi } from '../../api/ApiContext.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { SUMMITS_KEY } from '../../api/summitsQueries.ts';

/** What was said of a delegate and is not kept, until something is kept of the same one. */
interface FailedMark {
  said: DelegateAttendance;
  error: Error;
}

type ByDelegate<What> = Readonly<Record<string, What>>;

/** Shows what was said at once; the page is read anew after each answer. */
export function useMarking(summitId: string) {
  const { summits } = useApi();
  const queryClient = useQueryClient();
  const [marked, setMarked] = useState<ByDelegate<DelegateAttendance>>({});
  const [failed, setFailed] = useState<ByDelegate<FailedMark>>({});
  const write = useMutation({
    mutationKey: SAVE_KEY,
    scope: { id: `attendance-${summitId}` },
    mutationFn: (said: DelegateAttendance) => summits.saveAttendance.mutate({ summitId, attendance: [said] }),
    // Of each delegate for itself: the next mark may be kept, and this one still is not.
    onError: (error, said) => setFailed((current) => ({ ...current, [said.id]: { said, error } })),
    onSuccess: (_answer, said) => setFailed((current) => without(current, said.id)),
    onSettled: (_answer, _error, said) => {
      // Not waited for: the next mark goes out while the page is read anew.
      void queryClient.invalidateQueries({ queryKey: SUMMITS_KEY }).then(() =>
        // A younger mark on the same delegate stays until its own answer.
        setMarked((current) => {
          if (current[said.id] !== said) return current;
          return without(current, said.id);
        }),
      );
    },
  });
  const mark = (said: DelegateAttendance) => {
    setMarked((current) => ({ ...current, [said.id]: said }));
    write.mutate(said);
  };
  return { marked, mark, failed: Object.values(failed) };
}

function without<What>(marks: ByDelegate<What>, id: string): ByDelegate<What> {
  return Object.fromEntries(Object.entries(marks).filter(([key]) => key !== id));
}
