import { type RefObject, useEffect, useRef, useState } from 'react';
import { droppedFiles } from './droppedFiles.ts';

interface Incoming {
  readonly enabled: boolean;
  /** Whatever box is to take in what is dropped and pasted inside of it. */
  readonly areaOf: (element: HTMLElement) => HTMLElement | null;
  readonly onFiles: (files: readonly File[], target: Element) => void;
}

/** Files that are dropped or pasted in the box around an element. True while files hover over it. */
export function useIncoming(element: RefObject<HTMLElement | null>, incoming: Incoming): boolean {
  const [hovered, setHovered] = useState(false);
  const latest = useRef(incoming);
  latest.current = incoming;
  const { enabled } = incoming;

  useEffect(() => {
    const area = element.current && latest.current.areaOf(element.current);
    if (!area || !enabled) return;
    area.dataset.takesEvidence = '';
    keepPage();
    const listeners: [string, (event: Event) => void][] = [
      ['dragover', (event) => onDragOver(event as DragEvent, () => setHovered(true))],
      ['dragleave', (event) => leaves(event as DragEvent, area) && setHovered(false)],
      [
        'drop',
        (event) => {
          setHovered(false);
          take(event, (event as DragEvent).dataTransfer, latest.current.onFiles);
        },
      ],
      ['paste', (event) => takePasted(event as ClipboardEvent, latest.current.onFiles)],
    ];
    // Before the grid and the text fields, which know only text.
    for (const [name, listener] of listeners) area.addEventListener(name, listener, { capture: name === 'paste' });
    return () => {
      for (const [name, listener] of listeners) area.removeEventListener(name, listener, { capture: name === 'paste' });
    };
  }, [element, enabled]);
  return hovered;
}

let kept = false;

/** A file dropped beside its target must not take the place of the page. */
function keepPage(): void {
  if (kept) return;
  kept = true;
  for (const name of ['dragover', 'drop'] as const) {
    window.addEventListener(name, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
  }
}

function onDragOver(event: DragEvent, onFiles: () => void): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  onFiles();
}

function leaves(event: DragEvent, area: HTMLElement): boolean {
  return !(event.relatedTarget instanceof Node && area.contains(event.relatedTarget));
}

function take(event: Event, data: DataTransfer | null, onFiles: Incoming['onFiles']): void {
  const { target } = event;
  if (data === null || data.files.length === 0 || event.defaultPrevented) return;
  event.preventDefault();
  event.stopPropagation();
  if (target instanceof Element) void droppedFiles(data).then((files) => onFiles(files, target));
}

/** Spreadsheets put a picture of the cells beside their text: where there is text, that is what is meant. */
function takePasted(event: ClipboardEvent, onFiles: Incoming['onFiles']): void {
  const data = event.clipboardData;
  if (data === null || data.types.includes('text/plain')) return;
  const inner = event.target instanceof Element ? event.target.closest('[data-takes-evidence]') : null;
  if (inner !== null && inner !== event.currentTarget) return;
  take(event, data, onFiles);
}
