import { formatNumber } from '../money/format.ts';
import { quantitySchema } from './pledge.ts';
import { FULL } from './targetProgress.ts';

/*
 * Figures of targets, kept in hundredths, as offices write them: a dot between thousands, a comma before
 * decimals, at most two of those.
 */

/** The first group of a grouped figure has no zero in front: `0.812` is a decimal of elsewhere, not 812. */
const GROUPED = /^([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/u;
/** A dot before one or two figures can only be a decimal point: groups have three. */
const POINTED = /^(\d+)\.(\d{1,2})$/u;

/**
 * Reads a figure as typed: `3.812`, `78,4`, `78.4`, `75%`.
 *
 * @returns hundredths; null where it is no figure without doubt (`3,812` and `0.812` may
 *   be thousands or decimals) or too large
 */
export function parseQuantity(text: string): number | null {
  const bare = text.replace(/[\s\u00a0]/gu, '').replace(/%$/u, '');
  const match = GROUPED.exec(bare) ?? POINTED.exec(bare);
  if (!match) return null;
  const [, whole = '', decimals = ''] = match;
  const hundredths = Number(whole.replaceAll('.', '')) * 100 + Number(decimals.padEnd(2, '0'));
  return quantitySchema.safeParse(hundredths).success ? hundredths : null;
}

/** Hundredths as written: 381200 → `3.812`, 7840 → `78,4`, 7845 → `78,45`. */
export function formatQuantity(hundredths: number): string {
  const decimals = (hundredths % 100).toString().padStart(2, '0').replace(/0+$/u, '');
  const whole = formatNumber(Math.floor(hundredths / 100));
  return decimals === '' ? whole : `${whole},${decimals}`;
}

/** A figure with the percent sign where that is what is counted: `78,4%`, `3.812`. */
export function formatFigure(hundredths: number, measure: string): string {
  return measure === '%' ? `${formatQuantity(hundredths)}%` : formatQuantity(hundredths);
}

/**
 * A completion as it is shown everywhere, to one decimal, half up: 9166 → 9170. What is short of all never shows
 * as all: 9996 → 9990.
 *
 * @param completion hundredths of a percent, cut; less than 100 % exactly where the target is missed
 * @returns hundredths of a percent, whole tenths of one
 */
export function shownCompletion(completion: number): number {
  const rounded = Math.round(completion / 10) * 10;
  return completion < FULL ? Math.min(rounded, FULL - 10) : rounded;
}

/** A completion in words, rounded as {@link shownCompletion}: 9166 → `91,7%`. */
export function formatCompletion(completion: number): string {
  const tenths = shownCompletion(completion) / 10;
  return `${formatNumber(Math.floor(tenths / 10))},${tenths % 10}%`;
}
