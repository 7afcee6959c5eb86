import { figureOfMergerSchema, type FigureOfMerger, type FigureProposal } from '#core/units/mergedFigure.ts';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { toFigures, writesFigures, type EventDraft } from './eventDraft.ts';

/** The figures that go with a merger, and whether they are sound. */
export function useMergedFigures(draft: EventDraft, proposal: FigureProposal | null) {
  const typed = proposal && toFigures(draft, proposal);
  const { idOf, problemOf, check } = useCheckedForm<FigureOfMerger>('merged', figureOfMergerSchema, typed);
  const isWritten = writesFigures(draft, proposal);
  return {
    isWritten,
    idOf,
    problemOf,
    /** Null when none are to be written, undefined when something is wrong with them. */
    check: (): FigureOfMerger | null | undefined => (isWritten ? (check() ?? undefined) : null),
  };
}
