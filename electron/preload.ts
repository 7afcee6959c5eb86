import { contextBridge, ipcRenderer } from 'electron';
import type { CallResponse, HostFeatures, OpenOutcome, PickedFile, SaveOutcome } from '#service/hosting/wire.ts';
import { CHANNELS } from './channels.ts';

/**
 * One named method per channel. `ipcRenderer` itself never crosses over, nor does any
 * event: either would let a page send on channels of its own choosing.
 */
const bridge: HostFeatures = {
  call: ({ method, url, body }) => ipcRenderer.invoke(CHANNELS.call, { method, url, body }) as Promise<CallResponse>,
  pickFile: (kind) => ipcRenderer.invoke(CHANNELS.pickFile, kind) as Promise<PickedFile | null>,
  pickFiles: (kind) => ipcRenderer.invoke(CHANNELS.pickFiles, kind) as Promise<PickedFile[]>,
  saveFile: (token, suggestedName) =>
    ipcRenderer.invoke(CHANNELS.saveFile, token, suggestedName) as Promise<SaveOutcome>,
  openFile: (token, name) => ipcRenderer.invoke(CHANNELS.openFile, token, name) as Promise<OpenOutcome>,
  openHall: (summitId) => ipcRenderer.invoke(CHANNELS.openHall, summitId) as Promise<OpenOutcome>,
};

contextBridge.exposeInMainWorld('coDau', bridge);
