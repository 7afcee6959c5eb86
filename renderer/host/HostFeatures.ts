import type { CallRequest, CallResponse, OpenOutcome, PickedFile, SaveOutcome } from '#service/hosting/wire.ts';

/**
 * Everything a screen needs from the window it runs in. Electron answers with
 * dialogs, the browser host with upload and download; screens have one code path.
 */
export interface HostFeatures {
  /** Carries one API call to the back end and brings back its answer, whatever its status. */
  call(request: CallRequest): Promise<CallResponse>;
  /** Lets the user choose a file; null when they changed their mind. */
  pickFile(kind: FileKind): Promise<PickedFile | null>;
  /** Lets the user choose any number of files at once; none when they changed their mind. */
  pickFiles(kind: FileKind): Promise<PickedFile[]>;
  /** Hands a file the back end made to the user, under the suggested name. */
  saveFile(token: string, suggestedName: string): Promise<SaveOutcome>;
  /** Shows such a file in the program the computer has for it. */
  openFile(token: string, name: string): Promise<OpenOutcome>;
  /** Shows the wall of a summit's hall in a window of its own, on the second monitor where the host can. */
  openHall(summitId: string): Promise<OpenOutcome>;
}

/** Kinds of files the product reads. */
export type FileKind = 'xlsx' | 'docx' | 'attachment';
