import { STATUS_MARKS } from '../awards/decision.ts';
import { formatPaperCount } from '../money/format.ts';
import type { OfficeProfile } from '../office/office.ts';
import { basisText, inForceArticle, type DecisionArticle, type DecisionPaper } from '../papers/decisionPaper.ts';
import { signatureOf } from '../papers/paperMaker.ts';
import { countRecognised, type Recognition, type RecognitionItem } from './recognition.ts';
import { LEVEL_WORDS } from './recognitionDefaults.ts';
import { shareText } from './shareText.ts';

export interface RecognitionSource {
  /** The office as it was when the decision was issued, or as it is while it is a draft. */
  profile: OfficeProfile;
  /** Who prepared the list; may be empty. */
  preparedBy: string;
  recognition: Recognition;
  items: readonly RecognitionItem[];
}

/** "Quyết định công nhận sáng kiến". */
export function recognitionPaper({ profile, recognition, items }: RecognitionSource): DecisionPaper {
  return {
    template: 'RECOGNITION_DECISION',
    issuer: { superiorName: profile.superiorName, name: profile.name },
    number: recognition.number,
    place: profile.place,
    issuedOn: recognition.issuedOn,
    mark: STATUS_MARKS[recognition.status],
    summary: recognition.summary,
    decidingBody: profile.decidingBody,
    bases: recognition.bases.map(basisText),
    articles: [
      recognisingArticle(recognition, items),
      {
        text: 'Các tác giả, đồng tác giả của sáng kiến nêu tại Điều 1 được cấp Giấy chứng nhận sáng kiến và hưởng các quyền lợi theo quy định của pháp luật về sáng kiến.',
        groups: [],
      },
      inForceArticle({ office: profile.shortName, named: 'các tác giả, đồng tác giả' }),
    ],
    recipients: recognition.recipients,
    signature: signatureOf(recognition.signer),
  };
}

function recognisingArticle(
  { level, year, listPlacement }: Recognition,
  items: readonly RecognitionItem[],
): DecisionArticle {
  const { initiatives, authorships } = countRecognised(items);
  const recognised =
    `Công nhận ${formatPaperCount(initiatives)} sáng kiến ${LEVEL_WORDS[level]} năm ${year} ` +
    `của ${formatPaperCount(authorships)} tác giả, đồng tác giả`;
  if (listPlacement === 'ANNEX') return { text: `${recognised} (có danh sách kèm theo).`, groups: [] };
  const lines = items.map((item, index) => `${inlineItem(item)}${index === items.length - 1 ? '.' : ';'}`);
  return { text: `${recognised}, gồm:`, groups: [{ title: '', lines }] };
}

function inlineItem({ title, unitName, authors }: RecognitionItem): string {
  const names = authors.map(({ name, share }) => (authors.length === 1 ? name : `${name} (${shareText(share)})`));
  const by = `${authors.length === 1 ? 'tác giả' : 'các tác giả'} ${names.join(', ')}`;
  return [quoted(title), by, unitName].filter((part) => part !== '').join(', ');
}

/** Marks inside marks are single ones. */
const quoted = (title: string) => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
