import { sentences, Unreadable } from '../refusal.ts';

/**
 * Reads on through a record and its continuations. Characters that are continued begin with a byte of flags again
 * (MS-XLS 2.5.293), everything else does not.
 */
export class BiffCursor {
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at: number;

  constructor(parts: readonly Buffer[], at = 0) {
    this.#parts = parts;
    this.#at = at;
  }

  get done(): boolean {
    this.#advance();
    return this.#part >= this.#parts.length;
  }

  byte(): number {
    this.#advance();
    const value = this.#parts[this.#part]?.[this.#at];
    if (value === undefined) throw new Unreadable(sentences.damaged);
    this.#at += 1;
    return value;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return (this.short() | (this.short() << 16)) >>> 0;
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      this.#advance();
      const part = this.#parts[this.#part];
      if (!part) throw new Unreadable(sentences.damaged);
      const step = Math.min(left, part.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** A string of BIFF8 whose length stands before it, in one byte or two. */
  string(lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? this.byte() : this.short();
    // Some writers leave the flags of an empty string out.
    if (length === 0 && this.done) return '';
    const flags = this.byte();
    const runs = flags & 8 ? this.short() : 0;
    const extension = flags & 4 ? this.long() : 0;
    const text = this.#characters(length, (flags & 1) === 1);
    this.skip(runs * 4 + extension);
    return text;
  }

  /** A string of BIFF5: bytes of the file's code page. */
  bytes(lengthBytes: 1 | 2): Buffer {
    const length = lengthBytes === 1 ? this.byte() : this.short();
    const part = this.#parts[this.#part];
    if (!part || this.#at + length > part.length) throw new Unreadable(sentences.damaged);
    this.#at += length;
    return part.subarray(this.#at - length, this.#at);
  }

  #characters(length: number, firstWide: boolean): string {
    let text = '';
    let wide = firstWide;
    for (let left = length; left > 0; ) {
      const part = this.#parts[this.#part];
      if (!part) throw new Unreadable(sentences.damaged);
      const room = (part.length - this.#at) >> (wide ? 1 : 0);
      if (room === 0) {
        this.#part += 1;
        this.#at = 0;
        wide = (this.byte() & 1) === 1;
        continue;
      }
      const count = Math.min(left, room);
      const end = this.#at + (wide ? count * 2 : count);
      text += part.toString(wide ? 'utf16le' : 'latin1', this.#at, end);
      this.#at = end;
      left -= count;
    }
    return text;
  }

  #advance(): void {
    while (this.#part < this.#parts.length && this.#at >= (this.#parts[this.#part]?.length ?? 0)) {
      this.#part += 1;
      this.#at = 0;
    }
  }
}
