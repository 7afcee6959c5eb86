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
  parser.on('attribute', () => {
    if (++attributes > IMPORT_LIMITS.xmlAttributes) throw refusal('FILE_SUSPICIOUS');
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if (++depth > IMPORT_LIMITS.xmlDepth) throw refusal('FILE_SUSPICIOUS');
    reader.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', (tag) => {
    depth--;
    reader.close?.(localName(tag.name));
  });
  try {
    for await (const chunk of chunks) {
      parser.write(chunk);
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
