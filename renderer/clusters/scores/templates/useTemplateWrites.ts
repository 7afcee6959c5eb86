import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ScoreTemplate, ScoreTemplateHead } from '#core/clusters/scores/scoreTemplate.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { SAVE_KEY } from '../../../api/queryClient.ts';
import { SCORES_KEY } from '../../../api/scoresQueries.ts';
import { useSingleFlight } from '../../../shared/useSingleFlight.ts';

/** Everything that can be done to templates. */
export function useTemplateWrites() {
  const api = useApi();
  const queryClient = useQueryClient();
  const settle = {
    mutationKey: SAVE_KEY,
    onSettled: () => queryClient.invalidateQueries({ queryKey: SCORES_KEY }),
  };
  return {
    create: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { year: number; head: ScoreTemplateHead; body: ScoreTemplate }) =>
          api.scores.templates.create.mutate(input),
      }),
    ),
    save: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { id: string; version: number; head: ScoreTemplateHead; body: ScoreTemplate }) =>
          api.scores.templates.save.mutate(input),
      }),
    ),
    copy: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { id: string; year: number }) => api.scores.templates.copy.mutate(input),
      }),
    ),
    remove: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { id: string; version: number }) => api.scores.templates.remove.mutate(input),
      }),
    ),
  };
}
