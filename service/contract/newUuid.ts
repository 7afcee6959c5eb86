import { randomFillSync } from 'node:crypto';
import { V7Generator } from 'uuidv7';

/** Chance for a thousand ids is asked for at once: asking for each takes as long as making it. */
const chance = new Uint32Array(1024);
let used = chance.length;

const generator = new V7Generator({
  nextUint32() {
    if (used === chance.length) {
      randomFillSync(chance);
      used = 0;
    }
    return chance[used++] ?? 0;
  },
});

const DIGITS = Buffer.from('0123456789abcdef', 'latin1');
/** 8-4-4-4-12 digits; the dashes stand and the digits are put between them. */
const text = Buffer.from('00000000-0000-0000-0000-000000000000', 'latin1');
/** Where the digits of each byte begin. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] as const;

/**
 * A new UUIDv7, later than the one before, as a text in one piece: the library joins it letter by letter, which the
 * engine keeps as a chain of pieces ten times as large until somebody reads it. Imports make ids by the hundred thousand.
 */
export function newUuid(): string {
  const { bytes } = generator.generate();
  for (let index = 0; index < PLACES.length; index++) {
    const [byte, place] = [bytes[index] ?? 0, PLACES[index] ?? 0];
    text[place] = DIGITS[byte >> 4] ?? 0;
    text[place + 1] = DIGITS[byte & 15] ?? 0;
  }
  return text.toString('latin1');
}
