import { posix } from 'node:path';
import { refusal } from '#core/errors/appError.ts';
import { readXml, type XmlAttributes, type XmlReader } from '../../imports/xmlEvents.ts';

/** Fields by which Word fetches something when the paper is opened. */
const FETCHING_FIELD = /\b(?:DDE|DDEAUTO|LINK|IMPORT|INCLUDE|INCLUDETEXT|INCLUDEPICTURE)\b/iu;
/** What Word takes in from a part that is no text of its own, in whatever format it is. */
const EMBEDDED = new Set(['aFChunk', 'oleObject', 'package', 'subDocument', 'control']);
/** Parts that are not XML and only shown, or of a signature. */
const SHOWN = new Set(['image', 'hdphoto', 'font', 'thumbnail', 'printerSettings', 'hyperlink', 'origin']);

/** What a part of a package reaches for: the place Word would fetch from, or that it takes in what may run. */
export type Reach = { from: string } | 'EMBEDDED' | null;

/**
 * What Word would take in from elsewhere when it opens this part. It is read as XML, with entities and prefixes as Word
 * reads them: whoever wants to be overlooked writes them otherwise than Word does.
 *
 * @throws AppError FILE_UNREADABLE, FILE_SUSPICIOUS where it is no sound XML
 */
export async function reachOfPart(name: string, xml: string): Promise<Reach> {
  let reach: Reach = null;
  const fields: string[] = [];
  const reader = name.endsWith('.rels') ? relations((found) => (reach ??= found)) : instructions(fields);
  await readXml(name, once(xml), reader);
  const [field] = FETCHING_FIELD.exec(fields.join('')) ?? [];
  return field === undefined ? reach : { from: field };
}

// eslint-disable-next-line @typescript-eslint/require-await -- the reader takes a stream
async function* once(xml: string): AsyncGenerator<string> {
  yield xml;
}

function relations(note: (reach: Reach) => void): XmlReader {
  return {
    open(name, attributes) {
      if (name === 'Relationship') note(reachOfRelation(attributes));
    },
  };
}

function reachOfRelation({ Type = '', Target = '', TargetMode = 'Internal' }: XmlAttributes): Reach {
  const type = posix.basename(Type);
  if (EMBEDDED.has(type)) return 'EMBEDDED';
  // A link to be clicked is not fetched.
  if (TargetMode !== 'Internal') return type === 'hyperlink' ? null : { from: Target };
  return SHOWN.has(type) || Target.toLowerCase().endsWith('.xml') ? null : 'EMBEDDED';
}

/** Gathers what fields say. One field's words may be cut into several runs; those of two fields never join. */
function instructions(fields: string[]): XmlReader {
  let isInside = false;
  return {
    open(name, attributes) {
      // A field's words are nothing but text. An element among them, which Word passes over, is there to break them up.
      if (isInside) throw refusal('FILE_SUSPICIOUS');
      isInside = name === 'instrText' || name === 'delInstrText';
      if (name === 'fldChar') fields.push(' ');
      if (name !== 'fldSimple') return;
      for (const [key, words] of Object.entries(attributes)) if (/(?:^|:)instr$/u.test(key)) fields.push(` ${words} `);
    },
    text(text) {
      if (isInside) fields.push(text);
    },
    close() {
      isInside = false;
    },
  };
}
