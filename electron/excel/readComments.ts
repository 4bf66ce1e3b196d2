import type { RawRemark } from '#shared/import/rawSheet.ts';
import { walkXml } from '../xml/walkXml.ts';
import type { ZipArchive } from '../zip/zipArchive.ts';
import { placeOf } from './cellPlace.ts';
import { plainText, relationsOf } from './readParts.ts';

/** Nobody reads more. */
const most = 100;
const longestShown = 60;

/** What people wrote beside the cells of a sheet (应为90): it is not imported, and may say that the cell is wrong. */
export function commentRemarks(zip: ZipArchive, sheetPart: string): RawRemark[] {
  const part = [...relationsOf(zip, sheetPart).values()].find(({ type }) => type === 'comments')?.target;
  const bytes = part === undefined ? undefined : zip.read(part);
  if (!bytes) return [];
  try {
    return readComments(bytes).map(({ row, column, text }) => {
      const message = `这一格有批注“${text.slice(0, longestShown)}”，批注没有导入，格中的内容照常读入。请核对。`;
      return { severity: 'warning', row, column, message };
    });
  } catch {
    const message = '这张工作表的批注读不出来，没有导入；格中的内容照常读入。';
    return [{ severity: 'warning', row: null, column: null, message }];
  }
}

function readComments(bytes: Buffer) {
  const comments: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  let place: ReturnType<typeof placeOf>;
  let text = '';
  let inText = false;
  walkXml(bytes, {
    open(name, { ref }) {
      if (name === 'comment') {
        place = placeOf(ref);
        text = '';
      } else if (name === 't') inText = true;
    },
    close(name) {
      if (name === 't') inText = false;
      const said = name === 'comment' ? plainText(text).replace(/\s+/gu, ' ').trim() : '';
      if (said !== '' && place && comments.length < most) comments.push({ ...place, text: said });
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return comments;
}
