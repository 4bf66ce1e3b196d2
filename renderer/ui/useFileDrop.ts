import { type DragEvent, useState } from 'react';

/** A place that takes what is dragged onto it. `over`: something is held above it. */
export function useFileDrop(onDrop: (dropped: DataTransfer) => void, open = true) {
  const [over, setOver] = useState(false);
  return {
    over,
    place: {
      onDragOver: (event: DragEvent) => {
        if (!open) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        if (open) onDrop(event.dataTransfer);
      },
    },
  };
}
