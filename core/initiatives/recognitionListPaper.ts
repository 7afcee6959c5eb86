import { STATUS_MARKS } from '../awards/decision.ts';
import { dateInWords } from '../dates/isoDate.ts';
import { formatPaperCount } from '../money/format.ts';
import { preparedAndSigned, signatureOf } from '../papers/paperMaker.ts';
import { fixedColumn, textColumn, type TablePaper } from '../papers/tablePaper.ts';
import { countRecognised, type Recognition, type RecognisedAuthor, type RecognitionItem } from './recognition.ts';
import { LEVEL_WORDS } from './recognitionDefaults.ts';
import type { RecognitionSource } from './recognitionPaper.ts';
import { shareText } from './shareText.ts';

/** "Danh sách sáng kiến được công nhận", which goes with the decision. */
export function recognitionListPaper({ profile, preparedBy, recognition, items }: RecognitionSource): TablePaper {
  const { level, year, status, issuedOn } = recognition;
  const hasFields = items.some(({ field }) => field !== '');
  const maker = {
    issuer: { superiorName: profile.superiorName, name: profile.name },
    place: '',
    madeOn: issuedOn,
    preparedBy,
    signature: signatureOf(recognition.signer),
  };
  return {
    orientation: 'landscape',
    issuer: maker.issuer,
    place: maker.place,
    madeOn: maker.madeOn,
    mark: STATUS_MARKS[status],
    titleLines: ['DANH SÁCH', `Sáng kiến được công nhận ${LEVEL_WORDS[level]} năm ${year}`],
    attachedTo: attachedTo(recognition, profile.shortName),
    before: [],
    columns: [
      fixedColumn('STT', 'count', 12),
      textColumn('Tên sáng kiến', 88),
      textColumn('Tác giả, đồng tác giả\n(tỷ lệ đóng góp)', 64),
      textColumn('Đơn vị', 48),
      ...(hasFields ? [fixedColumn('Lĩnh vực', 'word', 34)] : []),
    ],
    rows: items.map(({ title, authors, unitName, field }, index) => ({
      kind: 'line',
      cells: [index + 1, title, authors.map(authorLine).join('\n'), unitName, ...(hasFields ? [field] : [])],
    })),
    after: [],
    closing: closingOf(items),
    signaturesHead: '',
    signatures: preparedAndSigned('NGƯỜI LẬP DANH SÁCH', maker),
    signaturesPerRow: 2,
  };
}

function attachedTo({ number, issuedOn }: Recognition, office: string): string {
  const named = number === '' ? 'số …… ' : `số ${number} `;
  const day = issuedOn === null ? 'ngày …… tháng …… năm ……' : dateInWords(issuedOn);
  return `(Kèm theo Quyết định ${named}${day} của ${office})`;
}

const authorLine = ({ name, share }: RecognisedAuthor) => `${name} (${shareText(share)})`;

/** `Danh sách ấn định có 14 sáng kiến, 39 lượt tác giả, đồng tác giả (35 người)./.` */
function closingOf(items: readonly RecognitionItem[]): string {
  const { initiatives, authorships, people } = countRecognised(items);
  return (
    `Danh sách ấn định có ${formatPaperCount(initiatives)} sáng kiến, ` +
    `${formatPaperCount(authorships)} lượt tác giả, đồng tác giả (${formatPaperCount(people)} người)./.`
  );
}
