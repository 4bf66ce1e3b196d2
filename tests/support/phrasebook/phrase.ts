/** A sentence with its marks that the facts of a table bear out, or null where they do not beyond doubt: ties, the edge of rounding. */
export type Phrase<Facts> = (facts: Facts) => string | null;

/** By what each says, in plain words. */
export type Phrases<Facts> = Readonly<Record<string, Phrase<Facts>>>;

export interface Said {
  readonly phrase: string;
  readonly sentence: string;
}

/** A bulletin of one seed, to be filled with some of its sentences. */
export interface Telling {
  readonly said: readonly Said[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A kind of table and all that is said of it. */
export interface Book {
  readonly name: string;
  /** Of which kind its table is: all books of a kind say the same phrases. */
  readonly table: string;
  readonly tell: (seed: number) => Telling;
}

interface BookParts<Facts> {
  readonly name: string;
  readonly table: string;
  readonly factsOf: (seed: number) => Facts;
  readonly phrases: Phrases<Facts>;
  /** The lines before and after the sentences. */
  readonly frame: (facts: Facts) => Pick<Telling, 'before' | 'after'>;
}

export function bookOf<Facts>({ name, table, factsOf, phrases, frame }: BookParts<Facts>): Book {
  const tell = (seed: number): Telling => {
    const facts = factsOf(seed);
    const said = Object.entries(phrases).flatMap(([phrase, say]) => {
      const sentence = say(facts);
      return sentence === null ? [] : [{ phrase, sentence }];
    });
    return { said, ...frame(facts) };
  };
  return { name, table, tell };
}
