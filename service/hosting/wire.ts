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

export interface CallResponse {
  status: number;
  body: string;
}

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
