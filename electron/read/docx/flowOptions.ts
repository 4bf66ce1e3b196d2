import type { FlowOptions } from './docxFlow.ts';
import { listDefinitions, type ReadPart } from './listDefinitions.ts';
import { ListNumbers } from './listNumbers.ts';
import { wordNotes } from './wordNotes.ts';

const noLists = { instances: new Map(), levelsOf: () => new Map(), styles: new Map(), defaultStyle: null };

/** What is needed beside document.xml to know what is printed. `asText`: text boxes and notes are wanted. */
export function flowOptions(read: ReadPart, asText: boolean): FlowOptions {
  const lists = new ListNumbers(unlessDamaged(() => listDefinitions(read)) ?? noLists);
  return { lists, notes: asText ? (unlessDamaged(() => wordNotes(read, lists)) ?? new Map()) : null };
}

/** A document whose other parts are damaged is read for what its text says, as Word does when it repairs one. */
function unlessDamaged<Of>(read: () => Of): Of | null {
  try {
    return read();
  } catch {
    return null;
  }
}
