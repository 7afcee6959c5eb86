import type { Decision } from '#core/awards/decision.ts';
import type { DecisionTotals } from '#core/awards/totals.ts';
import { useApi } from '../../../api/ApiContext.ts';
import type { Paper } from '../../../shared/PaperMenu.tsx';
import { useSavedStep } from '../../../shared/saving/useSavedStep.ts';
import { useFileExport } from '../../../shared/useFileExport.ts';

/** A paper of a decision. */
export interface DecisionPaper extends Paper {
  /** What the paper is called. */
  title: string;
  /** The act that writes it, in the palette. */
  command: string;
  format: 'Word' | 'Excel';
  /** Rows it has; null of one without a table. */
  rows: number | null;
  /** Writes what is still being typed, then the paper. */
  write: () => void;
}

/**
 * The papers a decision has as it stands: of an issued one that pays something the list to be signed for the money, of a
 * withdrawn one the decision that withdraws it.
 *
 * @param flush writes what is being typed; false when it could not be
 */
export function useDecisionPapers(
  { id, status, listPlacement }: Decision,
  { collectives, individuals, amount }: DecisionTotals,
  flush: () => Promise<boolean>,
): DecisionPaper[] {
  const { awards } = useApi();
  const decision = usePaper(() => awards.exportDecision.mutate({ id }), flush);
  const list = usePaper(() => awards.exportList.mutate({ id }), flush);
  const payment = usePaper(() => awards.exportPaymentList.mutate({ id }), flush);
  const revocation = usePaper(() => awards.exportRevocation.mutate({ id }), flush);
  const rows = collectives + individuals;
  const papers: DecisionPaper[] = [
    {
      ...{ key: 'decision', title: 'Quyết định khen thưởng', label: 'Quyết định (Word)' },
      ...{ command: 'Xuất quyết định khen thưởng ra Word', what: 'quyết định', format: 'Word', rows: null },
      ...decision,
    },
    {
      ...{ key: 'list', label: 'Danh sách khen thưởng (Excel)' },
      title: listPlacement === 'ANNEX' ? 'Danh sách kèm theo quyết định' : 'Danh sách ghi tại Điều 1',
      ...{ command: 'Xuất danh sách khen thưởng ra Excel', what: 'danh sách', format: 'Excel', rows },
      ...list,
    },
  ];
  if (status !== 'DRAFT' && amount > 0)
    papers.push({
      ...{ key: 'payment', title: 'Danh sách ký nhận tiền thưởng', label: 'Danh sách ký nhận tiền thưởng (Excel)' },
      ...{ command: 'Xuất danh sách ký nhận tiền thưởng ra Excel', what: 'danh sách ký nhận', format: 'Excel' },
      ...{ rows: null, ...payment },
    });
  if (status === 'REVOKED')
    papers.push({
      ...{ key: 'revocation', title: 'Quyết định thu hồi', label: 'Quyết định thu hồi (Word)' },
      ...{ command: 'Xuất quyết định thu hồi ra Word', what: 'quyết định thu hồi', format: 'Word', rows: null },
      ...revocation,
    });
  return papers;
}

function usePaper(begin: () => Promise<{ jobId: string }>, flush: () => Promise<boolean>) {
  const exporting = useFileExport(begin);
  return { exporting, write: useSavedStep(flush, exporting.start).take };
}
