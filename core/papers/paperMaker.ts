import type { IsoDate } from '../dates/isoDate.ts';
import type { Signer } from '../office/office.ts';
import type { PaperIssuer, PaperSignature } from './tablePaper.ts';

/** Who makes a paper out, where and when, and who signs it. */
export interface PaperMaker {
  issuer: PaperIssuer;
  place: string;
  madeOn: IsoDate | null;
  /** Name of whoever prepared it; may be empty. */
  preparedBy: string;
  signature: PaperSignature;
}

/** Who prepared it on the left, who signs it on the right. */
export function preparedAndSigned(
  title: string,
  { preparedBy, signature }: Pick<PaperMaker, 'preparedBy' | 'signature'>,
): PaperSignature[] {
  return [{ titles: [title], remark: '', name: preparedBy }, signature];
}

/** Someone of the office, with their authority and position above the signature. */
export function signatureOf(signer: Signer | null): PaperSignature {
  if (!signer) return { titles: [], remark: '', name: '' };
  const titles = [signer.authority, signer.position.toLocaleUpperCase('vi')].filter((title) => title !== '');
  return { titles, remark: '', name: signer.fullName };
}
