import { appRouter } from '#service/router.ts';

/** The part of a zod schema's inside that tests look at. */
export interface SchemaNode {
  _zod: { def: Record<string, unknown> & { type: string } };
}

export interface ProcedureDefinition {
  type: 'query' | 'mutation';
  meta?: { allow: readonly string[]; doing: string };
  inputs: (SchemaNode & { safeParse(value: unknown): { success: boolean } })[];
}

/** Every procedure of the contract, as the router itself lists them. */
export const procedures = Object.entries(appRouter._def.procedures).map(([path, procedure]) => ({
  path,
  definition: (procedure as unknown as { _def: ProcedureDefinition })._def,
}));
