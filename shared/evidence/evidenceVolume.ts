import { formatValue } from '../annex/formatValue.ts';
import { subjectsOf } from '../annex/subjects.ts';
import { plain } from '../bulletin/paragraphs.ts';
import type { Block, DocumentModel } from '../document/documentModel.ts';
import { listTable } from '../document/listTable.ts';
import { type LeafColumn, leafColumns } from '../pack/column.ts';
import { type Evidence, isPicture } from '../round/evidence.ts';
import type { RoundData } from '../round/roundData.ts';
import { maxVolumeBytes, maxVolumePictures } from './limits.ts';
import { printedSize } from './printedSize.ts';

/** A caption stands under its picture in a line or two; the whole answer is in the annex. */
const longestAnswer = 60;

interface Chapter {
  readonly name: string;
  readonly evidence: Evidence[];
}

/**
 * 证据卷: every piece of evidence of a round, unit by unit in official order, each with its number, what it is about and its picture.
 * One document, or several 册 where one would be too large to be opened; a unit's chapter stays whole where it fits.
 */
export function evidenceVolumes(data: RoundData, evidence: readonly Evidence[]): DocumentModel<Block>[] {
  const volumes = splitChapters(chaptersOf(data, evidence));
  return volumes.map((chapters, index) => {
    const part = volumes.length === 1 ? '' : `（第${index + 1}册，共${volumes.length}册）`;
    const title = `${data.round.title}证据卷${part}`;
    const blocks = chapters.flatMap((chapter) => chapterBlocks(data, chapter));
    return {
      title,
      sections: [
        {
          orientation: 'portrait',
          blocks: [plain('title', title), plain('body', summaryOf(chapters, part)), ...blocks],
        },
      ],
    };
  });
}

function summaryOf(chapters: readonly Chapter[], part: string): string {
  const all = chapters.flatMap(({ evidence }) => evidence);
  const pictures = all.filter(isPicture).length;
  const names = [chapters[0]?.name, chapters.at(-1)?.name].filter((name) => name !== undefined);
  const range = part === '' ? '' : `，自“${names[0]}”至“${names[1] ?? names[0]}”`;
  return `${part === '' ? '' : '本册'}共 ${all.length} 件，其中图片 ${pictures} 件、文件 ${all.length - pictures} 件，涉及 ${chapters.length} 个检查对象${range}。`;
}

/** A chapter that no longer fits begins the next volume; one that is too large for any goes on in the next. */
function splitChapters(chapters: readonly Chapter[]): Chapter[][] {
  const volumes: Chapter[][] = [[]];
  let load = 0;
  for (const { name, evidence } of chapters) {
    const own = evidence.reduce((sum, piece) => sum + loadOf(piece), 0);
    if (load > 0 && load + own > 1) {
      volumes.push([]);
      load = 0;
    }
    let part: Evidence[] = [];
    let partName = name;
    for (const piece of evidence) {
      if (part.length > 0 && load + loadOf(piece) > 1) {
        volumes.at(-1)?.push({ name: partName, evidence: part });
        volumes.push([]);
        part = [];
        partName = `${name}（续）`;
        load = 0;
      }
      part.push(piece);
      load += loadOf(piece);
    }
    volumes.at(-1)?.push({ name: partName, evidence: part });
  }
  return volumes;
}

/** The share of one volume that a piece takes. Files are only named. */
function loadOf(piece: Evidence): number {
  return isPicture(piece) ? Math.max(1 / maxVolumePictures, piece.size / maxVolumeBytes) : 0;
}

function chaptersOf(data: RoundData, evidence: readonly Evidence[]): Chapter[] {
  const chapters = new Map<string, Chapter>();
  for (const [id, name] of subjectNames(data)) chapters.set(id, { name, evidence: [] });
  for (const piece of evidence) {
    const chapter = chapters.get(piece.subjectId) ?? { name: '已不在名单中的对象', evidence: [] };
    chapters.set(piece.subjectId, chapter);
    chapter.evidence.push(piece);
  }
  return [...chapters.values()].filter((chapter) => chapter.evidence.length > 0);
}

/** Units first, then whatever else the annexes are about, in their order. */
function subjectNames(data: RoundData): Map<string, string> {
  const names = new Map(data.units.map(({ id, name }) => [id, name]));
  for (const annex of data.pack.annexes) {
    for (const { id, name } of subjectsOf(data, annex.id)) {
      if (!names.has(id)) names.set(id, name);
    }
  }
  return names;
}

function chapterBlocks(data: RoundData, { name, evidence }: Chapter): Block[] {
  const order = new Map(data.pack.annexes.map(({ id }, index) => [id, index]));
  const annexOf = ({ annexId }: Evidence) => (annexId === null ? -1 : (order.get(annexId) ?? order.size));
  const sorted = [...evidence].sort((a, b) => annexOf(a) - annexOf(b) || a.order - b.order);
  const files = sorted.filter((piece) => !isPicture(piece));
  return [
    plain('heading1', name),
    ...sorted.filter(isPicture).flatMap((piece) => pictureBlocks(data, piece)),
    ...(files.length > 0 ? [plain('heading2', '（文件，另附）')] : []),
    ...(files.length > 0 ? [filesTable(data, files)] : []),
  ];
}

function filesTable(data: RoundData, files: readonly Evidence[]): Block {
  return listTable(
    [
      { title: '证据编号', width: 11, text: ({ number }) => number },
      { title: '事项', width: 12, align: 'left', text: (piece) => whatOf(data, piece) },
      { title: '文件', width: 11, align: 'left', text: ({ name }) => name },
      { title: '大小', width: 4, text: ({ size }) => sizeText(size) },
    ],
    files,
  );
}

function pictureBlocks(data: RoundData, piece: Evidence): Block[] {
  const { width, height } = printedSize(piece);
  const caption = captionOf(data, piece);
  return [{ kind: 'picture', hash: piece.rendering ?? piece.hash, width, height, caption }];
}

/** 2022q2-K7F-0001　附件1“首页栏目”：长期不更新（首页），拍摄于 2022-06-15 10:20 */
function captionOf(data: RoundData, piece: Evidence): string {
  const what = whatOf(data, piece);
  const taken = piece.takenAt === null ? '' : `，拍摄于 ${piece.takenAt.replace('T', ' ').slice(0, 16)}`;
  // A picture is there to be looked at: how its file ends says nothing.
  const name = piece.name.replace(/\.[a-z0-9]{1,5}$/iu, '');
  return `${piece.number}　${what === '' ? name : `${what}（${name}）`}${taken}`;
}

/** What it is about, and what was found there. */
function whatOf(data: RoundData, piece: Evidence): string {
  const annex = data.pack.annexes.find(({ id }) => id === piece.annexId);
  if (!annex) return problemOf(data, piece);
  const column = leafColumns(annex.columns).find(({ id }) => id === piece.columnId);
  const label = annex.number === null ? '' : `附件${annex.number}`;
  const item = column ? `“${column.title.replace(/\s*\n\s*/g, '')}”` : '';
  const found = piece.problemId === null && column ? answerOf(data, piece, column) : problemOf(data, piece);
  const texts = [`${label}${item}`, found].filter((text) => text !== '');
  return texts.join('：').replace(/[。；;.]$/u, '');
}

/** As it is printed, on one line. Empty: there is no answer yet. */
function answerOf({ findings }: RoundData, { annexId, subjectId, columnId }: Evidence, column: LeafColumn): string {
  const value = findings[annexId ?? '']?.[subjectId]?.[columnId ?? ''] ?? null;
  const line = value === null ? '' : formatValue(column, value).replace(/\s*\n\s*/g, ' ');
  return line.length > longestAnswer ? `${line.slice(0, longestAnswer)}…` : line;
}

function problemOf({ problems }: RoundData, { problemId }: Evidence): string {
  return problems.find(({ id }) => id === problemId)?.text ?? '';
}

function sizeText(bytes: number): string {
  // Without a space: a line never ends between a number and its unit.
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))}KB` : `${(bytes / 1_000_000).toFixed(1)}MB`;
}
