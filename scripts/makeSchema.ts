import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packJsonSchema } from '#shared/pack/packJsonSchema.ts';

// Run after a change of shared/pack/*.ts: node scripts/makeSchema.ts. A test holds the committed file against the schema.
const file = path.join(import.meta.dirname, '../resources/schema/pack.schema.json');
writeFileSync(file, `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
