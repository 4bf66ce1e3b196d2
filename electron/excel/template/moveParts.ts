import type { ZipArchive } from '../../zip/zipArchive.ts';
import { moveFormula, newStart, type RowShift, type RowShifts } from './moveFormula.ts';
import { escapeXml, unescapeXml } from './sheetXml.ts';

/** Print areas, print titles and other names follow; what is computed is computed anew when the file is opened. */
export function moveWorkbook(xml: string, shifts: RowShifts): string {
  const moved = xml.replace(/(<definedName\b[^>]*>)([^<]*)<\/definedName>/g, (_, open: string, formula: string) => {
    return `${open}${escapeXml(moveFormula(unescapeXml(formula), '', shifts))}</definedName>`;
  });
  if (/<calcPr\b/.test(moved)) {
    return moved.replace(/<calcPr\b([^>]*?)(\/?)>/, (_, attributes: string, end: string) => {
      return `<calcPr${attributes.replace(/\s+fullCalcOnLoad="[^"]*"/, '').trimEnd()} fullCalcOnLoad="1"${end}>`;
    });
  }
  const place = moved.includes('</definedNames>') ? '</definedNames>' : '</sheets>';
  return moved.replace(place, `${place}<calcPr fullCalcOnLoad="1"/>`);
}

/** Pictures below the repeated row go down with what they stand on. Rows count from 0 here. */
export function moveDrawing(xml: string, shift: RowShift): string {
  return xml.replace(/<((?:\w+:)?row)>(\d+)<\/\1>/g, (_, tag: string, row: string) => {
    return `<${tag}>${newStart(Number(row) + 1, shift) - 1}</${tag}>`;
  });
}

/** The order of computing names cells that are elsewhere now; Excel makes it again. */
export function withoutCalcChain(zip: ZipArchive): Map<string, string | null> {
  const parts = new Map<string, string | null>();
  if (!zip.read('xl/calcChain.xml')) return parts;
  parts.set('xl/calcChain.xml', null);
  const types = zip.read('[Content_Types].xml')?.toString('utf8') ?? '';
  parts.set('[Content_Types].xml', types.replace(/<Override\b[^>]*calcChain\.xml"[^>]*\/>/i, ''));
  const relations = zip.read('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  parts.set('xl/_rels/workbook.xml.rels', relations.replace(/<Relationship\b[^>]*calcChain\.xml"[^>]*\/>/i, ''));
  return parts;
}
