import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionLine, DecisionLineInput } from '#core/awards/decision.ts';
import { AWARDS_KEY } from '../../../api/awardsQueries.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { SAVE_KEY } from '../../../api/queryClient.ts';
import { useSingleFlight } from '../../../shared/useSingleFlight.ts';
import type { MoveDirection } from './groupEnd.ts';
import { useDecision } from '../DecisionContext.ts';

/** Everything that can be written to the list of the decision on this page. */
export function useLineWrites() {
  const api = useApi();
  const queryClient = useQueryClient();
  const { id } = useDecision().decision;
  const settle = { mutationKey: SAVE_KEY, onSettled: () => queryClient.invalidateQueries({ queryKey: AWARDS_KEY }) };

  const addLines = useSingleFlight(
    useMutation({
      ...settle,
      mutationFn: (lines: DecisionLineInput[]) => api.awards.addLines.mutate({ id, lines }),
    }),
  );
  const changeLine = useSingleFlight(
    useMutation({
      ...settle,
      mutationFn: ({ line, input }: { line: Pick<DecisionLine, 'id' | 'version'>; input: DecisionLineInput }) =>
        api.awards.changeLine.mutate({ id, lineId: line.id, version: line.version, line: input }),
    }),
  );
  const removeLines = useSingleFlight(
    useMutation({
      ...settle,
      mutationFn: (lineIds: string[]) => api.awards.removeLines.mutate({ id, lineIds }),
    }),
  );
  const moveLine = useSingleFlight(
    useMutation({
      ...settle,
      mutationFn: (step: { lineId: string; direction: MoveDirection }) => api.awards.moveLine.mutate({ id, ...step }),
    }),
  );
  return { addLines, changeLine, removeLines, moveLine };
}
