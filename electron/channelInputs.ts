import { z } from 'zod';
import { FILE_KINDS, MAX_CALL_BYTES } from '#service/hosting/wire.ts';

/**
 * What a message on each channel must look like. The back end checks the meaning of a
 * call; main only refuses what no screen of ours sends, before it is copied onward.
 */
export const callRequestSchema = z.strictObject({
  method: z.enum(['GET', 'POST']),
  url: z.string().startsWith('/').max(1_000_000),
  body: z
    .string()
    .refine((body) => Buffer.byteLength(body) <= MAX_CALL_BYTES)
    .nullable(),
});

export const fileKindSchema = z.enum(FILE_KINDS);

export const fileTokenSchema = z.string().min(1).max(200);

/** A summit by its id: what its wall is called is main's own word. */
export const summitIdSchema = z.uuid();

export const suggestedNameSchema = z.string().max(1_000);
