import type { FieldValue } from '../store/change.ts';

export const versionKinds = ['review', 'final', 'reopened'] as const;
/** 送审稿, 定稿, and the lifting of a 定稿. */
export type VersionKind = (typeof versionKinds)[number];

export const versionNames: Readonly<Record<VersionKind, string>> = {
  review: '送审稿',
  final: '定稿',
  reopened: '解除定稿',
};

/** One paragraph as it stood; `id` finds it again when it was moved or rewritten. */
export type KeptParagraph = {
  readonly id: string;
  readonly text: string;
} & { readonly [key: string]: FieldValue };

/** An annex as it stood: `print` tells whether its table is the same. */
export type KeptAnnex = {
  readonly number: number;
  readonly title: string;
  readonly print: string;
} & { readonly [key: string]: FieldValue };

/** 版本: the text as it stood when it was marked. Who and when, its change says. */
export interface Version {
  readonly id: string;
  readonly roundId: string;
  readonly kind: VersionKind;
  /** Of a lifting the reason. */
  readonly note: string;
  readonly title: string;
  readonly person: string;
  readonly at: string;
}

export interface KeptVersion extends Version {
  readonly paragraphs: readonly KeptParagraph[];
  readonly annexes: readonly KeptAnnex[];
}

/** The 定稿 that holds, if one does; versions in order of time. */
export function finalOf<Of extends Pick<Version, 'kind'>>(versions: readonly Of[]): Of | null {
  const last = versions.filter(({ kind }) => kind !== 'review').at(-1);
  return last?.kind === 'final' ? last : null;
}
