const MAX_LENGTH = 150;

/**
 * A name that came over the wire, made safe to show and to save under: the last part
 * only, no control or reserved characters, NFC, not too long. Empty when nothing is left.
 */
export function safeFileName(raw: string): string {
  const last = raw.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}<>:"|?*]/gu, '');
  return shorten(clean.replace(/^[\s.]+|[\s.]+$/g, ''));
}

/** Cuts the middle of a long name so that its extension stays. */
function shorten(name: string): string {
  const characters = Array.from(name); // whole characters, never half of a surrogate pair
  if (characters.length <= MAX_LENGTH) return name;
  return [...characters.slice(0, MAX_LENGTH - 20), '…', ...characters.slice(-19)].join('');
}

/**
 * The Content-Disposition of a download. Vietnamese names need RFC 5987's `filename*`;
 * the plain `filename` beside it is for programs that know only ASCII.
 */
export function attachmentHeader(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^ -~]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
