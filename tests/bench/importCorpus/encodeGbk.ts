let table: Map<string, readonly [number, number]> | null = null;

/** Text in GBK, as a Chinese Windows saves it: the decoder's table turned round. */
export function encodeGbk(text: string): Buffer {
  table ??= turnedTable();
  const bytes: number[] = [];
  for (const character of text) {
    if (character < '\u0080') bytes.push(character.charCodeAt(0));
    else bytes.push(...(table.get(character) ?? [0x3f]));
  }
  return Buffer.from(bytes);
}

function turnedTable(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const turned = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && character !== '\ufffd' && !turned.has(character))
        turned.set(character, [lead, trail]);
    }
  }
  return turned;
}
