import { RailSection } from '../../shared/RailSection.tsx';
import { useDecision } from './DecisionContext.ts';
import { ChecklistSection } from './rail/ChecklistSection.tsx';
import { ExplainPanel } from './rail/ExplainPanel.tsx';
import { HistoryList } from './rail/HistoryList.tsx';
import { PastePanel } from './rail/PastePanel.tsx';
import { UnitPicker } from './rail/UnitPicker.tsx';

/** What stands at the top of the rail: one thing at a time, always beside the list. */
export type RailTop = { kind: 'EXPLAIN'; lineId: string } | { kind: 'UNITS' } | { kind: 'PASTE'; text: string };

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
    case 'PASTE':
      return <PastePanel key={top.text} text={top.text} onClose={onClose} />;
  }
}
