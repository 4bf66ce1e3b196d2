import { z } from 'zod';
import { AnnexDefinition, RowSource } from './annexDefinition.ts';
import { BulletinDefinition, Paragraph } from './bulletinDefinition.ts';
import { Column, Part } from './column.ts';
import { CellTest, Condition } from './condition.ts';
import { Fact } from './fact.ts';
import { NoticeDefinition } from './noticeDefinition.ts';
import { Group, Indicator, Pack, PackRound, PackUnit, Rule } from './pack.ts';

/** The schemas that stand under a name of their own in the JSON Schema. */
const named = {
  AnnexDefinition,
  BulletinDefinition,
  CellTest,
  Column,
  Condition,
  Fact,
  Group,
  Indicator,
  NoticeDefinition,
  PackRound,
  PackUnit,
  Paragraph,
  Part,
  RowSource,
  Rule,
};

/** The JSON Schema of a pack as a person writes it (defaults may be left out), for editors that complete and check. */
export function packJsonSchema(): object {
  for (const [id, schema] of Object.entries(named)) {
    const type: z.ZodType = schema;
    type.register(z.globalRegistry, { ...z.globalRegistry.get(type), id });
  }
  const schema = z.toJSONSchema(Pack, { io: 'input' });
  return { ...schema, title: '查报模板包' };
}
