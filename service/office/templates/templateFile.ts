import { open } from 'node:fs/promises';
import { refusal } from '#core/errors/appError.ts';
import { templateFlaw } from '#core/papers/templateFlaw.ts';
import { MAX_TEMPLATE_BYTES, type TemplateKind } from '#core/papers/wordTemplate.ts';
import { WORD_TAGS } from '#core/papers/wordTags.ts';
import { normalizeText } from '#core/text/normalize.ts';
import { MAIN_PART, templateTags, tryTemplate } from '../../documents/word/templateTags.ts';
import { packageParts } from '../../imports/packageParts.ts';

const MEGABYTE = 1024 * 1024;
const ZIP_MAGIC = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const CONTENT_TYPES = '[content_types].xml';
const WORD_DOCUMENT = 'wordprocessingml.document.main+xml';
/** XML is worked on at one go, while everybody else waits; papers as offices draw them up stay below a third of it. */
const LIMITS = { entries: 500, inflatedBytes: 20 * MEGABYTE, xmlBytes: MEGABYTE };
/** The paper with most tags has about a hundred. */
const MOST_BRACES = 3_000;
/** Parts that run, or hold what runs. */
const RUNNING_PART = /(?:^|\/)(?:vbaproject|vbadata|activex|customui|attachedtoolbars)|\/embeddings\/.*\.bin$/u;
const RUNNING_TYPE = /macroEnabled|vbaProject|activeX|oleObject/iu;
/** Fields by which Word fetches something when the paper is opened. */
const FETCHING_FIELD = /\b(?:DDE|DDEAUTO|LINK|IMPORT|INCLUDE|INCLUDETEXT|INCLUDEPICTURE)\b/iu;
const INSTRUCTION = /<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/gu;

/** A template that was looked through and tried. */
export interface SoundTemplate {
  fileName: string;
  content: Buffer;
}

/**
 * Takes in a file chosen as a template, whole, and looks at everything that could make a paper wrong or a computer
 * unsafe: size, kind, parts that run or point outside, tags; and fills it with made-up content.
 *
 * @param file where it lies, and the name its owner gave it
 * @throws AppError FILE_TOKEN_EXPIRED, or TEMPLATE_* naming what is wrong
 */
export async function readTemplateFile(
  kind: TemplateKind,
  { path, name }: { path: string; name: string },
): Promise<SoundTemplate> {
  const fileName = normalizeText(name);
  const content = await readCapped(path);
  const isPackage = content.subarray(0, ZIP_MAGIC.length).equals(ZIP_MAGIC);
  if (!/.\.docx$/iu.test(fileName) || !isPackage) throw refusal('TEMPLATE_NOT_DOCX', { name: fileName });
  await requireSafe(content, fileName);
  const flaw = templateFlaw(WORD_TAGS[kind], templateTags(content));
  if (flaw) throw flaw;
  tryTemplate(content, WORD_TAGS[kind]);
  return { fileName, content };
}

async function readCapped(path: string): Promise<Buffer> {
  const file = await open(path, 'r').catch(() => {
    throw refusal('FILE_TOKEN_EXPIRED');
  });
  try {
    if ((await file.stat()).size > MAX_TEMPLATE_BYTES) throw tooLarge();
    return await file.readFile();
  } finally {
    await file.close();
  }
}

const tooLarge = () => refusal('TEMPLATE_TOO_LARGE', { limit: `${MAX_TEMPLATE_BYTES / MEGABYTE} MB` });

async function requireSafe(content: Buffer, fileName: string): Promise<void> {
  const parts = await packageParts(content, LIMITS);
  if (parts === 'TOO_LARGE') throw tooLarge();
  if (parts === 'BROKEN') throw refusal('TEMPLATE_UNREADABLE');
  const types = parts.get(CONTENT_TYPES)?.toString('utf8') ?? '';
  if (RUNNING_TYPE.test(types) || [...parts.keys()].some((name) => RUNNING_PART.test(name)))
    throw refusal('TEMPLATE_HAS_MACROS');
  if (!types.includes(WORD_DOCUMENT) || !parts.has(MAIN_PART)) throw refusal('TEMPLATE_NOT_DOCX', { name: fileName });
  let braces = 0;
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    // Another encoding would hide from what is looked for here; Word writes UTF-8, without definitions of entities.
    if (bytes.includes(0) || bytes.includes('<!DOCTYPE')) throw refusal('TEMPLATE_UNREADABLE');
    const xml = bytes.toString('utf8');
    braces += xml.split('{').length - 1;
    if (braces > MOST_BRACES) throw refusal('TEMPLATE_TAG_BROKEN', { tag: '{…}', problem: 'lặp lại quá nhiều lần' });
    const target = fetchedFrom(name, xml);
    if (target !== null) throw refusal('TEMPLATE_POINTS_OUTSIDE', { target });
  }
}

/** What Word would fetch from elsewhere when it opens this part; null for nothing. A link to be clicked is not fetched. */
function fetchedFrom(name: string, xml: string): string | null {
  if (name.endsWith('.rels')) return outsideTarget(xml);
  const instructions = [...xml.matchAll(INSTRUCTION)].map(([, run = '', whole = '']) => run + whole).join('');
  return FETCHING_FIELD.exec(instructions)?.[0] ?? null;
}

function outsideTarget(rels: string): string | null {
  for (const element of rels.split('<')) {
    const mode = attribute(element, 'TargetMode');
    if (mode === null || mode === 'Internal' || attribute(element, 'Type')?.endsWith('/hyperlink')) continue;
    return attribute(element, 'Target') ?? mode;
  }
  return null;
}

function attribute(element: string, name: string): string | null {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(element)?.[1] ?? null;
}
