import { useEffect, useEffectEvent } from 'react';
import { useOfferCommands } from '../../shell/palette/CommandProvider.tsx';
import type { DecisionPaper } from './flows/useDecisionPapers.ts';

interface DecisionCommands {
  canEdit: boolean;
  undo: () => void;
  issue: () => void;
  papers: readonly DecisionPaper[];
  pickUnits: () => void;
  pickPeople: () => void;
}

/** What can be done to the decision on screen, for the palette and for Ctrl+Z. */
export function useDecisionCommands({ canEdit, undo, issue, papers, pickUnits, pickPeople }: DecisionCommands): void {
  const onUndoKey = useEffectEvent(undo);
  useEffect(() => {
    if (!canEdit) return;
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      // Inside a field Ctrl+Z belongs to the words being typed.
      if (!isUndo || (event.target instanceof Element && event.target.closest('input, textarea') !== null)) return;
      event.preventDefault();
      onUndoKey();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [canEdit]);

  const exporting = papers.map(({ key, command, write }) => ({
    name: `decision.export.${key}`,
    label: command,
    keywords: ['in', 'tai'],
    perform: write,
  }));
  useOfferCommands(
    canEdit
      ? [
          { name: 'decision.issue', label: 'Ban hành quyết định này', perform: issue },
          { name: 'decision.undo', label: 'Hoàn tác bước vừa làm', perform: undo },
          {
            name: 'decision.pickUnits',
            label: 'Chọn đơn vị vào danh sách',
            keywords: ['tap the'],
            perform: pickUnits,
          },
          {
            name: 'decision.pickPeople',
            label: 'Chọn người vào danh sách',
            keywords: ['ca nhan', 'doan vien'],
            perform: pickPeople,
          },
          ...exporting,
        ]
      : exporting,
  );
}
