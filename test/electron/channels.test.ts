import type { IpcMainInvokeEvent } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS } from '../../electron/channels.ts';
import { registerChannels } from '../../electron/registerChannels.ts';
import { isOurScreen, type Sender } from '../../electron/senderCheck.ts';
import { KNOWN_CONTENTS, OUR_SCREEN as ours, STRANGERS as strangers } from './senders.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const done: string[] = [];
const refused: string[] = [];
const broken: string[] = [];
let isBroken = false;

beforeEach(() => {
  handlers.clear();
  done.length = 0;
  refused.length = 0;
  broken.length = 0;
  isBroken = false;
  registerChannels(
    { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) },
    {
      isOurScreen: (event) => isOurScreen(event, KNOWN_CONTENTS),
      call: () => work({ status: 200, body: 'call' }),
      pickFile: () => work({ token: 't', name: 'pick' }),
      pickFiles: () => work([{ token: 't', name: 'pick' }]),
      saveFile: () => work({ saved: true as const, name: 'save' }),
      openFile: () => work({ opened: true }),
      openHall: () => work({ opened: true }),
      noteRefused: (channel, reason) => void refused.push(`${channel} ${reason}`),
      noteBroken: (channel) => void broken.push(channel),
    },
  );
});

/** What the host does for a screen; it may break down over it. */
function work<Answer>(answer: Answer): Promise<Answer> {
  if (isBroken) return Promise.reject(Object.assign(new Error("ENOSPC, mkdir 'C:\\Users\\ha'"), { code: 'ENOSPC' }));
  done.push(JSON.stringify(answer));
  return Promise.resolve(answer);
}

async function send(channel: string, from: Sender, ...args: unknown[]): Promise<unknown> {
  return await handlers.get(channel)?.(from as unknown as IpcMainInvokeEvent, ...args);
}

const RIGHT: Record<string, unknown[]> = {
  [CHANNELS.call]: [{ method: 'GET', url: '/office.status', body: null }],
  [CHANNELS.pickFile]: ['xlsx'],
  [CHANNELS.pickFiles]: ['xlsx'],
  [CHANNELS.saveFile]: ['token', 'Danh sách.xlsx'],
  [CHANNELS.openFile]: ['token', 'Giao ước.pdf'],
  [CHANNELS.openHall]: ['018f0000-0000-7000-8000-000000000001'],
};

it('opens exactly the channels there are names for', () => {
  expect([...handlers.keys()].sort()).toEqual(Object.values(CHANNELS).sort());
  expect(Object.keys(RIGHT).sort()).toEqual(Object.values(CHANNELS).sort());
});

describe.each(Object.values(CHANNELS))('%s', (channel) => {
  it('answers our own screen', async () => {
    await send(channel, ours, ...(RIGHT[channel] ?? []));
    expect(done).toHaveLength(1);
    expect(refused).toEqual([]);
  });

  it('answers in its own form also when the host breaks down, with nothing of the error', async () => {
    isBroken = true;
    const answer = JSON.stringify(await send(channel, ours, ...(RIGHT[channel] ?? [])));
    expect(answer).not.toMatch(/ENOSPC|Users/);
    if (channel === CHANNELS.call) expect(answer).toContain('INTERNAL');
    expect(broken).toEqual([channel]);
  });

  it.each(strangers)('does nothing for %s', async (_who, stranger) => {
    await send(channel, stranger, ...(RIGHT[channel] ?? []));
    expect(done).toEqual([]);
    expect(refused).toEqual([`${channel} sender`]);
  });

  const junk: unknown[] = [
    undefined,
    null,
    42,
    '',
    'C:\\Windows\\win.ini',
    'https://evil.example/#/summits',
    [],
    {},
    { method: 'GET', url: '/a', body: null, path: '/etc/passwd' },
    { method: 'PUT', url: '/a', body: null },
    { method: 'GET', url: 'http://evil.example', body: null },
    { method: 'GET', url: '/a', body: { path: '/etc' } },
    { method: 'GET', url: `/${'a'.repeat(1_000_001)}`, body: null },
  ];
  it.each(
    junk.map((value) => [(JSON.stringify(value) as string | undefined)?.slice(0, 60) ?? 'nothing', value] as const),
  )('does nothing with %s', async (_text, value) => {
    await send(channel, ours, value, value);
    // A save or an opening takes any short text as a token; the back end knows which were given out.
    const takesToken = channel === CHANNELS.saveFile || channel === CHANNELS.openFile;
    const accepted = takesToken && typeof value === 'string' && value !== '';
    expect(done).toHaveLength(accepted ? 1 : 0);
  });
});

it('tells a stranger why in the form the screens read', async () => {
  const [, stranger] = strangers[2] ?? [];
  const answer = (await send(CHANNELS.call, stranger ?? ours, RIGHT[CHANNELS.call]?.[0])) as { body: string };
  const { error } = JSON.parse(answer.body) as { error: { message: string; data: object } };
  expect(error.message).toContain('không đến từ cửa sổ của Cờ Đầu');
  expect(error.data).toEqual({ code: 'UNKNOWN_CALLER', httpStatus: 403 });
});
