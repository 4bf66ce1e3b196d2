import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { MarkKind } from '../../check/trialMarks.ts';
import { type Stretch, stretchPlace } from './stretchPlace.ts';

/** A place of the text that the check asks about. */
export interface FindingMark extends Stretch {
  readonly key: string;
  readonly kind: MarkKind;
}

interface Marks {
  readonly marks: readonly FindingMark[];
  readonly current: string | null;
  readonly factText: (name: string) => string;
}

export const findingMarksKey = new PluginKey<DecorationSet>('findingMarks');

/** They move along with what is typed until the next check says where they are. */
export function findingMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: findingMarksKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, old) => {
        const given = tr.getMeta(findingMarksKey) as Marks | undefined;
        return given ? DecorationSet.create(tr.doc, decorations(tr.doc, given)) : old.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => findingMarksKey.getState(state) },
  });
}

function decorations(doc: Parameters<typeof stretchPlace>[0], { marks, current, factText }: Marks): Decoration[] {
  return marks.flatMap((mark) => {
    const place = stretchPlace(doc, mark, factText);
    if (!place || place.to <= place.from) return [];
    const classes = ['check-mark', mark.kind, ...(mark.key === current ? ['current'] : [])];
    return [Decoration.inline(place.from, place.to, { class: classes.join(' '), 'data-finding': mark.key })];
  });
}
