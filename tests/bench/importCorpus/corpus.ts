import { bodyDamages } from './bodyDamages.ts';
import { cellDamages } from './cellDamages.ts';
import type { CorpusFile } from './corpusFile.ts';
import { type Damage, filesOf } from './damage.ts';
import { handMadeCorpus, heldOutCorpus } from './handMade.ts';
import { headDamages } from './headDamages.ts';
import { pageDamages } from './pageDamages.ts';
import { createRandom } from './random.ts';

const damages: readonly Damage[] = [...headDamages, ...bodyDamages, ...cellDamages, ...pageDamages];

/** Every file of the corpus: the generated ones, each from its seed, those with several damages at once, and the hand-made ones. */
export function corpusFiles(): CorpusFile[] {
  const single = damages.flatMap((damage, index) => filesOf(damage, index + 1));
  return [...single, ...combinedFiles(), ...handMadeCorpus(), ...heldOutCorpus()];
}

/** Damages that leave the shape of the table to those after them, and that nobody has to be asked about. */
const gentle: readonly string[] = [
  '名称断行、夹空格、夹不可见字符',
  '数字存成文本',
  '全角数字',
  '数字带量词',
  '表头换行、编号、加空格',
  '表上有标题、副题、统计期和计量单位',
  '截至某日和单位分写两格',
  '表下有注和填表人、审核人、日期',
  '末尾有合计行',
  '翻页后重印表头',
  '行的次序打乱',
  '序号有错、缺号',
  '冻结窗格、设了格式',
  '公式保存了结果',
  '平均数行、比例行',
  '填表人、审核人分写几格',
  '名称列没有题目',
];

const together = 3;
const combinations = 24;

/** Real files have more than one thing about them. */
function combinedFiles(): CorpusFile[] {
  const random = createRandom(2024);
  const of = damages.filter(({ kind }) => gentle.includes(kind));
  return Array.from({ length: combinations }, (_, index) => {
    const chosen: Damage[] = [];
    while (chosen.length < together) {
      const next = of[Math.floor(random() * of.length)];
      if (next && !chosen.includes(next)) chosen.push(next);
    }
    // In the order of the list, so that rows are moved before heads are repeated over them.
    const ordered = [...chosen].sort((a, b) => gentle.indexOf(a.kind) - gentle.indexOf(b.kind));
    const all: Damage = {
      kind: '几样毛病凑在一起',
      of: [index % 2 === 0 ? 'renshou' : 'hotline'],
      do: (draft, seeded) => {
        for (const damage of ordered) damage.do(draft, seeded);
      },
    };
    return filesOf(all, 1000 + index).map((file) => ({
      ...file,
      name: `${index + 1}. ${ordered.map(({ kind }) => kind).join('＋')}-${file.name}`,
    }));
  }).flat();
}
