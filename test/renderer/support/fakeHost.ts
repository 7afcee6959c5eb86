import type { ErrorCode } from '#core/errors/messages.ts';
import type { CallRequest, HostFeatures } from '#service/hosting/wire.ts';

export type FakeAnswer = { data?: unknown } | { error: { code: ErrorCode; message: string } };

/** A back end that answers by procedure name and remembers what it was asked. */
export function fakeHost(
  answer: (procedure: string, input: unknown) => FakeAnswer,
): HostFeatures & { calls: CallRequest[] } {
  const calls: CallRequest[] = [];
  return {
    calls,
    call(request) {
      calls.push(request);
      const address = new URL(request.url, 'http://fake');
      const written = request.body ?? address.searchParams.get('input');
      const given = answer(address.pathname.slice(1), written === null ? undefined : (JSON.parse(written) as unknown));
      const isRefused = 'error' in given;
      const body = isRefused
        ? { error: { message: given.error.message, code: -32009, data: { code: given.error.code, httpStatus: 409 } } }
        : { result: { data: given.data } };
      return Promise.resolve({ status: isRefused ? 409 : 200, body: JSON.stringify(body) });
    },
    pickFile: () => Promise.resolve(null),
    pickFiles: () => Promise.resolve([]),
    saveFile: (_token, name) => Promise.resolve({ saved: true, name }),
    openFile: () => Promise.resolve({ opened: true }),
    openHall: () => Promise.resolve({ opened: true }),
  };
}
