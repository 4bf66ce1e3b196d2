import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { isComposing } from '../../ui/composing.ts';

interface Order {
  readonly readOnly: boolean;
  /** The ids of all entries, in official order. */
  readonly ids: readonly string[];
  /** Puts the dragged entry where the other one is. */
  readonly onDrop: (dragged: string, target: string) => void;
  readonly onStep: (id: string, direction: 'up' | 'down') => void;
}

/** What a row of a register needs to be moved by dragging, and by Alt with the arrows. */
export function useRowOrder({ readOnly, ids, onDrop, onStep }: Order) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const finish = () => {
    setDragged(null);
    setOver(null);
  };
  return (id: string) => ({
    draggable: !readOnly,
    /** On which side of this row the dragged one would come to lie. */
    'data-drop': over === id && dragged !== null && dragged !== id ? side(ids, dragged, id) : undefined,
    onDragStart: () => setDragged(id),
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(id);
    },
    onDragEnd: finish,
    onDrop: () => {
      finish();
      if (dragged !== null && dragged !== id) onDrop(dragged, id);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!event.altKey || isComposing(event) || readOnly) return;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      onStep(id, event.key === 'ArrowUp' ? 'up' : 'down');
    },
  });
}
export type RowOrder = ReturnType<ReturnType<typeof useRowOrder>>;

function side(ids: readonly string[], dragged: string, target: string): 'above' | 'below' {
  return ids.indexOf(dragged) < ids.indexOf(target) ? 'below' : 'above';
}
