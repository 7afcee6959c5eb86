import { SaxesParser } from 'saxes';
import { AppError, refusal } from '#core/errors/appError.ts';
import { IMPORT_LIMITS } from './importLimits.ts';

/** Attributes of one element. Made without a prototype by the parser, so no name can collide. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What a reader of one XML part does with it. Names come without their namespace prefix. */
export interface XmlReader {
  open?(name: string, attributes: XmlAttributes): void;
  /** Character data between two tags, entities resolved. */
  text?(text: string): void;
  close?(name: string): void;
  /** Checked after each chunk: true stops reading. */
  isDone?(): boolean;
  /** What a long part holds over and over, to be read without the parser. */
  plain?: PlainXml;
}

/**
 * Elements written the usual way, as nearly all of a long list are. Recognised by sight they take a fifth of the time;
 * whatever is written otherwise is left to the parser.
 */
export interface PlainXml {
  /** Global; finds the tags behind which such elements may stand. */
  behind: RegExp;
  /**
   * Reads whole elements that stand one behind the other, and may close the open element when it opens another like it.
   *
   * @returns where it stopped: `from` itself when nothing there is as usual
   */
  take: (xml: string, from: number) => number;
}

/**
 * Runs one XML part through a reader, chunk by chunk, so that the back end never stalls.
 *
 * saxes knows no entities but XML's five and ignores DOCTYPE, so neither
 * external entities nor entity bombs exist here.
 *
 * @param part its name, for the refusal's sentence
 * @throws AppError FILE_UNREADABLE when it is not well formed; whatever the reader throws
 */
export async function readXml(part: string, chunks: AsyncIterable<string>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  // The parser keeps open elements and attributes in memory for as long as a file cares to go on.
  let depth = 0;
  let attributes = 0;
  /** Where the last tag ended, of all that the parser was given. */
  let lastTag = 0;
  let given = 0;
  parser.on('attribute', () => {
    if (++attributes > IMPORT_LIMITS.xmlAttributes) throw refusal('FILE_SUSPICIOUS');
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if (++depth > IMPORT_LIMITS.xmlDepth) throw refusal('FILE_SUSPICIOUS');
    lastTag = parser.position;
    reader.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', (tag) => {
    depth--;
    lastTag = parser.position;
    reader.close?.(localName(tag.name));
  });
  const write = (xml: string) => {
    given += xml.length;
    parser.write(xml);
  };
  /** Gives the parser what only it can read. @returns from where on that is the rest of the chunk */
  const takePlain = (chunk: string, { behind, take }: PlainXml): number => {
    let from = 0;
    for (behind.lastIndex = 0; behind.test(chunk); behind.lastIndex = from) {
      write(chunk.slice(from, behind.lastIndex));
      // In a comment, or in a value between quotes, the parser sees no tag there.
      from = lastTag === given ? take(chunk, behind.lastIndex) : behind.lastIndex;
    }
    return from;
  };
  try {
    for await (const chunk of chunks) {
      write(chunk.slice(reader.plain ? takePlain(chunk, reader.plain) : 0));
      if (reader.isDone?.()) return;
    }
    parser.close();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refusal('FILE_UNREADABLE', { detail: `phần ${part} không đúng định dạng` });
  }
}

/** An attribute by its local name: prefixes such as `r:` differ between programs. */
export function attributeNamed(attributes: XmlAttributes, local: string): string | undefined {
  const key = Object.keys(attributes).find((name) => name.endsWith(`:${local}`));
  return key === undefined ? undefined : attributes[key];
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
