import { refusal, type AppError } from '../errors/appError.ts';
import { writtenTag, type WordTag } from './wordTemplate.ts';

/** A tag found in a template: `UNLESS` is `{^…}`, printed when the list is empty. */
export interface FoundTag {
  name: string;
  use: WordTag['use'] | 'UNLESS';
  /** What stands between the begin and the end of a list. */
  inner: readonly FoundTag[];
}

/** Lists around a place, the paper itself first. */
type Scopes = readonly (readonly WordTag[])[];

/**
 * What makes a template unfit for its paper: a tag the paper does not fill, one used for what it is not, or one
 * without which the paper would say less than it must.
 *
 * @param allowed tags of the paper
 * @param inText tags in the text itself, where the required ones must stand
 * @param elsewhere tags in headers, footers and properties
 * @returns the first flaw as TEMPLATE_TAG_UNKNOWN, TEMPLATE_TAG_MISUSED or TEMPLATE_TAG_MISSING; null for a sound one
 */
export function templateFlaw(
  allowed: readonly WordTag[],
  { inText, elsewhere }: { inText: readonly FoundTag[]; elsewhere: readonly FoundTag[] },
): AppError | null {
  return firstWrong([...inText, ...elsewhere], [allowed], '') ?? firstMissing(allowed, inText, '');
}

/** @param within the list it stands in, as written; empty in the paper itself */
function firstWrong(found: readonly FoundTag[], scopes: Scopes, within: string): AppError | null {
  for (const { name, use, inner } of found) {
    const tag = nearest(scopes, name);
    const written = use === 'UNLESS' ? `{^${name}}` : writtenTag({ name, use });
    if (!tag) return refusal('TEMPLATE_TAG_UNKNOWN', { tag: written, within });
    const asUsed = use === 'UNLESS' ? 'LIST' : use;
    if (asUsed !== tag.use) return refusal('TEMPLATE_TAG_MISUSED', { tag: written, right: writtenTag(tag) });
    const innerScopes = use === 'LIST' ? [...scopes, tag.tags] : scopes;
    const wrong = firstWrong(inner, innerScopes, use === 'LIST' ? written : within);
    if (wrong) return wrong;
  }
  return null;
}

/** Looked for in its own place only: inside another list it would be printed as often as that list has rows. */
function firstMissing(allowed: readonly WordTag[], found: readonly FoundTag[], within: string): AppError | null {
  for (const tag of allowed) {
    const here = found.filter(({ name, use }) => name === tag.name && use === tag.use);
    if (here.length === 0 && tag.isRequired)
      return refusal('TEMPLATE_TAG_MISSING', { tag: writtenTag(tag), words: tag.words, within });
    for (const { inner } of here) {
      const missing = firstMissing(tag.tags, inner, writtenTag(tag));
      if (missing) return missing;
    }
  }
  return null;
}

function nearest(scopes: Scopes, name: string): WordTag | undefined {
  return scopes.map((tags) => tags.find((tag) => tag.name === name)).findLast((tag) => tag !== undefined);
}
