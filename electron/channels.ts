/** Every IPC channel there is. A new one needs a method of `HostFeatures` and a place in the sender test. */
export const CHANNELS = {
  call: 'codau:call',
  pickFile: 'codau:pick-file',
  pickFiles: 'codau:pick-files',
  saveFile: 'codau:save-file',
  openFile: 'codau:open-file',
  openHall: 'codau:open-hall',
} as const;
