import type {
  CallRequest,
  CallResponse,
  FileKind,
  HostFeatures,
  PickedFile,
  SaveOutcome,
} from '#service/hosting/wire.ts';
import { ATTACHMENT_ENDINGS } from '#core/attachments/attachmentKinds.ts';

const ACCEPTED: Record<FileKind, string> = {
  xlsx: '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  attachment: ATTACHMENT_ENDINGS.map((ending) => `.${ending}`).join(','),
  backup: '.zip,application/zip',
};

/** The host when the app is served by server/: same origin, cookie session, files over HTTP. */
export const browserHost: HostFeatures = {
  async call({ method, url, body }: CallRequest): Promise<CallResponse> {
    const answer = await fetch(`/api${url}`, {
      method,
      body,
      credentials: 'same-origin',
      ...(body === null ? {} : { headers: { 'content-type': 'application/json' } }),
    });
    return { status: answer.status, body: await answer.text() };
  },

  async pickFile(kind) {
    const [file] = await askForFiles(ACCEPTED[kind], { several: false });
    return file ? await upload(file) : null;
  },

  async pickFiles(kind) {
    const picked: PickedFile[] = [];
    for (const file of await askForFiles(ACCEPTED[kind], { several: true })) picked.push(await upload(file));
    return picked;
  },

  saveFile(token, suggestedName): Promise<SaveOutcome> {
    download(token, suggestedName);
    // The browser does not say whether the download was kept; it shows that itself.
    return Promise.resolve({ saved: true, name: suggestedName });
  },

  // A file of unknown origin is never shown under the app's own address: the browser opens it once it is downloaded.
  openFile(token, name) {
    download(token, name);
    return Promise.resolve({ opened: true });
  },

  // A browser says which monitors there are only after a question nobody in an office answers: the window is dragged.
  openHall(summitId) {
    const window = globalThis.open(`${location.pathname}#/summits/${summitId}/hall`, 'co-dau-hall', 'popup');
    window?.focus();
    return Promise.resolve({ opened: window !== null });
  },
};

function download(token: string, name: string): void {
  const link = document.createElement('a');
  link.href = `/files/${encodeURIComponent(token)}?name=${encodeURIComponent(name)}`;
  link.download = name;
  link.click();
}

function askForFiles(accept: string, { several }: { several: boolean }): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = several;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

async function upload(file: File): Promise<PickedFile> {
  const answer = await fetch('/files', {
    method: 'POST',
    body: file,
    credentials: 'same-origin',
    // Header values are Latin-1; Vietnamese names travel percent-encoded.
    headers: { 'x-file-name': encodeURIComponent(file.name) },
  });
  const text = await answer.text();
  if (!answer.ok)
    throw new Error(refusalIn(text) ?? `Máy chủ không nhận tệp ${file.name}. Chưa nhập gì; hãy chọn lại.`);
  return JSON.parse(text) as PickedFile;
}

/** The Vietnamese sentence of a refused upload, when the answer carries one. */
function refusalIn(text: string): string | null {
  try {
    const answer = JSON.parse(text) as { message?: unknown };
    return typeof answer.message === 'string' ? answer.message : null;
  } catch {
    return null;
  }
}
