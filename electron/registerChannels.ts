import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { refusal } from '#core/errors/appError.ts';
import type { CallResponse, HostFeatures, OpenOutcome, PickedFile, SaveOutcome } from '#service/hosting/wire.ts';
import {
  callRequestSchema,
  fileKindSchema,
  fileTokenSchema,
  suggestedNameSchema,
  summitIdSchema,
} from './channelInputs.ts';
import { CHANNELS } from './channels.ts';
import { refusedCall } from './refusedCall.ts';

/** What main does for a screen once the sender and the shape of the message are checked. */
export interface ChannelHost extends HostFeatures {
  isOurScreen(event: IpcMainInvokeEvent): boolean;
  /** A message was refused: one word why, nothing of its content. */
  noteRefused(channel: string, reason: 'sender' | 'input'): void;
  /** What the host was to do broke down. Where the answer cannot say so, the user is to be told. */
  noteBroken(channel: string, error: unknown): void;
}

type Reason = 'sender' | 'input' | 'broken';

interface Channel<Answer> {
  name: string;
  /** The answer to a stranger, to a message of the wrong shape, and when the host breaks down over it. */
  refuse(reason: Reason): Answer;
  /** Null when the message has not the right shape. */
  answer(args: readonly unknown[]): Promise<Answer> | null;
}

const REFUSED_CALLS: Record<Reason, CallResponse> = {
  sender: refusedCall(refusal('UNKNOWN_CALLER'), 403),
  input: refusedCall(refusal('INPUT_INVALID', { problem: 'lời gọi không đúng dạng' }), 400),
  broken: refusedCall(refusal('INTERNAL', { reference: 'VO-UNG-DUNG' }), 503),
};

/** Opens the channels. Every one goes through the same sender check; there is no other `ipcMain.handle`. */
export function registerChannels(ipcMain: Pick<IpcMain, 'handle'>, host: ChannelHost): void {
  const open = <Answer>(channel: Channel<Answer>): void => {
    ipcMain.handle(channel.name, async (event, ...args: unknown[]): Promise<Answer> => {
      if (!host.isOurScreen(event)) {
        host.noteRefused(channel.name, 'sender');
        return channel.refuse('sender');
      }
      const answer = channel.answer(args);
      if (answer === null) {
        host.noteRefused(channel.name, 'input');
        return channel.refuse('input');
      }
      try {
        return await answer;
      } catch (error) {
        // Let through, it would be shown as it is: in English, with a path of this computer in it.
        host.noteBroken(channel.name, error);
        return channel.refuse('broken');
      }
    });
  };

  open<CallResponse>({
    name: CHANNELS.call,
    refuse: (reason) => REFUSED_CALLS[reason],
    answer: ([request]) => {
      const parsed = callRequestSchema.safeParse(request);
      return parsed.success ? host.call(parsed.data) : null;
    },
  });

  open<PickedFile | null>({
    name: CHANNELS.pickFile,
    refuse: () => null,
    answer: ([kind]) => {
      const parsed = fileKindSchema.safeParse(kind);
      return parsed.success ? host.pickFile(parsed.data) : null;
    },
  });

  open<PickedFile[]>({
    name: CHANNELS.pickFiles,
    refuse: () => [],
    answer: ([kind]) => {
      const parsed = fileKindSchema.safeParse(kind);
      return parsed.success ? host.pickFiles(parsed.data) : null;
    },
  });

  open<SaveOutcome>({
    name: CHANNELS.saveFile,
    refuse: () => ({ saved: false }),
    answer: ([token, name]) => {
      const parsedToken = fileTokenSchema.safeParse(token);
      const parsedName = suggestedNameSchema.safeParse(name);
      return parsedToken.success && parsedName.success ? host.saveFile(parsedToken.data, parsedName.data) : null;
    },
  });

  open<OpenOutcome>({
    name: CHANNELS.openFile,
    refuse: () => ({ opened: false }),
    answer: ([token, name]) => {
      const parsedToken = fileTokenSchema.safeParse(token);
      const parsedName = suggestedNameSchema.safeParse(name);
      return parsedToken.success && parsedName.success ? host.openFile(parsedToken.data, parsedName.data) : null;
    },
  });

  open<OpenOutcome>({
    name: CHANNELS.openHall,
    refuse: () => ({ opened: false }),
    answer: ([summitId]) => {
      const parsed = summitIdSchema.safeParse(summitId);
      return parsed.success ? host.openHall(parsed.data) : null;
    },
  });
}
