import type { AwardList } from '#core/awards/awardList.ts';
import { STATUS_MARKS, type DecisionLine } from '#core/awards/decision.ts';
import { listTitleLines } from '#core/awards/listTitle.ts';
import type { Queryable } from '#db/client.ts';
import type { Issuer, StoredDecision } from '#db/awards/decisionRow.ts';
import { columnUse, listSections } from '#db/awards/listContent.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { listSharedGroups } from '#db/awards/sharedAmountStore.ts';
import { readForPaper } from './readForPaper.ts';

const PAGE = 2000;

/**
 * The list of a decision without its lines, and what it was read from.
 *
 * @throws AppError as {@link readForPaper} does
 */
export async function awardListOf(
  view: Queryable,
  id: string,
): Promise<{ list: AwardList; issuer: Issuer } & Pick<StoredDecision, 'decision'>> {
  const { decision, totals, issuer } = await readForPaper(view, id);
  const { profile, preparedBy, list: style } = issuer;
  const titleLines = listTitleLines(decision.listTitle, decision.summary);
  const list = {
    issuer: { superiorName: profile.superiorName, name: profile.name, decidingBody: profile.decidingBody },
    titleLines,
    decisionNumber: decision.number,
    decidedOn: decision.issuedOn,
    signer: decision.signer,
    preparedBy,
    mark: STATUS_MARKS[decision.status],
    placement: decision.listPlacement,
    payment: null,
    moneyArticle: decision.moneyArticle,
    registerFrom: style.showRegister ? decision.registerFrom : null,
    style,
    uses: await columnUse(view, id, titleLines),
    sections: await listSections(view, id),
    sharedAmounts: await listSharedGroups(view, id),
    totalAmount: totals.amount,
  };
  return { list, decision, issuer };
}

/** The lines of a decision in printing order, page by page, however many. */
export async function* linesInPages(view: Queryable, id: string): AsyncGenerator<DecisionLine[]> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await listLines(view, id, { offset, limit: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
  }
}
