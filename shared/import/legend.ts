import type { LeafColumn } from '../pack/column.ts';
import { knownAnswer } from './answerText.ts';
import { foldText } from './nameFold.ts';

/** What the signs of a table mean, by the sign: √ 是, × 否, - 不涉及. */
export type Legend = ReadonlyMap<string, string>;

const explained =
  /(?<![\p{L}\p{N}])["']?([√✓✔☑×✗✘x○〇◯●◎△▲☆★◇◆□■/-])["']?(?:为|表示|代表|是指|指|即|:|=)["']?(\p{Script=Han}{1,8})/gu;

/** 注：√为是，×为否，—为不涉及: read out of the lines above and below a table. */
export function readLegend(lines: readonly string[]): Legend {
  const signs = new Map<string, string>();
  for (const line of lines) {
    for (const [, sign = '', meaning = ''] of foldText(line).matchAll(explained)) signs.set(sign, meaning);
  }
  return signs;
}

/** The answer of a column that a sign stands for; null where the legend says nothing, or nothing that is one of its answers. */
export function legendAnswer(legend: Legend, column: LeafColumn, text: string): string | null {
  if (legend.size === 0 || text.length > 4) return null;
  const meaning = legend.get(foldText(text));
  return meaning === undefined ? null : knownAnswer(column, meaning);
}
