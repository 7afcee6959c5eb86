import type { IpcMainInvokeEvent } from 'electron';
import { APP_ORIGIN } from './appOrigin.ts';

/** The part of an IPC event that says who sent it. */
export interface Sender {
  readonly sender: Pick<IpcMainInvokeEvent['sender'], 'id'>;
  readonly senderFrame: { readonly origin: string; readonly parent: object | null } | null;
}

/**
 * Whether a message comes from the main frame of one of our windows while it shows
 * our own screens. Main answers nobody else: a frame or a page that got in by some
 * other hole still has no one to talk to.
 */
export function isOurScreen(event: Sender, knownContents: ReadonlySet<number>): boolean {
  // Null once the frame has navigated away or is gone.
  const frame = event.senderFrame;
  if (frame === null) return false;
  if (frame.parent !== null) return false;
  if (frame.origin !== APP_ORIGIN) return false;
  return knownContents.has(event.sender.id);
}
