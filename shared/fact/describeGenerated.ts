import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { Pack } from '../pack/pack.ts';
import { columnTitle } from './describeCondition.ts';
import type { GeneratedQuery, Measure, RowPick } from './generatedName.ts';

/** A generated fact in words: 附件2乡镇“网站”为“否”的名单. */
export function describeGenerated(pack: Pack, { annex: annexId, pick, group, measure }: GeneratedQuery): string {
  const annex = pack.annexes.find(({ id }) => id === annexId);
  const place = annex?.number == null ? (annex?.title ?? '') : `附件${annex.number}`;
  const within = pack.groups.find(({ id }) => id === group)?.name ?? '';
  const rows = pickWords(pack, annex, pick);
  const subject = `${place}${within}`;
  if (!('column' in measure))
    return `${subject}${rows === '' ? (within === '' ? '全部' : '') : rows}${wordsOf(measure)}`;
  return `${subject}${rows}“${columnTitle(annex, measure.column)}”${columnWords(measure)}`;
}

const signWords = { '>=': '不少于', '<=': '不多于', '>': '多于', '<': '少于' } as const;

function pickWords(pack: Pack, annex: AnnexDefinition | undefined, pick: RowPick): string {
  if (pick.kind === 'all') return '';
  if (pick.kind === 'rule') return `有“${pack.rules.find(({ id }) => id === pick.rule)?.title ?? pick.rule}”问题`;
  const title = `“${columnTitle(annex, pick.column)}”`;
  if (pick.kind === 'answer') return `${title}为“${pick.value}”`;
  if (pick.kind === 'filled') return `${title}有内容`;
  if (pick.kind === 'bad') return `${title}答得不好`;
  return `${title}${signWords[pick.sign]}${pick.than}`;
}

type OfRows = Exclude<Measure, { readonly column: string }>;
type OfColumn = Extract<Measure, { readonly column: string }>;

function wordsOf(measure: OfRows): string {
  if (measure.kind === 'firstNames') return `的名单，只列${measure.limit}个加总数`;
  return { count: '的个数', share: '的占比', names: '的名单' }[measure.kind];
}

function columnWords(measure: OfColumn): string {
  if (!('n' in measure))
    return { sum: '之和', average: '的平均', highest: '的最大值', lowest: '的最小值' }[measure.kind];
  const side = measure.kind === 'top' || measure.kind === 'topWith' ? '前' : '后';
  const shown = measure.kind === 'topWith' || measure.kind === 'lastWith' ? '，名称后带数' : '';
  return `${side}${measure.n}名的名单${shown}`;
}
