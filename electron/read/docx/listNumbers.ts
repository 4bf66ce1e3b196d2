import type { ListDefinitions, ListLevel } from './listDefinitions.ts';
import { printedNumber } from './numberFormats.ts';

/** What a paragraph says about its list itself; null where its style says it. */
export interface ParagraphList {
  readonly style: string | null;
  readonly list: string | null;
  readonly level: number | null;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

/** No style is based on another through more than these. */
const deepestStyle = 20;

/** Counts the lists of a document, paragraph by paragraph in their order: 一、 （一） 1. as Word prints them. */
export class ListNumbers {
  readonly #definitions: ListDefinitions;
  /** Lists made of one abstract list go on in each other, unless one begins anew. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(definitions: ListDefinitions) {
    this.#definitions = definitions;
  }

  /** The number of the next paragraph with the space after it; '' when it is in no list. */
  next(paragraph: ParagraphList): string {
    const place = this.#placeOf(paragraph);
    const instance = place && this.#definitions.instances.get(place.list);
    if (!place || !instance) return '';
    const own = this.#definitions.levelsOf(instance.abstract);
    const levelAt = (at: number): ListLevel | undefined => instance.levels.get(at) ?? own.get(at);
    const startOf = (at: number): number => instance.starts.get(at) ?? levelAt(at)?.start ?? 1;
    const level = levelAt(place.level);
    if (!level) return '';
    const counts = this.#countsOf(place.list, instance.abstract, instance.starts);
    counts[place.level] = (counts[place.level] ?? startOf(place.level) - 1) + 1;
    for (let below = place.level + 1; below < 9; below += 1) {
      if (place.level < (levelAt(below)?.restart ?? below)) counts[below] = undefined;
    }
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal');
      return printedNumber(counts[at] ?? startOf(at), format);
    });
    // A bullet is a character of a font of pictures.
    if (level.format === 'bullet' || text === '') return '';
    return level.tight ? text : `${text} `;
  }

  #countsOf(list: string, abstract: string, starts: ReadonlyMap<number, number>): (number | undefined)[] {
    const counts = this.#counts.get(abstract) ?? [];
    this.#counts.set(abstract, counts);
    if (!this.#begun.has(list)) {
      this.#begun.add(list);
      for (const level of starts.keys()) counts[level] = undefined;
    }
    return counts;
  }

  #placeOf({ style, list, level }: ParagraphList): Place | null {
    const styled = this.#styled(style ?? this.#definitions.defaultStyle);
    const found = list ?? styled?.list ?? null;
    if (found === null || found === '0') return null;
    return { list: found, level: Math.min(level ?? styled?.level ?? 0, 8) };
  }

  /** The list of a style or of those it is based on; the level that names the style is its level. */
  #styled(id: string | null): Place | null {
    let level: number | null = null;
    let at = id;
    for (let step = 0; at !== null && step < deepestStyle; step += 1) {
      const style = this.#definitions.styles.get(at);
      if (!style) return null;
      level ??= style.level;
      if (style.list !== null) return { list: style.list, level: this.#levelNamed(style.list, at) ?? level ?? 0 };
      at = style.base;
    }
    return null;
  }

  #levelNamed(list: string, style: string): number | null {
    const instance = this.#definitions.instances.get(list);
    const levels = instance ? this.#definitions.levelsOf(instance.abstract) : new Map<number, ListLevel>();
    for (const [at, level] of levels) if (level.style === style) return at;
    return null;
  }
}
