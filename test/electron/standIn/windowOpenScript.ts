/** The name under which a page asks for a new window; taken away before any page script runs. */
export const OPEN_BINDING = '__coDauStandInOpen';

/**
 * Sends every wish for a new window to main before Chromium acts on it, as Electron
 * does. Closing the popup afterwards would be too late: with the spec's own connection
 * to Chromium beside ours, its first request is sometimes out already.
 */
export const WINDOW_OPEN_SCRIPT = `(() => {
  const ask = window.${OPEN_BINDING};
  delete window.${OPEN_BINDING};
  if (typeof ask !== 'function') return;
  const absolute = (address) => new URL(address, document.baseURI).href;
  window.open = (address = 'about:blank') => {
    void ask(absolute(address));
    return null;
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href][target]') : null;
    if (link === null || ['_self', '_top', '_parent'].includes(link.target)) return;
    event.preventDefault();
    void ask(link.href);
  });
})();`;
