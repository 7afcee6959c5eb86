import { refusal } from '../errors/appError.ts';
import type { IsoDate } from '../dates/isoDate.ts';
import { honorificOf } from '../people/honorific.ts';
import type { PaperIssuer, PaperSignature } from '../papers/tablePaper.ts';
import { signatureOf } from '../papers/paperMaker.ts';
import { hasWholeShares } from './initiative.ts';
import type { RecognisedAuthor } from './recognition.ts';
import { LEVEL_WORDS } from './recognitionDefaults.ts';
import type { RecognitionSource } from './recognitionPaper.ts';
import { shareText } from './shareText.ts';

/** One "Giấy chứng nhận sáng kiến": each author gets one, naming the others. */
export interface Certificate {
  issuer: PaperIssuer;
  /** Who certifies, over the text; not yet in capitals. */
  certifiedBy: string;
  /** Printed over a certificate that must not be signed: `BẢN IN THỬ`; empty for one in force. */
  mark: string;
  /** `ông`, `bà`, or `ông (bà)` where nobody recorded which. */
  honorific: string;
  author: string;
  /** Position and workplace; may be empty. */
  workplace: string;
  /** `Là tác giả chính của sáng kiến`, `Là đồng tác giả của sáng kiến` … */
  role: string;
  title: string;
  /** `Nguyễn Văn An (60%)`, in the order of the application; empty for a single author. */
  coAuthors: readonly string[];
  /** The author's own, `40%`. */
  share: string;
  /** `Được công nhận sáng kiến cấp cơ sở năm 2023 …` */
  recognised: string;
  decisionNumber: string;
  place: string;
  issuedOn: IsoDate | null;
  /** Place in the register of certificates; null on a trial print. */
  registerNumber: number | null;
  signature: PaperSignature;
}

/**
 * The certificates of a decision, or of one initiative in it, in the order of its list.
 *
 * @param initiativeId null for all
 * @throws AppError INITIATIVE_SHARES_NOT_WHOLE for an initiative whose shares do not make 100 % (C16), or
 *   RECOGNITION_REVOKED
 */
export function certificatesOf(
  { profile, recognition, items }: RecognitionSource,
  initiativeId: string | null,
): Certificate[] {
  if (recognition.status === 'REVOKED') throw refusal('RECOGNITION_REVOKED', { number: recognition.number });
  const isDraft = recognition.status === 'DRAFT';
  const registered = inRegister(recognition.registerFrom, items);
  return registered
    .filter(({ item }) => initiativeId === null || item.initiativeId === initiativeId)
    .flatMap(({ item, first }) => {
      if (!hasWholeShares(item.authors)) throw refusal('INITIATIVE_SHARES_NOT_WHOLE', { title: item.title });
      return item.authors.map((author, index): Certificate => ({
        issuer: { superiorName: profile.superiorName, name: profile.name },
        certifiedBy: profile.name,
        mark: isDraft ? 'BẢN IN THỬ' : '',
        honorific: honorificOf(author.gender).toLowerCase() || 'ông (bà)',
        author: author.name,
        workplace: [author.position, author.workplace || item.unitName].filter((part) => part !== '').join(', '),
        role: roleOf(author, item.authors.length),
        title: item.title,
        coAuthors: item.authors.filter((_, other) => other !== index).map(nameAndShare),
        share: shareText(author.share),
        recognised: `Được công nhận là sáng kiến ${LEVEL_WORDS[recognition.level]} năm ${recognition.year}`,
        decisionNumber: recognition.number,
        place: profile.place,
        issuedOn: recognition.issuedOn,
        registerNumber: first === null ? null : first + index,
        signature: signatureOf(recognition.signer),
      }));
    });
}

/** The register number of each initiative's first author: authors are entered one by one. */
function inRegister(from: number | null, items: RecognitionSource['items']) {
  let next = from;
  return items.map((item) => {
    const first = next;
    if (next !== null) next += item.authors.length;
    return { item, first };
  });
}

function roleOf({ isChief }: RecognisedAuthor, authors: number): string {
  if (authors === 1) return 'Là tác giả của sáng kiến';
  return isChief ? 'Là tác giả chính của sáng kiến' : 'Là đồng tác giả của sáng kiến';
}

const nameAndShare = ({ name, share }: RecognisedAuthor) => `${name} (${shareText(share)})`;
