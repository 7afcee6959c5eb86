import type { SeededRandom } from './seededRandom.ts';

/** Ids that fit into twelve bits follow each other inside one millisecond. */
const IDS_PER_MS = 4096;

/**
 * Makes UUIDv7 ids that look like those of any office and are the same for the same seed.
 *
 * @param from the moment the first id says it was made
 */
export function sampleIds(random: SeededRandom, from: Date): () => string {
  let made = 0;
  return () => {
    const time = (from.getTime() + Math.floor(made / IDS_PER_MS)).toString(16).padStart(12, '0');
    const order = (made % IDS_PER_MS).toString(16).padStart(3, '0');
    const variant = (8 + random.int(0, 3)).toString(16);
    const tail = hex(random, 3) + hex(random, 6) + hex(random, 6);
    made += 1;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${variant}${tail.slice(0, 3)}-${tail.slice(3)}`;
  };
}

/** @param digits at most 6, so that the number stays within what the chance can tell apart */
function hex(random: SeededRandom, digits: number): string {
  return random
    .int(0, 16 ** digits - 1)
    .toString(16)
    .padStart(digits, '0');
}
