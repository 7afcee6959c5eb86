import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type AppError, refusal } from '#core/errors/appError.ts';
import { inputWords } from '#core/errors/inputWords.ts';
import type { ErrorCode } from '#core/errors/messages.ts';
import { mayWrite, ROLES, type Role } from '#core/office/actor.ts';
import { asRefusal, knownRefusal } from './failures.ts';
import { runUnitOfWork, type UnitOfWork } from './unitOfWork.ts';
import type { CallContext } from './context.ts';

/** Declared on every procedure: who may call it, and what the call does in words. */
export interface ProcedureMeta {
  allow: readonly Role[];
  /** Completes "không được quyền …". */
  doing: string;
}

// Problems of inputs are told in words of ours, like everything else.
z.config({ localeError: inputWords });

const t = initTRPC
  .context<CallContext>()
  .meta<ProcedureMeta>()
  .create({
    /** Screens get our code and our sentence; stack traces and driver texts stay behind. */
    errorFormatter({ shape, error }) {
      const known = asRefusal(error);
      return {
        ...shape,
        message: known.message,
        data: { code: known.code, path: shape.data.path, httpStatus: shape.data.httpStatus },
      };
    },
  });

export const router = t.router;

export const EVERYONE: readonly Role[] = ROLES;
export const WRITERS: readonly Role[] = ROLES.filter(mayWrite);
export const ADMINS: readonly Role[] = ['ADMIN'];

/** Every procedure starts here: no declaration of who may call, no call. */
export const guarded = t.procedure.use(async ({ ctx, meta, next }) => {
  if (!meta?.allow.includes(ctx.actor.role))
    throw asTrpc(refusal('FORBIDDEN', { what: meta?.doing ?? 'làm việc này' }));
  const result = await next();
  // A refusal is an answer, not a breakdown of the server.
  const known = result.ok ? null : knownRefusal(result.error);
  if (known) throw asTrpc(known);
  return result;
});

/** A procedure that needs an open office: adds its database, open until it has answered, and the one way to write. */
export const inOffice = guarded.use(({ ctx, next }) =>
  ctx.session.use((database) =>
    next({
      ctx: {
        db: database.reader,
        database,
        write: <Result>(work: (unit: UnitOfWork) => Promise<Result>) =>
          runUnitOfWork({ database, actor: ctx.actor, clock: ctx.clock }, work),
      },
    }),
  ),
);

/** A reading procedure open to every role: all it asks, it asks of one and the same state of the data.
 * Its `db` is that state: another view of `database` inside it would wait for a connection this call may be holding. */
export const read = inOffice
  .meta({ allow: EVERYONE, doing: 'xem dữ liệu' })
  .use(({ ctx, next }) => ctx.database.view((db) => next({ ctx: { db } })));

/** A {@link read} that looks in the search index: what was acknowledged is in it before its view is opened. */
export const search = inOffice.meta({ allow: EVERYONE, doing: 'xem dữ liệu' }).use(async ({ ctx, next }) => {
  await ctx.database.searchable();
  return ctx.database.view((db) => next({ ctx: { db } }));
});

/** A writing procedure for those who do the office's work. */
export const change = inOffice.meta({ allow: WRITERS, doing: 'sửa dữ liệu' });

/** A writing procedure for the administrator. */
export const administer = inOffice.meta({ allow: ADMINS, doing: 'sửa thiết lập cơ quan' });

/** Most rows one page may ask for. */
export const MAX_PAGE = 500;
export const pageSchema = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(MAX_PAGE) };
export const searchSchema = z.string().max(200);
export const idSchema = z.uuid();
/** Far above what any office reaches: nonsense is refused at the door. */
const MAX_COUNT = 2_147_483_647;
/** The version a screen last saw of a row. */
export const versionSchema = z.int().min(1).max(MAX_COUNT);
/** A number of rows, or a place in a sequence of them. */
export const countSchema = z.int().min(0).max(MAX_COUNT);

const TRPC_CODES: Partial<Record<ErrorCode, TRPCError['code']>> = {
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INPUT_INVALID: 'BAD_REQUEST',
};

function asTrpc(error: AppError): TRPCError {
  return new TRPCError({ code: TRPC_CODES[error.code] ?? 'CONFLICT', message: error.message, cause: error });
}
