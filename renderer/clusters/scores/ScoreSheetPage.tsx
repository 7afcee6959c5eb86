import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { SCORE_PARTS, type ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import { useApi } from '../../api/ApiContext.ts';
import { scoreSheet, type SheetView } from '../../api/scoresQueries.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { ScoreSheet } from './sheet/ScoreSheet.tsx';

const AREA = { label: 'Cụm, khối thi đua', to: '/clusters' };

/** One sheet of a member: fetches it, and begins with the part whose turn it is. */
export function ScoreSheetPage() {
  const { sheetId = '', clusterId = '', year = '' } = useParams();
  const view = useQuery(scoreSheet(useApi(), sheetId));
  const [chosen, setChosen] = useState<{ sheetId: string; part: ScorePart } | null>(null);
  // A failed refetch leaves the page standing: what is typed there must not vanish.
  if (view.data) {
    const part = chosen?.sheetId === sheetId ? chosen.part : partInTurn(view.data);
    const choose = (next: ScorePart) => setChosen({ sheetId, part: next });
    // The part stays where it is when finishing it would put another in turn.
    if (chosen?.sheetId !== sheetId) choose(part);
    return <ScoreSheet key={`${sheetId}-${part}`} sheet={view.data} part={part} onPart={choose} />;
  }
  const scores = { label: 'Bảng điểm của cụm', to: `/clusters/${clusterId}/years/${year}/scores` };
  return <OpeningPage path={[AREA, scores]} title="Bảng điểm" reads={[view]} />;
}

/** The first part that is not final; nobody scores crosswise where nobody was asked to. */
function partInTurn(sheet: SheetView): ScorePart {
  const parts = SCORE_PARTS.filter((part) => part !== 'CROSS' || sheet.crossMember !== null);
  return parts.find((part) => sheet.parts[part]?.status !== 'FINAL') ?? 'APPRAISED';
}
