import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import type { Pick } from './picks.ts';
import { type StateColumn, stateColumnsOf } from './stateColumns.ts';

/** 已完成整改20处, 未整改到位8处, 正在整改的3处: rows of a column that tells of each whether it is done, in whatever words. */
export function statePicks(annex: AnnexGrid, text: string): Pick[] {
  return stateColumnsOf(annex).flatMap((state) => [...doneIn(annex, state, text), ...openIn(annex, state, text)]);
}

const ends = '(?:到位|完成|完毕|销号|完结)?';

function doneIn(annex: AnnexGrid, { column, verb, bare, done }: StateColumn, text: string): Pick[] {
  const own = bare ? '|完成' : '';
  const said = new RegExp(
    `(?<![未没不应需须待可])(?:已(?:经)?(?:全部)?(?:按[期时]|如期)?(?:完成)?(?:${verb}${own})${ends}|完成(?:${verb})|(?:${verb})(?:到位|完成|完毕|销号)|(?:${verb}${own})了?(?=\\d))(?![率度])`,
    'gu',
  );
  return [...text.matchAll(said)]
    .filter(({ index }) => !asked.test(text.slice(0, index)))
    .map((match) => pickOf(annex, column, done, match));
}

/** What is to be done is not done: 应于9月办结的, 要求10月底前完成整改. */
const asked = /(?:应[于在当]|要求|务必|确保|须|力争|限期|底前|日前|月前|之前|抓紧|尽快)[^,;。、]{0,10}$/u;

function openIn(annex: AnnexGrid, { column, verb, bare, open }: StateColumn, text: string): Pick[] {
  const own = bare ? '|完成' : '';
  const still = `(?:${verb}|办理|推进|处理)`;
  const said = new RegExp(
    `(?:尚未|仍未|还未|暂未|未能|没有|未)(?:全部|按[期时]|如期)?(?:完成)?(?:${verb}${own})${ends}|(?:正在?|尚在|仍在|还在)(?:进行)?${still}中?|(?:${verb})中|待(?:${verb})`,
    'gu',
  );
  return [...text.matchAll(said)].map((match) => pickOf(annex, column, open, match));
}

function pickOf(
  annex: AnnexGrid,
  { index, path, title }: GridColumn,
  rows: Pick['rows'],
  match: RegExpExecArray,
): Pick {
  const values = [...new Set(rows.map(({ cells }) => cells[index]?.text ?? ''))];
  return {
    annex,
    aspect: `column ${index}`,
    say: `“${path.at(-1) ?? title}”为${values.map((value) => `“${value}”`).join('、')}`,
    rows,
    start: match.index,
    end: match.index + match[0].length,
  };
}
