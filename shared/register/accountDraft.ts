import { z } from 'zod';
import { id } from '../fields.ts';

export const AccountDraft = z.strictObject({
  id: id.optional(),
  name: z.string().trim().min(1, '请填写账号名称').max(100),
  platform: z.string().trim().max(50),
  sponsor: z.string().trim().max(100),
  groupId: id,
  filed: z.string().trim().max(50).nullable().default(null),
});
