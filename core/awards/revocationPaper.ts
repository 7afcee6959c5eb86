import { dateInWords, type IsoDate } from '../dates/isoDate.ts';
import { formatNumber } from '../money/format.ts';
import { amountInWords } from '../money/words.ts';
import type { OfficeProfile, OfficeSettings } from '../office/office.ts';
import {
  basisText,
  inForceArticle,
  recipientsUnder,
  type DecisionArticle,
  type DecisionPaper,
} from '../papers/decisionPaper.ts';
import { signatureOf } from '../papers/paperMaker.ts';
import { lowerFirst } from '../text/lowerFirst.ts';
import { namesPaperOf, replacementOf } from './basisInForce.ts';
import type { StatePaper } from './statePapers.ts';
import { countsOf, namedOf } from './countedRecipients.ts';
import type { Decision, Revocation } from './decision.ts';
import type { DecisionTotals } from './totals.ts';

export interface RevocationSource {
  /** The office as it is: it revokes what it, or the office it was, once decided (Luật 06/2022/QH15 Đ.93.8). */
  profile: OfficeProfile;
  /** What it always writes, and who signs first. */
  settings: Pick<OfficeSettings, 'defaultBases' | 'signers'>;
  /** Who decided then, as its papers name it. */
  decidingBody: string;
  decision: Decision;
  totals: DecisionTotals;
  revocation: Revocation;
  /** Papers whose days are known. */
  papers: readonly StatePaper[];
}

/**
 * "Quyết định hủy bỏ quyết định khen thưởng": why, and what is taken back (Luật 06/2022/QH15 Đ.93; NĐ 30/2020/NĐ-CP,
 * mẫu 1.2).
 */
export function revocationPaper(source: RevocationSource): DecisionPaper {
  const { profile, settings, decision, totals, revocation } = source;
  const revoked = `Quyết định số ${decision.number}`;
  const takenBack = totals.amount === 0 ? 'hiện vật khen thưởng' : 'hiện vật khen thưởng, tiền thưởng';
  const articles = [
    revokingArticle(source),
    takingBackArticle(totals),
    inForceArticle({ office: profile.shortName, named: `các ${namedOf(totals)}`, namedAt: revoked }),
  ];
  return {
    template: 'REVOCATION_DECISION',
    issuer: { superiorName: profile.superiorName, name: profile.name },
    number: revocation.documentNumber,
    place: profile.place,
    issuedOn: revocation.revokedOn,
    mark: '',
    summary: `Về việc hủy bỏ ${revoked}${dayOf(decision.issuedOn)} và thu hồi ${takenBack}`,
    decidingBody: profile.decidingBody,
    bases: [...lawOf(source), revokedInFull(source)].map((text) => basisText({ text, date: null })),
    articles,
    recipients: recipientsUnder(decision.recipients, articles.length),
    signature: signatureOf(settings.signers[0] ?? decision.signer),
  };
}

/** What the office always rests its decisions on, as it holds that day; nothing is worked out by the lương cơ sở here. */
function lawOf({ settings, revocation, papers }: RevocationSource): string[] {
  return settings.defaultBases
    .filter((text) => !namesPaperOf({ text }, 'BASE_SALARY', papers))
    .map((text) => replacementOf({ text }, revocation.revokedOn, papers)?.citation ?? text);
}

function revokingArticle(source: RevocationSource): DecisionArticle {
  const reason = source.revocation.reason.replace(/[;:.,\s]+$/u, '');
  return {
    text: `Hủy bỏ ${revokedInFull(source)}, đã khen thưởng ${countsOf(source.totals)}. Lý do: ${reason}.`,
    groups: [],
  };
}

function takingBackArticle({ amount, ...counts }: DecisionTotals): DecisionArticle {
  const from = `đã trao cho các ${namedOf(counts)} theo Quyết định nêu tại Điều 1`;
  const text =
    amount === 0
      ? `Thu hồi hiện vật khen thưởng ${from}.`
      : `Thu hồi hiện vật khen thưởng và tiền thưởng ${from}; tổng số tiền thưởng là ${formatNumber(amount)} đồng (Bằng chữ: ${amountInWords(amount)}).`;
  return { text, groups: [] };
}

/** `Quyết định số 212/QĐ-LĐLĐ ngày … của Ban Thường vụ … về việc …`. */
function revokedInFull({ decision, decidingBody }: RevocationSource): string {
  const summary = decision.summary.replace(/\s+/gu, ' ').replace(/[;:.,\s]+$/u, '');
  return [`Quyết định số ${decision.number}${dayOf(decision.issuedOn)} của ${decidingBody}`, lowerFirst(summary)]
    .filter((part) => part !== '')
    .join(' ');
}

const dayOf = (issuedOn: IsoDate | null) => (issuedOn === null ? '' : ` ${dateInWords(issuedOn)}`);
