/** @typedef {import('./devHost.mjs').DevHost} DevHost */

/**
 * Sends the app's calls from Vite to the browser host as if its own page had made
 * them. Only calls from Vite's page are dressed so; what another page sends goes on
 * unchanged and is refused there.
 *
 * @param {DevHost} host
 * @returns {Record<string, import('vite').ProxyOptions>}
 */
export function hostProxy(host) {
  /** @type {import('vite').ProxyOptions} */
  const proxy = {
    target: host.origin,
    changeOrigin: true,
    configure: (server) => {
      server.on('proxyReq', (toHost, request) => {
        if (host.cookie === null || !isOwnPage(request)) return;
        toHost.setHeader('Cookie', host.cookie);
        if (request.headers.origin !== undefined) toHost.setHeader('Origin', host.origin);
      });
    },
  };
  return { '/api': proxy, '/files': proxy };
}

/** @param {import('node:http').IncomingMessage} request */
function isOwnPage({ headers }) {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin === undefined || headers.origin === `http://${headers.host ?? ''}`;
}
