import { SCORE_PART_LABELS, type ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { ScoreResult } from '#core/clusters/scores/computeScore.ts';
import { TotalsBar } from '../../../shared/TotalsBar.tsx';
import { formatHundredths } from '../../../shared/inputs/hundredths.ts';

/** Under the sheet: what the part in hand comes to as it stands, and why. */
export function SheetTotals({ part, result, scale }: { part: ScorePart; result: ScoreResult; scale: number }) {
  const { standard, bonus, penalty, total } = result;
  return (
    <TotalsBar
      label={`Kết quả ${SCORE_PART_LABELS[part].toLowerCase()}`}
      figures={[
        ['Điểm tiêu chí', formatHundredths(standard)],
        ['Điểm thưởng', formatHundredths(bonus)],
        ['Điểm trừ', formatHundredths(penalty === 0 ? 0 : -penalty)],
      ]}
      words={gradeWords(result)}
      sum={[`Tổng ${SCORE_PART_LABELS[part].toLowerCase()}, thang ${formatHundredths(scale)}`, formatHundredths(total)]}
    />
  );
}

/** The grade with its reasons; while lines are missing, how many: the grade of half a sheet misleads. */
function gradeWords({ name, problems, reasons, isKnockedOut, isBarred, isHeld }: ScoreResult) {
  const missing = problems.filter(({ kind }) => kind === 'MISSING').length;
  if (missing > 0) {
    const already = [isKnockedOut ? ' Có điểm liệt.' : '', isBarred ? ' Có điểm trừ không được xét.' : ''].join('');
    return { name: 'Chưa xếp loại', text: `Còn ${missing} tiêu chí chưa chấm.${already}`, isWarning: true };
  }
  const grade = name === '' ? 'Chưa tới mức nào' : name;
  return {
    name: 'Xếp loại',
    text: [`${grade}.`, ...reasons].join(' '),
    isWarning: isKnockedOut || isBarred || isHeld,
  };
}
