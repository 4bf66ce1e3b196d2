import type { FormRule } from 'antd';
import type { z } from 'zod';

/** The contract's own schema as the rule of a form field: what the form accepts, the call accepts. */
export function fieldRule(schema: z.ZodType): FormRule {
  return {
    validator: async (_, value: unknown) => {
      const result = schema.safeParse(value);
      if (!result.success) throw new Error(result.error.issues[0]?.message ?? '填写有误');
    },
  };
}
