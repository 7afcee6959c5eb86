/** Dialogs and the shell: nobody sits before the stand-in, so an unscripted question is a failure. */
function unscripted(what: string): () => never {
  return () => {
    throw new Error(`${what} was called, and the spec has scripted no answer`);
  };
}

export const dialog = {
  showOpenDialog: unscripted('dialog.showOpenDialog'),
  showSaveDialog: unscripted('dialog.showSaveDialog'),
  showMessageBox: unscripted('dialog.showMessageBox'),
  showErrorBox: unscripted('dialog.showErrorBox'),
};

/** Two monitors side by side, as at an office desk with a beamer. */
const DISPLAYS = [
  { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } },
  { id: 2, bounds: { x: 1366, y: 0, width: 1920, height: 1080 } },
];

export const screen = {
  getAllDisplays: () => DISPLAYS,
  getDisplayMatching: ({ x }: { x: number }) => DISPLAYS.find(({ bounds }) => x < bounds.x + bounds.width),
};

export const shell = { openExternal: unscripted('shell.openExternal') };

interface MenuStandIn {
  items: object[];
}

let applicationMenu: MenuStandIn | null = null;

export const Menu = {
  buildFromTemplate: (template: object[]): MenuStandIn => ({ items: template }),
  setApplicationMenu: (menu: MenuStandIn | null): void => {
    applicationMenu = menu;
  },
  getApplicationMenu: (): MenuStandIn | null => applicationMenu,
};
