import type { IpcMainInvokeEvent } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallRequest, CallResponse } from '#service/hosting/wire.ts';
import { CHANNELS } from '../../electron/channels.ts';
import { registerChannels } from '../../electron/registerChannels.ts';
import { isOurScreen, type Sender } from '../../electron/senderCheck.ts';
import { procedures } from '../support/contractProcedures.ts';
import { KNOWN_CONTENTS, OUR_SCREEN, STRANGERS } from './senders.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

let handler: Handler | undefined;
const reached: string[] = [];

beforeEach(() => {
  reached.length = 0;
  registerChannels(
    {
      handle: (channel: string, given: Handler) => {
        if (channel === CHANNELS.call) handler = given;
      },
    },
    {
      isOurScreen: (event) => isOurScreen(event, KNOWN_CONTENTS),
      call: ({ url }) => {
        reached.push(url);
        return Promise.resolve({ status: 200, body: '{"result":{}}' });
      },
      pickFile: () => Promise.resolve(null),
      pickFiles: () => Promise.resolve([]),
      saveFile: () => Promise.resolve({ saved: false }),
      openFile: () => Promise.resolve({ opened: false }),
      openHall: () => Promise.resolve({ opened: false }),
      noteRefused: () => undefined,
      noteBroken: () => undefined,
    },
  );
});

const send = async (from: Sender, request: CallRequest) =>
  (await handler?.(from as unknown as IpcMainInvokeEvent, request)) as CallResponse;

describe.each(procedures)('$path in the Electron host', ({ path, definition }) => {
  const request: CallRequest =
    definition.type === 'query'
      ? { method: 'GET', url: `/${path}`, body: null }
      : { method: 'POST', url: `/${path}`, body: '{}' };

  it('reaches the back end from our own screen', async () => {
    expect((await send(OUR_SCREEN, request)).status).toBe(200);
    expect(reached).toEqual([`/${path}`]);
  });

  it.each(STRANGERS)('never does from %s', async (_who, stranger) => {
    const { status, body } = await send(stranger, request);
    expect(status).toBe(403);
    expect(body).toContain('UNKNOWN_CALLER');
    expect(body).not.toContain('result');
    expect(reached).toEqual([]);
  });
});
