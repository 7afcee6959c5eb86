/**
 * Puts text on the clipboard. The old command comes first on purpose: the asynchronous
 * clipboard asks for a permission, and the Electron host refuses every permission.
 */
export async function copyText(text: string): Promise<boolean> {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.style.position = 'fixed';
  holder.style.opacity = '0';
  const focused = document.activeElement;
  document.body.append(holder);
  holder.select();
  // Deprecated, yet the only way that works without a permission.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const done = document.execCommand('copy');
  holder.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (done) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
