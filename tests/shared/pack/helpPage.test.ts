import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { builtInFactIds } from '#shared/fact/builtInFact.ts';
import { Paragraph } from '#shared/pack/bulletinDefinition.ts';
import { Column } from '#shared/pack/column.ts';
import { Condition } from '#shared/pack/condition.ts';
import { Fact } from '#shared/pack/fact.ts';
import { Rule } from '#shared/pack/pack.ts';
import { packJsonSchema } from '#shared/pack/packJsonSchema.ts';
import { parsePackText } from '#shared/pack/parsePack.ts';

const root = path.join(import.meta.dirname, '../../..');
const page = readFileSync(path.join(root, 'resources/help/pack.md'), 'utf8');
const blocks = [...page.matchAll(/^```json (\S+)\n([\s\S]*?)^```$/gm)].map((match) => ({
  mark: match[1] ?? '',
  json: match[2] ?? '',
}));

const schemas: Readonly<Record<string, z.ZodType>> = {
  列: Column,
  条件: Condition,
  事实: Fact,
  段落: Paragraph,
  规则: Rule,
};

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema & { readonly const?: unknown }>>;
  readonly [key: string]: unknown;
}

function allSchemas(node: unknown): JsonSchema[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(allSchemas);
  return 'properties' in node ? [node as JsonSchema, ...below] : below;
}

describe('the page that explains packs', () => {
  it('has complete packs that the program takes', () => {
    const packs = blocks.filter(({ mark }) => mark === '完整模板包');
    expect(packs.length).toBeGreaterThan(0);
    for (const { json } of packs) expect(() => parsePackText(json)).not.toThrow();
  });

  it('has only examples that fit the schema', () => {
    for (const { mark, json } of blocks.filter((block) => block.mark !== '完整模板包')) {
      const result = schemas[mark]?.safeParse(JSON.parse(json));
      expect(result?.success, `${mark}: ${json}`).toBe(true);
    }
  });

  it('marks every JSON example, so that none goes unchecked', () => {
    expect(page.match(/^```json/gm)).toHaveLength(blocks.length);
  });

  it('names every field of the schema', () => {
    const fields = new Set(allSchemas(packJsonSchema()).flatMap(({ properties = {} }) => Object.keys(properties)));
    const missing = [...fields].filter((field) => !page.includes(`\`${field}\``) && !page.includes(`"${field}"`));
    expect(missing).toEqual([]);
  });

  it('shows every kind of column and fact, and every source of rows', () => {
    const shown = allSchemas(packJsonSchema()).flatMap(({ properties: { kind, from } = {} }) => [
      ...(typeof kind?.const === 'string' ? [`"kind": "${kind.const}"`] : []),
      ...(typeof from?.const === 'string' ? [`\`"${from.const}"\``] : []),
    ]);
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.filter((words) => !page.includes(words))).toEqual([]);
  });

  it('names every built-in fact', () => {
    expect(builtInFactIds.filter((id) => !page.includes(`{${id}}`))).toEqual([]);
  });
});

it('the committed JSON Schema is current (node scripts/makeSchema.ts writes it)', () => {
  const committed = readFileSync(path.join(root, 'resources/schema/pack.schema.json'), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
});

it('the JSON Schema names what refers to itself', () => {
  expect(packJsonSchema()).toMatchObject({ $defs: { Column: {}, Condition: {}, Fact: {} } });
  expect(JSON.stringify(packJsonSchema())).not.toContain('__schema');
});

it('every field of the JSON Schema is explained in Chinese', () => {
  const unexplained = allSchemas(packJsonSchema()).flatMap(({ properties = {} }) =>
    Object.entries(properties)
      .filter(([, field]) => field.$ref === undefined && !/\p{Script=Han}/u.test(String(field.description ?? '')))
      .map(([name]) => name),
  );
  expect(unexplained).toEqual([]);
});
