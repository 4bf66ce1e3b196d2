import type { Route } from '../../app/route.ts';
import type { CommandId } from './commands.ts';

export const itemKinds = {
  unit: '单位',
  annex: '附件',
  column: '事项',
  account: '账号',
  command: '命令',
  problem: '问题',
} as const;
export type ItemKind = keyof typeof itemKinds;

/** One thing that can be found, and what choosing it does. */
export interface PaletteItem {
  readonly key: string;
  readonly kind: ItemKind;
  /** The first text is shown; the others are also looked through. */
  readonly texts: readonly string[];
  readonly remark: string;
  readonly to: { readonly route: Route } | { readonly command: CommandId; readonly annexId: string | null };
  /** Shown at the right, for those who want to learn it. */
  readonly keys?: string | undefined;
}

export function textsOf({ texts }: PaletteItem): readonly string[] {
  return texts;
}
