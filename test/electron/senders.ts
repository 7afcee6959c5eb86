import type { Sender } from '../../electron/senderCheck.ts';

/** Windows the tests call their own. */
export const KNOWN_CONTENTS: ReadonlySet<number> = new Set([7]);

/** The main frame of our window, on our own screens. */
export const OUR_SCREEN: Sender = { sender: { id: 7 }, senderFrame: { origin: 'app://codau', parent: null } };

/** Everyone else a message may come from. */
export const STRANGERS: [string, Sender][] = [
  ['a frame that is gone', { ...OUR_SCREEN, senderFrame: null }],
  ['a frame inside our page', { ...OUR_SCREEN, senderFrame: { origin: 'app://codau', parent: {} } }],
  ['another origin', { ...OUR_SCREEN, senderFrame: { origin: 'https://evil.example', parent: null } }],
  ['a file', { ...OUR_SCREEN, senderFrame: { origin: 'file://', parent: null } }],
  ['an opaque origin', { ...OUR_SCREEN, senderFrame: { origin: 'null', parent: null } }],
  ['an origin that begins like ours', { ...OUR_SCREEN, senderFrame: { origin: 'app://codau.evil', parent: null } }],
  ['a window that is not ours', { ...OUR_SCREEN, sender: { id: 8 } }],
];
