import type { DecisionLine, DecisionLineInput } from '#core/awards/decision.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { useWrite } from '../../../shared/useWrite.ts';
import type { MoveDirection } from './groupEnd.ts';
import { useDecision } from '../DecisionContext.ts';

/** Everything that can be written to the list of the decision on this page. */
export function useLineWrites() {
  const api = useApi();
  const { id } = useDecision().decision;

  const addLines = useWrite((lines: DecisionLineInput[]) => api.awards.addLines.mutate({ id, lines }));
  const changeLine = useWrite(
    ({ line, input }: { line: Pick<DecisionLine, 'id' | 'version'>; input: DecisionLineInput }) =>
      api.awards.changeLine.mutate({ id, lineId: line.id, version: line.version, line: input }),
  );
  const removeLines = useWrite((lineIds: string[]) => api.awards.removeLines.mutate({ id, lineIds }));
  const moveLine = useWrite((step: { lineId: string; direction: MoveDirection }) =>
    api.awards.moveLine.mutate({ id, ...step }),
  );
  return { addLines, changeLine, removeLines, moveLine };
}
