import type { Reply } from '#shared/client.ts';
import type { AppEvents } from '#shared/contract.ts';

/** What main sends to the backend process. */
export type ToBackend =
  | { readonly kind: 'call'; readonly id: number; readonly call: string; readonly input: unknown }
  | { readonly kind: 'evidence'; readonly id: number; readonly hash: string }
  /** Null: it could not be printed. */
  | { readonly kind: 'printed'; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly kind: 'close'; readonly id: number };

/** What the backend process sends to main. */
export type FromBackend =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'evidence'; readonly id: number; readonly bytes: Uint8Array | undefined }
  | { readonly kind: 'print'; readonly id: number; readonly html: string }
  | { readonly kind: 'notice'; readonly event: keyof AppEvents; readonly payload: unknown };
