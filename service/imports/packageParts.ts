import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** Caps on what an Office package may hold. */
export interface PackageLimits {
  entries: number;
  /** Bytes of all parts together once inflated. */
  inflatedBytes: number;
  /** Bytes of one XML part once inflated: those are worked on whole. */
  xmlBytes: number;
}

export type PackageFlaw = 'BROKEN' | 'TOO_LARGE';

/**
 * Every part of an Office package by its name in lower case. What the directory promises is checked before anything is
 * inflated; a part that inflates to more than was promised for it is broken.
 *
 * @returns the parts, or what is wrong with the package; one with a password, or with two parts of one name, is broken
 */
export async function packageParts(bytes: Buffer, limits: PackageLimits): Promise<Map<string, Buffer> | PackageFlaw> {
  const parts = new Map<string, Buffer>();
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > limits.entries) return 'TOO_LARGE';
    let promised = 0;
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      promised += entry.uncompressedSize;
      if (promised > limits.inflatedBytes) return 'TOO_LARGE';
      if (/\.(?:xml|rels)$/u.test(name) && entry.uncompressedSize > limits.xmlBytes) return 'TOO_LARGE';
      if (entry.isEncrypted() || parts.has(name)) return 'BROKEN';
      parts.set(name, await buffer(await zip.openReadStreamPromise(entry)));
    }
    return parts;
  } catch {
    return 'BROKEN';
  }
}
