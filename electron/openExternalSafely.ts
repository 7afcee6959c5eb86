import { shell } from 'electron';

/** Where a link may lead: sources of law and the union's own site. Exact names, no subdomains implied. */
const ALLOWED_HOSTS: ReadonlySet<string> = new Set([
  'congdoan.vn',
  'www.congdoan.vn',
  'vanban.chinhphu.vn',
  'vbpl.vn',
  'www.vbpl.vn',
]);

const LONGEST_ADDRESS = 2_000;

/**
 * Whether an address may be handed to the operating system. `openExternal` starts
 * whatever program owns the scheme (`file:`, `ms-msdt:`, `smb:` have all been used to
 * run code), so only plain https to a known host passes.
 */
export function isAllowedExternalUrl(address: string): boolean {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'https:') return false;
  // `https://congdoan.vn@evil.example/` reads like ours to a person.
  if (url.username !== '' || url.password !== '' || url.port !== '') return false;
  return ALLOWED_HOSTS.has(url.hostname);
}

/** The only door to the user's browser; false when the address was refused. */
export async function openExternalSafely(address: string): Promise<boolean> {
  if (!isAllowedExternalUrl(address)) return false;
  // The parsed form goes out, not the given text: what was checked is what is opened.
  // eslint-disable-next-line no-restricted-syntax -- this is the guarded door the rule points to
  await shell.openExternal(new URL(address).href);
  return true;
}
