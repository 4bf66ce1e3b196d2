import { placeOf } from '../claim/placelessNames.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { readOnce, readOnceOfBoth } from '../readOnce.ts';
import { subjectOf, townNamesIn } from './unitColumns.ts';

/** Words for a kind of units: 乡镇, 县直部门, 县(市、区). */
export interface KindWords {
  readonly start: number;
  readonly end: number;
  /** Whether a unit is of the kind; several readings where the word has several. */
  readonly readings: readonly IsOfKind[];
}

type IsOfKind = (name: string) => boolean;

const ends =
  (kind: RegExp): IsOfKind =>
  (name) =>
    kind.test(placeOf(name.replace(/\([^)]*\)$/u, '')));
const town = ends(/(?:镇|乡|街道|苏木)$/u);
const isNoTown: IsOfKind = (name) => !town(name);
/** 乡镇(园区): the zones of a county stand beside its towns. */
const townOrZone = ends(/(?:镇|乡|街道|苏木|园|区|场|管委会|管理委员会|办事处)$/u);
const rural = ends(/(?:镇|乡|苏木)$/u);
const region = ends(/(?:[^地园小社]区|县|市|旗)$/u);
const plainRegion = ends(/(?:(?<![地园小社发新]|经开|示范|度假|风景|管理|保税|[试实]验)区|县|市|旗)$/u);
const zone = ends(/(?:开发|高新|经开|园|示范|度假|保税|功能|新)区$|产业园$|工业园$/u);
const company = ends(/(?:公司|集团|银行|热线)$/u);
const enterprise = ends(/(?:公司|集团|银行|医院|学校|热线)$/u);
const parties: readonly (readonly [RegExp, KindWords['readings']])[] = [
  [
    /各?(?:街道|乡镇|镇街|镇|乡)(?:\((?:街道、)?\p{Script=Han}{0,4}(?:园|区|场|办|处|会)\)|[、和](?:园区|开发区|高新区|新区|管委会))/gu,
    [townOrZone],
  ],
  [
    /各?(?:街道|乡镇|镇|乡)(?:\((?:街道|镇|乡)(?:、(?:街道|镇|乡))*\)|(?:[、和](?:街道|镇|乡镇?))+)|镇街|街道乡镇|乡镇街道/gu,
    [town],
  ],
  [
    /(?<=\d家|各|[、,;。和及]|^)(?:公共(?:服务|事业)?|公用(?:事业)?|国有|承办|[省市县区旗州][属管])*企业(?![诉求家名用服])/gu,
    [company, enterprise],
  ],
  [/(?<=\d[个家]|各类?|从|[,;]|^)(?:(?:国家|省|市)级)?(?:开发区|园区)(?![管和及与、])/gu, [zone]],
  [/苏木乡?镇|苏木/gu, [town]],
  [/乡镇/gu, [town, rural]],
  [/(?<=\d个|各|从|[比、,，。;]|^)镇(?![街乡长政])|镇级/gu, [ends(/镇$/u)]],
  [/(?<=\d个|各|从|[比、,，。;]|^)乡(?![镇村])/gu, [ends(/乡$/u)]],
  [/街道(?!办)/gu, [ends(/街道$/u)]],
  [
    /(?:各)?(?:县|区|市)(?:\((?:县|区|市)(?:、(?:县|区|市))*\)|、(?:县|区|市)(?:、(?:县|区|市))*)|县市区|县区|区县|各?地区/gu,
    [region, plainRegion],
  ],
  [
    /(?:[省市县区旗州][直级]|直属|新区)?(?:各|有关|工作|职能|政府|机关|重点|承办|责任|预算)*部门(?!(?<=(?:\d个|各)部门)\(单位\))(?:和单位|、单位)?|[省市县区旗州](?:直(?:机关|单位)?|级(?:机关|单位))|[局委办直下所]属各?(?:事业)?单位/gu,
    [(name) => !town(name) && !region(name), (name) => !town(name) && !region(name) && !enterprise(name)],
  ],
];

/** Where a text speaks of kinds of units, in its order. */
export const kindsIn: (text: string) => readonly KindWords[] = readOnce((text) => {
  const found: KindWords[] = [];
  for (const [pattern, readings] of parties)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const isTaken = found.some((other) => other.start < end && start < other.end);
      if (!isTaken) found.push({ start, end, readings });
    }
  return found.sort((a, b) => a.start - b.start);
});

/** The rows whose unit is of the kind; none where all are, or nobody is. */
export const rowsOfKind = readOnceOfBoth((annex: AnnexGrid, is: IsOfKind): readonly GridRow[] => {
  const { unit } = subjectOf(annex);
  if (unit === null) return [];
  const names = townNamesIn(annex);
  return annex.rows.filter((row) => is(names(row.cells[unit]?.folded ?? '')));
});

/** The towns of a table and the units beside them. */
export function townsAndOthers(annex: AnnexGrid): (readonly GridRow[])[] {
  const towns = rowsOfKind(annex, town);
  return towns.length === 0 || towns.length === annex.rows.length ? [] : [towns, rowsOfKind(annex, isNoTown)];
}
