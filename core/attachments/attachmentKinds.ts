/** A kind of file offices keep with a record. */
interface AttachmentKind {
  /** How a file of it begins, any of these; null for plain text, which begins with anything but a NUL. */
  signatures: readonly (readonly number[])[] | null;
  /** Whether the computer's own program may show it at once; the others are only saved. */
  mayBeOpened: boolean;
}

const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b];
/** The container of Word, Excel and PowerPoint before 2007. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47];

/** May carry macros, and a copy made here bears no mark of where it came from: saved, never opened at once. */
const older: AttachmentKind = { signatures: [OLE], mayBeOpened: false };
const document = (signature: readonly number[]): AttachmentKind => ({ signatures: [signature], mayBeOpened: true });

/** By ending. Programs, scripts, shortcuts and the newer kinds with macros (.docm, .xlsm) are none of them. */
const KINDS: Readonly<Record<string, AttachmentKind>> = {
  pdf: document(PDF),
  docx: document(ZIP),
  xlsx: document(ZIP),
  pptx: document(ZIP),
  odt: document(ZIP),
  ods: document(ZIP),
  doc: older,
  xls: older,
  ppt: older,
  jpg: document(JPEG),
  jpeg: document(JPEG),
  png: document(PNG),
  txt: { signatures: null, mayBeOpened: true },
  csv: { signatures: null, mayBeOpened: true },
  zip: { signatures: [ZIP], mayBeOpened: false },
};

export const ATTACHMENT_ENDINGS: readonly string[] = Object.keys(KINDS);

/** Bytes of the beginning of a file that {@link isWhatItSays} looks at. */
export const LOOKED_AT_BYTES = 512;

/** Whether a name ends like a file that can be attached. */
export function isAttachableName(fileName: string): boolean {
  return kindOf(fileName) !== null;
}

/** Whether the file may be handed to the program the computer opens such files with. */
export function mayBeOpened(fileName: string): boolean {
  return kindOf(fileName)?.mayBeOpened ?? false;
}

/**
 * Whether the beginning of a file fits its ending: a program renamed to .pdf does not.
 *
 * @param beginning the first {@link LOOKED_AT_BYTES} bytes, or all of a shorter file
 */
export function isWhatItSays(fileName: string, beginning: Uint8Array): boolean {
  const kind = kindOf(fileName);
  if (kind === null) return false;
  if (kind.signatures === null) return !beginning.includes(0);
  return kind.signatures.some((signature) => signature.every((byte, place) => beginning[place] === byte));
}

function kindOf(fileName: string): AttachmentKind | null {
  const ending = /\.([a-z0-9]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(KINDS, ending) ? (KINDS[ending] ?? null) : null;
}
