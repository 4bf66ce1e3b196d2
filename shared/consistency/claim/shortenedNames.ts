/** What a name of an institution may leave out in its middle: 城关镇敬老院 of 城关镇中心敬老院. */
const leftOut =
  /^(?:中心|区域性?|综合|服务|公共|管理|事务|技术|人民|社会|指导|示范|有限|责任|股份|特困人员|供养|农村)+$/u;

const fewest = 4;

/** The one name of these that a text shortens so, null where none or more of them are; its ends stay as they are. */
export function shortenedNameIn(names: readonly string[]): (short: string) => string | null {
  const byEnds = new Map<string, string[]>();
  for (const name of names) byEnds.set(endsOf(name), [...(byEnds.get(endsOf(name)) ?? []), name]);
  return (short) => {
    if (short.length <= fewest) return null;
    const [one, other] = (byEnds.get(endsOf(short)) ?? []).filter((name) => isShortened(short, name));
    return one !== undefined && other === undefined ? one : null;
  };
}

function endsOf(name: string): string {
  return name.slice(0, 2) + name.slice(-2);
}

/** Whether taking words out of the name leaves just these. */
function isShortened(short: string, name: string): boolean {
  if (short.length >= name.length) return short === name;
  let same = 0;
  while (same < short.length && short.charAt(same) === name.charAt(same)) same += 1;
  for (let at = same; at >= 2; at -= 1)
    for (let gap = name.length - at - (short.length - at); gap >= 2; gap -= 1)
      if (leftOut.test(name.slice(at, at + gap)) && isRest(short.slice(at), name.slice(at + gap))) return true;
  return false;
}

function isRest(short: string, name: string): boolean {
  return short.length >= 2 && short.slice(0, 2) === name.slice(0, 2) && isShortened(short, name);
}
