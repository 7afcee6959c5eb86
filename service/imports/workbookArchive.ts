import { pipeline, type TransformOptions } from 'node:stream';
import { createInflateRaw, type ZlibOptions } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError, refusal } from '#core/errors/appError.ts';
import { IMPORT_LIMITS } from './importLimits.ts';

/** The compression method of zip that Office uses; yauzl refuses all others but none at all. */
const DEFLATED = 8;
/** Bytes of a piece, and of all that wait for the reader. */
const IN_LARGE_PIECES: ZlibOptions & TransformOptions = { chunkSize: 128 * 1024, readableHighWaterMark: 512 * 1024 };
const BROKEN_ARCHIVE = 'tệp nén bên trong bị hỏng hoặc thiếu một đoạn';

/**
 * The zip inside an .xlsx, with its guards: what the directory promises is
 * checked before anything is inflated, and what really comes out is counted
 * again, since a directory can lie.
 */
export class WorkbookArchive {
  readonly #zip: ZipFile;
  readonly #entries: Map<string, Entry>;
  #inflated = 0;

  private constructor(zip: ZipFile, entries: Map<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws AppError FILE_SUSPICIOUS, FILE_HAS_PASSWORD or FILE_UNREADABLE */
  static async open(bytes: Buffer): Promise<WorkbookArchive> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
      if (zip.entryCount > IMPORT_LIMITS.archiveEntries) throw refusal('FILE_SUSPICIOUS');
      const entries = new Map<string, Entry>();
      let promised = 0;
      for await (const entry of zip.eachEntry()) {
        promised += entry.uncompressedSize;
        if (promised > IMPORT_LIMITS.inflatedBytes || isOverpacked(entry)) throw refusal('FILE_SUSPICIOUS');
        if (entry.isEncrypted()) throw refusal('FILE_HAS_PASSWORD');
        // Part names ignore case (OPC); the first of two equal names counts.
        const key = entry.fileName.toLowerCase();
        if (!entries.has(key)) entries.set(key, entry);
      }
      return new WorkbookArchive(zip, entries);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  /** A part's text, inflated as it is asked for; nothing when the part is missing. */
  async *text(part: string): AsyncGenerator<string> {
    const entry = this.#entries.get(part.toLowerCase());
    if (!entry) return;
    try {
      let decoder: TextDecoder | undefined;
      let length = 0;
      for await (const chunk of await this.#bytes(entry)) {
        length += chunk.length;
        this.#inflated += chunk.length;
        if (this.#inflated > IMPORT_LIMITS.inflatedBytes) throw refusal('FILE_SUSPICIOUS');
        // One decoder per part: a Vietnamese letter may be cut by the end of a chunk.
        decoder ??= new TextDecoder(encodingOf(chunk));
        yield decoder.decode(chunk, { stream: true });
      }
      if (length !== entry.uncompressedSize) throw refusal('FILE_UNREADABLE', { detail: BROKEN_ARCHIVE });
      yield decoder?.decode() ?? '';
    } catch (error) {
      throw asRefusal(error);
    }
  }

  /** Inflated ahead in large pieces: in small ones, the reader waits for each. */
  async #bytes(entry: Entry): Promise<AsyncIterable<Buffer>> {
    if (entry.compressionMethod !== DEFLATED) return this.#zip.openReadStreamPromise(entry);
    const packed = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false });
    const inflated = createInflateRaw(IN_LARGE_PIECES);
    // What breaks the one breaks the other, whose reader is told.
    pipeline(packed, inflated, () => undefined);
    return inflated;
  }

  close(): void {
    this.#zip.close();
  }
}

function isOverpacked(entry: Entry): boolean {
  return (
    entry.uncompressedSize > IMPORT_LIMITS.largePartBytes &&
    entry.uncompressedSize > entry.compressedSize * IMPORT_LIMITS.largePartRatio
  );
}

/** XML parts are UTF-8, or UTF-16 with a byte order mark. */
function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function asRefusal(error: unknown): AppError {
  return error instanceof AppError ? error : refusal('FILE_UNREADABLE', { detail: BROKEN_ARCHIVE });
}
