import type { DocumentModel, Paragraph } from '../document/documentModel.ts';
import type { BulletinDefinition } from '../pack/bulletinDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import { filledBlocks } from './bodyBlocks.ts';
import { mergeDraft } from './draft.ts';
import type { KeptParagraph } from './version.ts';

/** The text paragraph by paragraph, with all that surrounds it, as a version keeps it and versions are compared. */
export function keptText(data: RoundData, bulletin: BulletinDefinition, model: DocumentModel): KeptParagraph[] {
  const draft = mergeDraft(data, bulletin, data.bulletin?.rows ?? []);
  const body = filledBlocks(data, draft).map(
    ({ id, block }): KeptParagraph => ({
      id,
      text: block?.kind === 'paragraph' ? textOf(block) : `〔表〕${block?.table.title ?? ''}`,
    }),
  );
  return [...surroundings(model, 'before'), ...body, ...surroundings(model, 'after')];
}

function textOf({ runs }: Paragraph): string {
  return runs.map((run) => run.text).join('');
}

const before: ReadonlySet<string> = new Set(['documentNumber', 'title', 'addressee']);
const after: ReadonlySet<string> = new Set(['attachments', 'issuer', 'date', 'annotation', 'copyTo']);

function surroundings({ sections, front, back }: DocumentModel, which: 'before' | 'after'): KeptParagraph[] {
  const styles = which === 'before' ? before : after;
  const counts = new Map<string, number>();
  const kept = (sections[0]?.blocks ?? []).flatMap((block): KeptParagraph[] => {
    if (block.kind !== 'paragraph' || !styles.has(block.style)) return [];
    const count = counts.get(block.style) ?? 0;
    counts.set(block.style, count + 1);
    return [{ id: `#${block.style}${count === 0 ? '' : count}`, text: textOf(block) }];
  });
  if (which === 'before') return front ? [{ id: '#number', text: front.number }, ...kept] : kept;
  return back?.copyTo ? [...kept, { id: '#copyTo', text: `抄送：${back.copyTo}` }] : kept;
}
