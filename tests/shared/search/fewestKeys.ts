import { pinyin } from 'pinyin-pro';

/**
 * What a user types for a name: from its distinguishing part (without 县, 市, 区 at the front) the initials of the first characters,
 * the last of them spelled out as far as four keys carry. Returns the shortest that finds it, or null.
 */
export function fewestKeys(name: string, finds: (query: string) => boolean): string | null {
  const part = name.replace(/^[县市区]/u, '');
  const sounds = pinyin(part, { toneType: 'none', type: 'array', v: true });
  for (let keys = 1; keys <= 4; keys += 1) {
    for (let characters = Math.min(keys, sounds.length); characters >= 1; characters -= 1) {
      const initials = sounds.slice(0, characters - 1).map((sound) => sound[0]);
      const last = (sounds[characters - 1] ?? '').slice(0, keys - characters + 1);
      const query = initials.join('') + last;
      if (query.length === keys && finds(query)) return query;
    }
  }
  return null;
}
