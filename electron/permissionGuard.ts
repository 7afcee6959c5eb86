import type { Session } from 'electron';

type GuardedSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

/**
 * Denies every permission a page can ask for. Without the handlers Electron grants
 * them all. The check handler is needed beside the request handler: many web
 * interfaces only check, and never ask.
 */
export function denyAllPermissions(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/**
 * Nothing is ever downloaded: files are saved by `saveFile`, under names of ours. Electron would let a page put a
 * program of any name and content into a save dialog of the system; no navigation comes before it.
 */
export function preventDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event) => event.preventDefault());
}
