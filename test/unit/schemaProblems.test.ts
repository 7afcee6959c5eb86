import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SchemaNode } from '../support/contractProcedures.ts';
import { schemaProblems } from '../support/schemaProblems.ts';

const problems = (schema: z.ZodType) => schemaProblems(schema as unknown as SchemaNode, 'in');
const open = z.string();

describe('the walker over input schemas', () => {
  it.each<[string, z.ZodType]>([
    ['a text', open],
    ['a text by pattern only', z.string().regex(/^a+$/u)],
    ['a text by a check of its own', z.string().refine(() => true)],
    ['a list', z.array(z.boolean())],
    ['the items of a list', z.array(open).max(3)],
    ['an object', z.object({ a: z.boolean() })],
    ['a field of an object', z.strictObject({ a: open })],
    ['a field for a path', z.strictObject({ targetPath: z.string().max(9) })],
    ['a number', z.int()],
    ['a number without maximum', z.int().min(0)],
    ['a number without minimum', z.int().max(9)],
    ['a broken number', z.number().min(0).max(9)],
    ['an option of a union', z.union([z.boolean(), open])],
    [
      'a branch of a discriminated union',
      z.discriminatedUnion('k', [z.strictObject({ k: z.literal(1) }), z.strictObject({ k: z.literal(2), a: open })]),
    ],
    ['what may be missing', open.optional()],
    ['what may be null', open.nullable()],
    ['what has a default', open.default('')],
    ['what is only read', open.readonly()],
    ['free keys', z.record(z.string().max(3), z.boolean())],
    ['values of a record', z.record(z.enum(['a']), open)],
    ['an item of a tuple', z.tuple([z.boolean(), open])],
    ['the rest of a tuple', z.tuple([z.boolean()], z.boolean())],
    ['what goes into a pipe', open.pipe(z.string().max(3))],
    ['what comes out of a pipe', z.string().max(3).pipe(open)],
    ['what goes into a transform', open.transform((text) => text.length)],
    ['what is prepared before it is checked', z.preprocess((value) => value, z.string().max(3))],
    ['anything', z.any()],
    ['the unknown', z.unknown()],
    ['a kind nobody thought of', z.lazy(() => z.boolean())],
  ])('objects to %s', (_what, schema) => {
    expect(problems(schema)).not.toEqual([]);
  });

  it.each<[string, z.ZodType]>([
    ['a capped text', z.string().max(3)],
    ['a text of one length', z.string().length(10)],
    ['an id', z.uuid()],
    ['a whole number between two', z.int().min(0).max(9)],
    ['a strict object of such', z.strictObject({ a: z.uuid().nullable().default(null), b: z.enum(['x']).optional() })],
    ['a list of such', z.array(z.union([z.literal(1), z.string().max(3)])).max(3)],
    ['a record of known keys', z.record(z.enum(['a', 'b']), z.boolean())],
    ['a closed tuple', z.tuple([z.boolean(), z.uuid()])],
    ['a capped text and a transform', z.string().max(3).transform(Number)],
  ])('lets pass %s', (_what, schema) => {
    expect(problems(schema)).toEqual([]);
  });
});
