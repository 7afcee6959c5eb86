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
