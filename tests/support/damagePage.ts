import { simplifiedOf } from '#shared/text/simplifiedCharacters.ts';

const traditionalOf = new Map([...simplifiedOf].map(([traditional, simple]) => [simple, traditional]));
export const pinyin = ['xiàn', 'duì', 'qǐng', 'gè', 'nǚ', 'guān', 'è'];
export const spam = '亚洲一区二区三区免费视频';

/** The damage that tests/fixtures/golden/README.md tells of: traditional characters, and pinyin behind every third of them. */
export function damageCharacters(text: string): string {
  let count = 0;
  const characters = [...text].map((character) => {
    const traditional = traditionalOf.get(character);
    if (traditional === undefined) return character;
    count += 1;
    return count % 3 === 0 ? `${traditional}(${pinyin[count % pinyin.length]})` : traditional;
  });
  return characters.join('');
}
