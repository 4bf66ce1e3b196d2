import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { coreOf } from './columnCore.ts';
import type { Derived } from './derivedColumns.ts';
import { numberAt, numbersOf } from './relations.ts';
import { isPartOf } from './shownRates.ts';

/** 未开工 and 在建, where a text speaks of them and a table has only 项目数, 已开工 and 已竣工. */
export function openColumns(annex: AnnexGrid, said: string): Derived[] {
  const numbers = numbersOf(annex);
  const undone = numbers.flatMap((done): Derived[] => {
    const core = coreOf(done).replace(/^已/u, '');
    const title = `未${core}`;
    if (!isDoing.test(core) || !isCounted(said, title) || isPrinted(annex, title)) return [];
    const whole = numbers.find(
      (to) => to.index < done.index && unitOf(to) === unitOf(done) && isPartOf(annex, done, to),
    );
    return whole ? [apart(title, whole, done)] : [];
  });
  const [begun, ended] = [/开工/u, /竣工|完工|建成/u].map((words) => numbers.find(({ title }) => words.test(title)));
  const isBuilt = begun && ended && begun !== ended && said.includes('在建') && !isPrinted(annex, '在建');
  return isBuilt && isPartOf(annex, ended, begun) ? [...undone, apart('在建', begun, ended)] : undone;
}

/** 未开工16个, 未开工项目共16个; 超期未办结8件 are some of them. */
function isCounted(said: string, title: string): boolean {
  return new RegExp(`(?<![期时])${title}(?:项目|问题|事项)?,?[^,;。\\d]{0,2}\\d`, 'u').test(said);
}

/** What may be done to each of a whole, and not what a whole is called. */
const isDoing =
  /^(?:按[期时])?(?:开工|竣工|完工|建成|投产|办结|整改|完成|答复|回复|办理|验收|销号|公开|化解|解决|安装|挂接|入库|反馈|签收|接种|拆除)$/u;

function isPrinted({ columns }: AnnexGrid, title: string): boolean {
  return columns.some((column) => column.title.includes(title));
}

function unitOf({ title }: GridColumn): string {
  return /\(([^()]*)\)$/u.exec(title)?.[1] ?? '';
}

function apart(title: string, whole: GridColumn, part: GridColumn): Derived {
  const of = (row: GridRow): number | null => {
    const [all, some] = [numberAt(row, whole), numberAt(row, part)];
    return all === null || some === null ? null : all - some;
  };
  const unit = unitOf(part);
  return { title: unit === '' ? title : `${title}(${unit})`, kind: 'number', of };
}
