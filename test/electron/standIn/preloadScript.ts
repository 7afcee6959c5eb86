import { readFileSync } from 'node:fs';

/** The name under which a page reaches the stand-in; taken away before any page script runs. */
export const INVOKE_BINDING = '__coDauStandInInvoke';

/**
 * The bundled preload, wrapped so that it runs before the page's scripts with a
 * `require` that knows only what a sandboxed preload may have. It shares the page's
 * world: that the two are kept apart in Electron is context isolation's work, which the
 * window options ask for and the stand-in does not prove.
 */
export function preloadScript(preloadFile: string): string {
  return `(() => {
    const invoke = window.${INVOKE_BINDING};
    delete window.${INVOKE_BINDING};
    // nodeIntegrationInSubFrames is off: a frame gets no preload.
    if (window !== window.top || typeof invoke !== 'function') return;
    const freeze = (value) => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) =>
          Object.defineProperty(window, name, { value: freeze(api), enumerable: true }),
      },
      ipcRenderer: { invoke: (channel, ...args) => invoke(channel, args) },
    };
    const require = (name) => {
      if (name === 'electron') return electron;
      throw new Error('a sandboxed preload cannot require ' + name);
    };
    const module = { exports: {} };
    ((require, module, exports) => {
      ${readFileSync(preloadFile, 'utf8')}
    })(require, module, module.exports);
  })();`;
}
