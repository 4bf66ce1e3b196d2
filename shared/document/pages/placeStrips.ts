import { sumOf } from '../rowHeights.ts';

/** What is set one below the other: the lines of a paragraph, a row of a table. Heights in twips. */
export interface Flowing {
  /** White above it; not at the head of a page. */
  readonly before: number;
  readonly after: number;
  /** Its last strip and the first of the next one are on one page. */
  readonly keepNext: boolean;
  /** Each stays whole. */
  readonly strips: readonly number[];
  /** Height of what is printed again above it at the head of a page: the head of a table. */
  readonly repeated: number;
}

export interface StripPlace {
  /** From 0 within the section. */
  readonly page: number;
  readonly y: number;
}

export interface TypeArea {
  readonly top: number;
  readonly bottom: number;
}

interface Cursor {
  page: number;
  y: number;
  /** Nothing stands on the page yet. */
  empty: boolean;
}

/** Gives every strip its page and height, as a word processor fills its pages. One list of places for each of `items`. */
export function placeStrips(items: readonly Flowing[], area: TypeArea): StripPlace[][] {
  const places: StripPlace[][] = [];
  const starts: Cursor[] = [];
  const cursor: Cursor = { page: 0, y: area.top, empty: true };
  const moved = new Set<number>();
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!item) break;
    starts[index] = { ...cursor };
    if (startsNewPage(item, cursor, area)) {
      const chain = chainStart(items, index, starts, cursor.page);
      turnPage(cursor, area);
      if (chain < index && !moved.has(chain)) {
        // What must not be parted from this goes along.
        moved.add(chain);
        places.length = chain;
        index = chain - 1;
        continue;
      }
    }
    places.push(placeItem(item, cursor, area));
  }
  return places;
}

function startsNewPage(item: Flowing, cursor: Cursor, area: TypeArea): boolean {
  // What is kept with the next one is not broken either: some programs never would, so none is let.
  const whole = item.keepNext ? item.strips.length : 1;
  return !cursor.empty && cursor.y + item.before + sumOf(item.strips, 0, whole) > area.bottom;
}

function turnPage(cursor: Cursor, area: TypeArea): void {
  cursor.page += 1;
  cursor.y = area.top;
  cursor.empty = true;
}

/** The first of those kept with `index` that began on this page, below its head; `index` itself when there is none. */
function chainStart(items: readonly Flowing[], index: number, starts: readonly Cursor[], page: number): number {
  let first = index;
  while (first > 0 && items[first - 1]?.keepNext && starts[first - 1]?.page === page) first -= 1;
  return starts[first]?.empty === false ? first : index;
}

function placeItem(item: Flowing, cursor: Cursor, area: TypeArea): StripPlace[] {
  cursor.y += cursor.empty && cursor.page > 0 ? item.repeated : item.before;
  const places = item.strips.map((height) => {
    if (cursor.y + height > area.bottom && !cursor.empty) {
      turnPage(cursor, area);
      cursor.y += item.repeated;
    }
    const place = { page: cursor.page, y: cursor.y };
    cursor.y += height;
    cursor.empty = false;
    return place;
  });
  cursor.y += item.after;
  return places;
}
