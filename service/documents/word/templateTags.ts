import Docxtemplater, { type DXT } from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { refusal, type AppError } from '#core/errors/appError.ts';
import type { FoundTag } from '#core/papers/templateFlaw.ts';
import type { WordTag } from '#core/papers/wordTemplate.ts';
import { fillTemplate, TEMPLATE_RULES, type TemplateData } from './fillTemplate.ts';

/** What is wrong with a tag, by the library's word for it; it completes "thẻ … ". */
const PROBLEMS: Readonly<Record<string, string>> = {
  unopened_tag: 'có dấu } mà không có dấu {',
  unclosed_tag: 'có dấu { mà không có dấu }',
  duplicate_open_tag: 'có hai dấu { liền nhau',
  duplicate_close_tag: 'có hai dấu } liền nhau',
  unclosed_loop: 'mở danh sách mà không có thẻ {/…} đóng lại',
  unopened_loop: 'đóng danh sách mà không có thẻ {#…} mở ra',
  closing_tag_does_not_match_opening_tag: 'mở danh sách này nhưng lại đóng bằng tên khác',
  raw_xml_tag_should_be_only_text_in_paragraph: 'phải đứng một mình trong đoạn của nó',
  loop_position_invalid: 'mở ở trong bảng nhưng đóng ở ngoài, hoặc ngược lại',
};
const OTHER_PROBLEM = 'viết chưa đúng';
const UNNAMED_TAG = '{…}';
const LONGEST_TAG = 40;
const ROWS_TRIED = [0, 1, 3];
/** Where Word keeps the text itself. */
export const MAIN_PART = 'word/document.xml';

/**
 * The tags of a Word template as they stand.
 *
 * @param template a .docx whose parts were looked through
 * @throws AppError TEMPLATE_TAG_BROKEN for a tag or a list that does not begin or end as it must
 */
export function templateTags(template: Buffer): { inText: FoundTag[]; elsewhere: FoundTag[] } {
  const inspector = new InspectModule();
  understood(() => new Docxtemplater(new PizZip(template), { ...TEMPLATE_RULES, modules: [inspector] }));
  const elsewhere = inspector.getTemplatedFiles().filter((part) => part !== MAIN_PART);
  return {
    inText: found(inspector.getStructuredTags(MAIN_PART)),
    elsewhere: elsewhere.flatMap((part) => found(inspector.getStructuredTags(part))),
  };
}

/**
 * Fills a template with made-up content: lists empty, short and longer.
 *
 * @throws AppError TEMPLATE_TAG_BROKEN where that cannot be done
 */
export function tryTemplate(template: Buffer, tags: readonly WordTag[]): void {
  for (const rows of ROWS_TRIED) understood(() => fillTemplate(template, madeUp(tags, rows)));
}

function found(parts: readonly DXT.Part[]): FoundTag[] {
  return parts.map(({ value, module, inverted, subparsed = [] }) => ({
    name: value,
    use: useOf(module, inverted === true),
    inner: found(subparsed),
  }));
}

function useOf(module: string | undefined, isInverted: boolean): FoundTag['use'] {
  if (module === 'loop') return isInverted ? 'UNLESS' : 'LIST';
  return module === 'rawxml' ? 'RULE' : 'TEXT';
}

function madeUp(tags: readonly WordTag[], rows: number): TemplateData {
  const contentOf = ({ use, words, tags: inner }: WordTag) => {
    if (use === 'TEXT') return words;
    return use === 'RULE' ? '<w:p/>' : Array.from({ length: rows }, () => madeUp(inner, rows));
  };
  return Object.fromEntries(tags.map((tag) => [tag.name, contentOf(tag)]));
}

function understood<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asRefusal(error);
  }
}

interface LibraryError {
  properties?: { id?: string; xtag?: unknown; openingtag?: unknown; errors?: readonly LibraryError[] };
}

/** The library's errors carry what was wrong and with which tag; the first one is told. */
function asRefusal(error: unknown): AppError {
  const { properties } = error as LibraryError;
  const { id = '', openingtag, xtag = openingtag } = properties?.errors?.[0]?.properties ?? properties ?? {};
  const tag = typeof xtag === 'string' && xtag !== '' ? `{${xtag.slice(0, LONGEST_TAG)}}` : UNNAMED_TAG;
  return refusal('TEMPLATE_TAG_BROKEN', { tag, problem: PROBLEMS[id] ?? OTHER_PROBLEM });
}
