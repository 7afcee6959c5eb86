import type { BatchInput, NominationInput, NominationStatus } from '#core/nominations/nomination.ts';
import type { UpperAnswer } from '#core/nominations/nominationLine.ts';
import type { NominationPaper, PaperState } from '#core/nominations/papersNeeded.ts';
import { useApi } from '../api/ApiContext.ts';
import { useWrite, type Seen } from '../shared/useWrite.ts';

/** Everything that can be written about tờ trình themselves. */
export function useBatchWrites() {
  const { nominations } = useApi();
  return {
    create: useWrite((batch: BatchInput) => nominations.create.mutate(batch)),
    save: useWrite((input: Seen & { batch: BatchInput }) => nominations.save.mutate(input)),
    remove: useWrite((input: Seen) => nominations.remove.mutate(input)),
  };
}

/** Everything that can be written about their lines. */
export function useNominationWrites() {
  const { lines } = useApi().nominations;
  return {
    add: useWrite((input: { batchId: string; lines: NominationInput[] }) => lines.add.mutate(input)),
    save: useWrite((input: Seen & { line: NominationInput }) => lines.save.mutate(input)),
    remove: useWrite((input: Seen) => lines.remove.mutate(input)),
    check: useWrite((input: { lines: Seen[] }) => lines.check.mutate(input)),
    override: useWrite((input: Seen & { reason: string }) => lines.override.mutate(input)),
    move: useWrite((input: { lines: Seen[]; to: NominationStatus; reason: string }) => lines.move.mutate(input)),
    answer: useWrite((input: { lines: Seen[]; answer: UpperAnswer; document: string }) => lines.answer.mutate(input)),
    paper: useWrite((input: { lines: Seen[]; paper: NominationPaper; state: PaperState | null; note: string }) =>
      lines.paper.mutate(input),
    ),
  };
}
