/**
 * Browsers share cookies between all ports of 127.0.0.1, so the name carries the port:
 * two offices open at once must not sign each other out.
 */
const cookieName = (port: number) => `co-dau-${port}`;

/** The Set-Cookie value: unreadable for scripts, never sent from another site, gone with the browser. */
export function sessionCookie(port: number, session: string): string {
  return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
}

/** The session a Cookie header carries for this port, or null. */
export function readSession(port: number, header: string | undefined): string | null {
  const prefix = `${cookieName(port)}=`;
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  return pair?.slice(prefix.length) ?? null;
}
