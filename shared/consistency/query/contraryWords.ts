import { leafOf } from '../rule/columnCore.ts';
import type { NumberColumn } from './columnWords.ts';

const late = ['超期', '逾期', '超时'];
const inTime = /^未(?:按期|按时|及时|限时|按规定时[限间]|按规定期限)(.*)$/u;

/** 超期 and 逾期办结 for 未按期办结, unless the table has a column that is called so. */
export function withContraryWords(all: readonly NumberColumn[]): readonly NumberColumn[] {
  return all.map((named) => {
    const done = inTime.exec(leafOf(named.column))?.[1];
    const isPrinted = (word: string): boolean => all.some(({ column }) => column.title.includes(word));
    if (done === undefined || late.some(isPrinted)) return named;
    const more = late.flatMap((word) => [`${word}${done}`, word]);
    return { ...named, words: [...new Set([...named.words, ...more])].sort((a, b) => b.length - a.length) };
  });
}
