const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** Bytes as people say them: `812 byte`, `48 KB`, `2,4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} byte`;
  if (bytes < MEGABYTE) return `${Math.round(bytes / KILOBYTE)} KB`;
  const tenths = Math.round((bytes * 10) / MEGABYTE);
  return `${String(tenths / 10).replace('.', ',')} MB`;
}
