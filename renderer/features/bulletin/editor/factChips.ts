import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { FactValue } from '#shared/bulletin/bulletinView.ts';

/** The chips of one editor: each shows what its fact comes to now, and is drawn again when that changes. */
export interface FactChips {
  readonly make: (node: Node) => NodeView;
  readonly show: (facts: readonly FactValue[]) => void;
}

export function createFactChips(): FactChips {
  const known = new Map<string, FactValue>();
  const drawn = new Set<{ readonly name: string; readonly dom: HTMLElement }>();
  const draw = ({ name, dom }: { readonly name: string; readonly dom: HTMLElement }) => {
    const fact = known.get(name);
    const text = fact?.text ?? '……';
    // Only what is otherwise now: to draw beside the caret moves it in the browser.
    if (dom.textContent !== text) dom.textContent = text;
    dom.title = fact ? `${fact.title}${fact.annexId === null ? '' : '（由附件算出，选中后按回车看附件）'}` : name;
  };
  return {
    make: (node) => {
      const dom = document.createElement('span');
      dom.className = 'fact-chip';
      dom.dataset.fact = node.attrs.name;
      dom.dataset.testid = `fact-${node.attrs.name}`;
      dom.contentEditable = 'false';
      const chip = { name: node.attrs.name as string, dom };
      drawn.add(chip);
      draw(chip);
      return { dom, ignoreMutation: () => true, destroy: () => void drawn.delete(chip) };
    },
    show: (facts) => {
      for (const fact of facts) known.set(fact.name, fact);
      for (const chip of drawn) draw(chip);
    },
  };
}
