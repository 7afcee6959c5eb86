import type { Revocation } from '#core/awards/decision.ts';
import type { RecognitionLevel } from '#core/initiatives/initiative.ts';
import type { RecognitionHeader } from '#core/initiatives/recognition.ts';
import { useApi } from '../../api/ApiContext.ts';
import { useWrite, type Seen } from '../../shared/useWrite.ts';

/** Everything that can be written about decisions recognising initiatives. */
export function useRecognitionWrites() {
  const { recognitions } = useApi().initiatives;
  return {
    start: useWrite((start: { level: RecognitionLevel; year: number; decidedBy: string }) =>
      recognitions.start.mutate(start),
    ),
    save: useWrite((input: Seen & { header: RecognitionHeader }) => recognitions.save.mutate(input)),
    add: useWrite((input: Seen & { initiativeIds: string[] }) => recognitions.addItems.mutate(input)),
    take: useWrite((input: Seen & { itemIds: string[] }) => recognitions.removeItems.mutate(input)),
    arrange: useWrite((input: Seen & { itemIds: string[] }) => recognitions.arrangeItems.mutate(input)),
    issue: useWrite((input: Seen & { initiatives: Seen[] }) => recognitions.issue.mutate(input)),
    revoke: useWrite((input: Seen & { revocation: Revocation }) => recognitions.revoke.mutate(input)),
    remove: useWrite((input: Seen) => recognitions.remove.mutate(input)),
  };
}
