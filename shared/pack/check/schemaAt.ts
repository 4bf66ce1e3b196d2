import { z } from 'zod';
import type { Path } from './packIssue.ts';

/** Names that an object at a place of the JSON may have, as far as the input tells which schema applies there. */
export function allowedKeys(schema: z.ZodType, json: unknown, path: Path): string[] {
  const keys = schemasAt(schema, json, path).flatMap((candidate) =>
    candidate instanceof z.ZodObject ? Object.keys(candidate.shape) : [],
  );
  return [...new Set(keys)];
}

/** The description of the schema at a place, if it has one. */
export function descriptionAt(schema: z.ZodType, json: unknown, path: Path): string | undefined {
  const last = path.at(-1);
  for (const parent of schemasAt(schema, json, path.slice(0, -1))) {
    const child = last === undefined ? parent : childOf(parent, last);
    if (child?.description) return child.description;
  }
  return undefined;
}

function schemasAt(schema: z.ZodType, json: unknown, path: Path): z.ZodType[] {
  let value = json;
  let candidates = fitting(schema, value);
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    candidates = candidates.flatMap((candidate) => {
      const child = childOf(candidate, key);
      return child ? fitting(child, value) : [];
    });
  }
  return candidates;
}

function childOf(schema: z.ZodType, key: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}

/** Looks through wrappers and unions: the schemas without a wrapper that the value may have been meant for. */
function fitting(schema: z.ZodType, value: unknown): z.ZodType[] {
  if (schema instanceof z.ZodLazy) return fitting(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return fitting(schema.unwrap() as z.ZodType, value);
  }
  if (!(schema instanceof z.ZodUnion)) return [schema];
  const options = schema.options.flatMap((option) => fitting(option as z.ZodType, value));
  const scores = options.map((option) => fitness(option, value));
  const best = Math.max(...scores);
  return options.filter((_, index) => scores[index] === best);
}

/** How well an object schema fits: a wrong literal (kind, from) rules it out, every known key speaks for it. */
function fitness(schema: z.ZodType, value: unknown): number {
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return -1;
  let score = 0;
  for (const [key, field] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(value, key)) continue;
    if (field instanceof z.ZodLiteral && !field.values.has((value as Record<string, unknown>)[key] as string))
      return -1;
    score += 1;
  }
  return score;
}
