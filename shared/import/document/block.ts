import type { RawCell, RawMerge, RawRemark } from '../rawSheet.ts';

/** What a document or page is made of, in its order. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly rows: RawCell[][];
      readonly merges: RawMerge[];
      /** Relative widths of the columns of its grid; null when the source does not say. */
      readonly widths: readonly number[] | null;
      readonly remarks: RawRemark[];
    };

export type TableBlock = Extract<Block, { kind: 'table' }>;
