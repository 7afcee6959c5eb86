import type { ScoreTemplate, ScoreTemplateHead } from '#core/clusters/scores/scoreTemplate.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { useWrite, type Seen } from '../../../shared/useWrite.ts';

/** Everything that can be done to templates. */
export function useTemplateWrites() {
  const api = useApi();
  return {
    create: useWrite((input: { year: number; head: ScoreTemplateHead; body: ScoreTemplate }) =>
      api.scores.templates.create.mutate(input),
    ),
    save: useWrite((input: Seen & { head: ScoreTemplateHead; body: ScoreTemplate }) =>
      api.scores.templates.save.mutate(input),
    ),
    copy: useWrite((input: { id: string; year: number }) => api.scores.templates.copy.mutate(input)),
    remove: useWrite((input: Seen) => api.scores.templates.remove.mutate(input)),
  };
}
