import type { FieldSpec } from './fieldSpec.ts';
import { headingKey, headingKeyWithoutBrackets } from './headingKey.ts';

/** How well a heading names a field, 0 … 1. */
export interface FieldMatch<Field extends string> {
  field: Field;
  confidence: number;
  identifies: boolean;
}

/** No column heading is longer; a longer text is a title or a sentence. */
const LONGEST_HEADING = 80;

/** The fields one heading may name, best first. */
export function matchHeading<Field extends string>(
  heading: string,
  specs: readonly FieldSpec<Field>[],
): FieldMatch<Field>[] {
  const full = headingKey(heading);
  const short = headingKeyWithoutBrackets(heading);
  if (full === '' || full.length > LONGEST_HEADING) return [];
  return specs
    .map((spec) => ({
      field: spec.field,
      confidence: Math.max(confidenceIn(full, spec), confidenceIn(short, spec) * 0.99),
      identifies: spec.identifies ?? false,
    }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence);
}

function confidenceIn<Field extends string>(key: string, spec: FieldSpec<Field>): number {
  if (key === '') return 0;
  let best = 0;
  for (const known of spec.headings) {
    if (key === known) return 1;
    if (spec.onlyExact || known.length < 4) continue;
    // What a heading begins with names it; a longer known part is the surer sign.
    const share = known.length / key.length;
    if (key.startsWith(`${known} `)) best = Math.max(best, 0.7 + 0.25 * share);
    else if (known.includes(' ') && ` ${key} `.includes(` ${known} `)) best = Math.max(best, 0.45 + 0.25 * share);
  }
  return best;
}
