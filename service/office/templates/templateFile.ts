import { open } from 'node:fs/promises';
import { refusal } from '#core/errors/appError.ts';
import { templateFlaw } from '#core/papers/templateFlaw.ts';
import { MAX_TEMPLATE_BYTES, type TemplateKind } from '#core/papers/wordTemplate.ts';
import { WORD_TAGS } from '#core/papers/wordTags.ts';
import { normalizeText } from '#core/text/normalize.ts';
import { MAIN_PART, templateTags, tryTemplate } from '../../documents/word/templateTags.ts';
import { packageParts } from '../../imports/packageParts.ts';
import { reachOfPart } from './reachOfPart.ts';

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
    const reach = await reachOfPart(name, xml).catch(unreadable);
    if (reach === 'EMBEDDED') throw refusal('TEMPLATE_HAS_EMBEDDED');
    if (reach !== null) throw refusal('TEMPLATE_POINTS_OUTSIDE', { target: reach.from });
  }
}

/** Word would call a part that is no sound XML broken, and so is a file made to be misread. */
const unreadable = (): never => {
  throw refusal('TEMPLATE_UNREADABLE');
};
