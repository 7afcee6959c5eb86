import type { SchemaNode } from './contractProcedures.ts';

/** Kinds of values that are short by nature. */
const SMALL = new Set(['boolean', 'enum', 'literal', 'null', 'undefined', 'never']);
/** Kinds that only wrap another one. */
const WRAPPERS = new Set(['optional', 'nullable', 'default', 'prefault', 'nonoptional', 'readonly']);
/** Formats of one length. A regular expression is none: it may end in `+`. */
const FIXED_FORMATS = new Set(['uuid', 'guid', 'date']);
const PATH_LIKE = /path|folder|directory|filename/iu;

/**
 * What is too open about the schema of an input, one line each: objects must be strict, texts,
 * lists and numbers capped, and no field may carry a path. A kind of schema this
 * walker does not know is a problem too, so that a new one cannot slip by unread.
 */
export function schemaProblems(schema: SchemaNode, at: string): string[] {
  const { def } = schema._zod;
  const kind = def.type;
  if (SMALL.has(kind)) return [];
  if (WRAPPERS.has(kind)) return schemaProblems(def.innerType as SchemaNode, at);
  switch (kind) {
    case 'object':
      return objectProblems(def, at);
    case 'array':
      return [...uncapped(def, at, 'list'), ...schemaProblems(def.element as SchemaNode, `${at}[]`)];
    case 'string':
      return FIXED_FORMATS.has(String(def.format)) ? [] : uncapped(def, at, 'text');
    case 'number':
      return numberProblems(def, at);
    case 'union':
      return (def.options as SchemaNode[]).flatMap((option, index) => schemaProblems(option, `${at}|${index}`));
    case 'tuple':
      return [
        ...(def.items as SchemaNode[]).flatMap((item, index) => schemaProblems(item, `${at}[${index}]`)),
        ...(def.rest === null ? [] : [`${at}: tuple with an open end`]),
      ];
    case 'record':
      return [
        // A record of free keys has no maximum.
        ...((def.keyType as SchemaNode)._zod.def.type === 'enum' ? [] : [`${at}: record of free keys`]),
        ...schemaProblems(def.valueType as SchemaNode, `${at}{}`),
      ];
    case 'pipe':
      return pipeProblems(def.in as SchemaNode, def.out as SchemaNode, at);
    default:
      return [`${at}: unknown kind of schema “${kind}”`];
  }
}

function objectProblems(def: SchemaNode['_zod']['def'], at: string): string[] {
  const catchall = (def.catchall as SchemaNode | undefined)?._zod.def.type;
  const fields = Object.entries(def.shape as Record<string, SchemaNode>);
  return [
    ...(catchall === 'never' ? [] : [`${at}: object that is not strict`]),
    ...fields.flatMap(([field, schema]) => [
      ...(PATH_LIKE.test(field) ? [`${at}.${field}: field for a path`] : []),
      ...schemaProblems(schema, `${at}.${field}`),
    ]),
  ];
}

function numberProblems(def: SchemaNode['_zod']['def'], at: string): string[] {
  const checks = checkNames(def);
  return [
    ...(def.format === 'safeint' || checks.includes('number_format') ? [] : [`${at}: number that is not whole`]),
    ...(checks.includes('greater_than') ? [] : [`${at}: number without minimum`]),
    ...(checks.includes('less_than') ? [] : [`${at}: number without maximum`]),
  ];
}

/** What comes in must be capped before anything is done to it, so a transform may only stand behind. */
function pipeProblems(input: SchemaNode, output: SchemaNode, at: string): string[] {
  return [
    ...schemaProblems(input, at),
    ...(output._zod.def.type === 'transform' ? [] : schemaProblems(output, `${at}→`)),
  ];
}

function uncapped(def: SchemaNode['_zod']['def'], at: string, what: string): string[] {
  const checks = checkNames(def);
  return checks.includes('max_length') || checks.includes('length_equals') ? [] : [`${at}: ${what} without maximum`];
}

function checkNames(def: SchemaNode['_zod']['def']): string[] {
  const checks = (def.checks ?? []) as { _zod: { def: { check: string } } }[];
  return checks.map((check) => check._zod.def.check);
}
