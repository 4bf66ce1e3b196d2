/** 城关所 of 城关市场监管所, 沧屏市局 of 沧屏市交通运输局: names that end alike, without what all of them say. */
export function withoutSharedEnd(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const end = sharedEnd(names);
  if (end === null) return new Map();
  const ways = new Map(names.filter((name) => name.endsWith(end)).map((name) => [name, waysWithout(name, end)]));
  const all = [...names, ...[...ways.values()].flat()];
  const isOwn = (short: string): boolean => all.indexOf(short) === all.lastIndexOf(short);
  return new Map([...ways].map(([name, shorts]) => [name, shorts.filter(isOwn)]));
}

const placed = /..(?:[镇乡村]|街道|社区)$/u;
/** Of a village or a 社区 only: 团结村 stands for its 儿童之家, 星光 for no 幼儿园. */
const ofPlaces = /(?:[家园校学馆社室厂库店点场]|基地|食堂|超市|公司|专业队)$/u;

/** The 市 before 交通运输局 is of the place, that of 市场监管所 is not: both ways. */
function waysWithout(name: string, end: string): string[] {
  const head = name.slice(0, -end.length);
  const place = /^[市县区州旗镇乡](?=..)/u.exec(end)?.[0];
  const heads = head.length < 2 ? [] : place === undefined ? [head] : [head, head + place];
  const tail = /(?:[中大支总]队|中心|.)$/u.exec(end)?.[0] ?? '';
  // 金山街道 of 金山街道便民服务中心: where a unit is left, it stands for its own.
  const unit = placed.test(head) ? [head] : [];
  if (ofPlaces.test(end)) return unit;
  return [...unit, ...heads.map((each) => each + tail)];
}

/** The end that most names have, of those the longest. */
function sharedEnd(names: readonly string[]): string | null {
  const sizes = new Map<string, number>();
  for (const name of names)
    if (/(?:[所局院站队]|中心)$/u.test(name) || ofPlaces.test(name))
      for (let length = 3; length <= name.length - 2; length += 1)
        sizes.set(name.slice(-length), (sizes.get(name.slice(-length)) ?? 0) + 1);
  const [best] = [...sizes].filter(([, size]) => size >= 3).sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  const end = best?.[0] ?? null;
  // 团结村儿童之家, 石桥村儿童之家: the 村 is of the place.
  return end !== null && ofPlaces.test(end) ? end.replace(/^(?:[镇乡村]|街道|社区)(?=.{2})/u, '') : end;
}
