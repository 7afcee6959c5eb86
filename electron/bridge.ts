import type { CallRequest, CallResponse, OpenOutcome, PickedFile, SaveOutcome } from '#service/hosting/wire.ts';

/** Kinds of file a screen can ask the user for. */
export type FileKind = 'xlsx' | 'docx' | 'attachment';

/**
 * All that a screen can reach of the desktop, as `window.coDau`. No method takes or
 * gives a path, and none rejects with an error of the host: a refusal is a value, or
 * is explained in a dialog and comes back as "nothing picked" or "not saved".
 */
export interface CoDauBridge {
  call(request: CallRequest): Promise<CallResponse>;
  pickFile(kind: FileKind): Promise<PickedFile | null>;
  pickFiles(kind: FileKind): Promise<PickedFile[]>;
  saveFile(token: string, suggestedName: string): Promise<SaveOutcome>;
  openFile(token: string, name: string): Promise<OpenOutcome>;
  openHall(summitId: string): Promise<OpenOutcome>;
}
