import { z } from 'zod';

/** Papers written by filling a Word template, each of which an office may replace by its own, in the order of the list. */
export const TEMPLATE_KINDS = [
  'AWARD_DECISION',
  'REVOCATION_DECISION',
  'RECOGNITION_DECISION',
  'SUBMISSION',
  'REVIEW_MINUTES',
  'PLEDGE',
  'SUMMIT_COUNT',
  'SUMMIT_MINUTES',
  'SUMMIT_PROPOSAL',
] as const;
export const templateKindSchema = z.enum(TEMPLATE_KINDS);
export type TemplateKind = z.infer<typeof templateKindSchema>;

export const TEMPLATE_LABELS: Record<TemplateKind, string> = {
  AWARD_DECISION: 'Quyết định khen thưởng',
  REVOCATION_DECISION: 'Quyết định thu hồi khen thưởng',
  RECOGNITION_DECISION: 'Quyết định công nhận sáng kiến',
  SUBMISSION: 'Tờ trình đề nghị khen thưởng',
  REVIEW_MINUTES: 'Biên bản họp hội đồng',
  PLEDGE: 'Bản giao ước thi đua',
  SUMMIT_COUNT: 'Biên bản kiểm phiếu',
  SUMMIT_MINUTES: 'Biên bản hội nghị tổng kết',
  SUMMIT_PROPOSAL: 'Danh sách đề nghị của hội nghị',
};

/** Bytes of a template an office gives back: papers of one page with a coat of arms stay far below. */
export const MAX_TEMPLATE_BYTES = 2 * 1024 * 1024;

/** What stands in place of a tag: a text, a drawn rule, or a part that is repeated, or left out, with tags of its own. */
export type TagUse = 'TEXT' | 'RULE' | 'LIST';

/** A tag a template may hold. */
export interface WordTag {
  name: string;
  use: TagUse;
  /** What it stands for, one line. */
  words: string;
  /** Whether the paper would say less than it must without it; inside a list: wherever that list stands. */
  isRequired: boolean;
  /** Tags of a list's own; those around it may stand inside it too. */
  tags: readonly WordTag[];
}

/** A tag as a person writes it: `{so}`, `{@vach_trich_yeu}`, `{#can_cu}`. */
export function writtenTag({ name, use }: Pick<WordTag, 'name' | 'use'>): string {
  const sign = { TEXT: '', RULE: '@', LIST: '#' }[use];
  return `{${sign}${name}}`;
}
