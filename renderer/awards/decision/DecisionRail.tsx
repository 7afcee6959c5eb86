import { RailSection } from '../../shared/RailSection.tsx';
import { useDecision } from './DecisionContext.ts';
import { ChecklistSection } from './rail/ChecklistSection.tsx';
import { ExplainPanel } from './rail/ExplainPanel.tsx';
import { HistoryList } from './rail/HistoryList.tsx';
import { PastePanel } from './rail/PastePanel.tsx';
import { NewSharedAmountPanel, SharedAmountPanel } from './rail/SharedAmountPanel.tsx';
import { PersonPicker } from './rail/PersonPicker.tsx';
import { UnitPicker } from './rail/UnitPicker.tsx';

/** What stands at the top of the rail: one thing at a time, always beside the list. */
export type RailTop =
  | { kind: 'EXPLAIN'; lineId: string }
  | { kind: 'UNITS' | 'PEOPLE' }
  | { kind: 'PASTE'; text: string }
  | SharedAmountRail;

/** A sum for lines that have none together yet, or one that is there. */
export type SharedAmountRail =
  { kind: 'NEW_SHARED_AMOUNT'; lineIds: readonly string[] } | { kind: 'SHARED_AMOUNT'; sharedAmountId: string };

interface DecisionRailProps {
  top: RailTop | null;
  onClose: () => void;
  /** False where the page itself has room for it. */
  withHistory: boolean;
}

export function DecisionRail({ top, onClose, withHistory }: DecisionRailProps) {
  const { decision, canEdit } = useDecision();
  return (
    <>
      {top && <RailTopSection top={top} onClose={onClose} />}
      {canEdit && <ChecklistSection />}
      {withHistory && (
        <RailSection title="Lịch sử">
          <HistoryList decisionId={decision.id} />
        </RailSection>
      )}
    </>
  );
}

function RailTopSection({ top, onClose }: { top: RailTop; onClose: () => void }) {
  switch (top.kind) {
    case 'EXPLAIN':
      return <ExplainPanel lineId={top.lineId} onClose={onClose} />;
    case 'UNITS':
      return <UnitPicker onClose={onClose} />;
    case 'PEOPLE':
      return <PersonPicker onClose={onClose} />;
    case 'NEW_SHARED_AMOUNT':
      return <NewSharedAmountPanel key={top.lineIds.join()} lineIds={top.lineIds} onClose={onClose} />;
    case 'SHARED_AMOUNT':
      return <SharedAmountPanel sharedAmountId={top.sharedAmountId} onClose={onClose} />;
    case 'PASTE':
      return <PastePanel key={top.text} text={top.text} onClose={onClose} />;
  }
}
