import { FOLLOWING_WORDS } from './correctionWords.ts';

/** What follows a title that names a round which takes the place of another. */
const FOLLOWS = new RegExp(`\\((?:${FOLLOWING_WORDS.join('|')})\\)$`, 'u');

/** A round in the middle of a sentence: `vòng 1 (bỏ phiếu lại)`; one whose title has no number by its whole title. */
export function roundName({ title }: { title: string }): string {
  const number = /^Vòng (\d+)\b/u.exec(title)?.[1];
  if (number === undefined) return `“${title}”`;
  const [follows = ''] = FOLLOWS.exec(title) ?? [];
  return `vòng ${number} ${follows}`.trim();
}
