/** There is a decoder for the encoding of Chinese offices but no encoder: all its pairs of bytes are decoded, and looked up. */
const pairs = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let first = 0x81; first < 0xff; first += 1) {
  for (let second = 0x40; second < 0xff; second += 1)
    pairs.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
}

export function encodeGb(text: string): Buffer {
  return Buffer.from(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 128) return [code];
      const pair = pairs.get(character);
      if (!pair) throw new Error(`no pair of bytes for ${character}`);
      return [...pair];
    }),
  );
}
