import { z } from 'zod';
import { normalizeMultiline, normalizeText } from './normalize.ts';

/** A text field: cleaned on its way in (NFC, trimmed, spaces folded), at most `max` characters. */
export function cleanText(max: number) {
  return z.string().overwrite(normalizeText).max(max);
}

/** Like {@link cleanText}, and must not be empty. */
export function requiredText(max: number, message: string) {
  return z.string().overwrite(normalizeText).min(1, message).max(max);
}

/** Like {@link cleanText}, keeping the line breaks the clerk set. */
export function cleanMultiline(max: number) {
  return z.string().overwrite(normalizeMultiline).max(max);
}
