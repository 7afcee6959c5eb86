/**
 * What crosses from a screen to the back end, the same over IPC and HTTP: a tRPC
 * call as its HTTP adapter knows it. Kept as plain strings so that it survives
 * structured clone and JSON alike.
 */
export interface CallRequest {
  method: 'GET' | 'POST';
  /** Path and query below the API root, e.g. `/awards.get?input=…`. */
  url: string;
  body: string | null;
}

/** Forms are small; anything larger travels as a file. The same at both hosts: what is saved in one is in the other. */
export const MAX_CALL_BYTES = 4 * 1024 * 1024;

export interface CallResponse {
  status: number;
  body: string;
}

/** Kinds of file a screen can ask the user for. */
export const FILE_KINDS = ['xlsx', 'docx', 'attachment', 'backup'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file the user picked, known to the renderer only by a token: screens never see or send paths. */
export interface PickedFile {
  token: string;
  name: string;
}

/** Whether a file was handed to a program that shows it. */
export interface OpenOutcome {
  opened: boolean;
}

/** What became of a file the user asked to keep. */
export type SaveOutcome = { saved: true; name: string } | { saved: false };

/**
 * Everything a screen needs from the window it runs in. Electron answers with dialogs, the browser host with upload
 * and download; screens have one code path. No method takes or gives a path. On the desktop none rejects with an
 * error of the host: a refusal is a value, or is explained in a dialog and comes back as "nothing picked" or "not
 * saved".
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
