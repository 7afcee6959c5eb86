import fc from 'fast-check';

const PIECES = [
  'a',
  'b',
  ' ',
  '  ',
  '\u00a0',
  '\t',
  '\n',
  '\r\n',
  '\u200b',
  '\u200d',
  '\ufeff',
  'e\u0302\u0301',
  '\u0301',
  'ế',
  'Đ',
];

/** Words as they are typed and pasted: doubled and no-break spaces, line breaks, decomposed letters, blank ends. */
export const awkwardText = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme', maxLength: 3 })),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

/** The same with something to read in it, for fields that must not be empty. */
export const awkwardWords = awkwardText.map((text) => `${text}từ${text}`);
