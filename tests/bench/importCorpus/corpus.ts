import { bodyDamages } from './bodyDamages.ts';
import { cellDamages } from './cellDamages.ts';
import type { CorpusFile } from './corpusFile.ts';
import { filesOf } from './damage.ts';
import { headDamages } from './headDamages.ts';
import { pageDamages } from './pageDamages.ts';

/** Every file of the corpus: the generated ones, each from its seed. */
export function corpusFiles(): CorpusFile[] {
  return [...headDamages, ...bodyDamages, ...cellDamages, ...pageDamages].flatMap((damage, index) =>
    filesOf(damage, index + 1),
  );
}
