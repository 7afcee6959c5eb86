import type { App, WebContents } from 'electron';
import { isAppUrl } from './appOrigin.ts';

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** Guards every page the app will ever have, the ones nobody thought of included. */
export function guardEveryPage(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
}

/**
 * Keeps a page on our own screens: a page that could go elsewhere would take the
 * preload's methods with it.
 */
export function guardPage(contents: GuardedContents): void {
  contents.on('will-navigate', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);

  // A webview is a page with options of its own choosing; we have no use for one.
  contents.on('will-attach-webview', (event) => event.preventDefault());

  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function stayHome(navigation: Navigation): void {
  if (isAppUrl(navigation.url)) return;
  navigation.preventDefault();
}
