import { AppError } from '../error.ts';
import { isKnownFact } from '../fact/isKnownFact.ts';
import type { Pack } from '../pack/pack.ts';
import { templateNames } from '../text/template.ts';

interface Text {
  readonly id: string;
  readonly text: string | null;
}

/** A place between braces must be a fact. One that stood there before may stay: it is marked where it stands. */
export function refuseUnknownFacts(pack: Pack, texts: readonly Text[], before: readonly Text[]): void {
  const old = new Map(before.map(({ id, text }) => [id, new Set(templateNames(text ?? ''))]));
  for (const { id, text } of texts) {
    const unknown = templateNames(text ?? '').find((name) => !isKnownFact(pack, name) && !old.get(id)?.has(name));
    if (unknown === undefined) continue;
    throw new AppError('invalid', `没有名为“${unknown}”的数或名单，没有保存这次修改。请从列表中选，或去掉花括号。`, {
      fact: unknown,
    });
  }
}
