/** Tells one ballot from every other, so that sent twice it counts once; made by chance, it tells nothing of it. */
export function newAttempt(): string {
  // `randomUUID` is kept from pages that an office server gives out without TLS.
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)));
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
