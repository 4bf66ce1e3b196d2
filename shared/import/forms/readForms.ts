import type { CheckedSheet } from '../checkSheet.ts';
import type { FoundTable } from '../findTable.ts';
import type { HeadTitles } from '../headTitles.ts';
import { fills, hasSaid } from '../mapping/fills.ts';
import { findSheet, type KnownForm, type KnownNames } from '../understandSheet.ts';
import { type FormTable, formTable } from './formTable.ts';

/** Forms about one unit each read as one table; null where the file holds none. */
export function readForms(
  titles: HeadTitles,
  checked: readonly CheckedSheet[],
  names: KnownNames | null,
  { layout = {}, ...known }: KnownForm,
): (FoundTable & { readonly forms: FormTable }) | null {
  if (!names) return null;
  const sheets = checked.map(({ sheet }) =>
    layout.sheet === undefined || layout.sheet === sheet.name ? sheet : { ...sheet, rows: [] },
  );
  const forms = formTable(sheets, titles, names, known.fileName ?? '');
  // Rows that a person names are rows of the file.
  const form = { ...known, layout: { ...layout, head: undefined, sheet: undefined } };
  const found = forms && findSheet(titles, [forms.sheet], names, form);
  if (!forms || !found || !(fills(found.mapping, titles) || hasSaid(layout))) return null;
  const all = forms.known === forms.units;
  const met = all ? '都认得' : `中认得 ${forms.known} 个`;
  const reason = `竖着排的是附件的列${forms.units === 0 ? '' : `，${forms.units} 个单位${met}`}`;
  const turned = { confidence: all ? 'sure' : 'likely', reason, forms: forms.units } as const;
  const pieces = checked.flatMap(({ sheet: { name } }, at) =>
    forms.holds(at) ? [{ name, from: 0, ownFrom: 0, headless: false }] : [],
  );
  const remarks = movedRemarks(checked, forms);
  return {
    ...found,
    mapping: { ...found.mapping, turned },
    pieces,
    turn: null,
    forms,
    checked: [{ sheet: forms.sheet, remarks }],
  };
}

/** What was said about cells that are read, and about whole sheets. */
function movedRemarks(checked: readonly CheckedSheet[], forms: FormTable): CheckedSheet['remarks'] {
  return checked.flatMap(({ remarks }, sheet) =>
    remarks.flatMap((remark) => {
      if (remark.row === null) return [remark];
      const place = forms.find(sheet, remark.row, remark.column) ?? forms.find(sheet, remark.row, null);
      return place ? [{ ...remark, ...place }] : [];
    }),
  );
}
