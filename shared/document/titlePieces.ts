import { textWidth } from './measureText.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** No line of a title begins with one of these, so they stay with what is before them. */
const clinging = /^(?:[的和与及等暨、，。；：？！”’）》〉】〕％%]|以及)/u;
/** No line ends with one of these. */
const leading = /(?:[“‘（《〈【〔第]|关于|对|在|将|把|被|为)$/u;
/** The kind of paper stays with its 的: 的通报. */
const paperKinds = /^(?:通报|通知|通告|公告|报告|请示|批复|意见|决定|决议|命令|公报|议案|函|纪要|方案|办法|规定|细则)/u;
const number = /[\d一二三四五六七八九十百〇零○]$/u;
const counted = /^(?:年度?|月|日|季度?|号|期|批|次|个|条|项|家|上半年|下半年|半年|[—–~～至-])/u;
const range = /[\d月日年][—–~～至-]$/u;
const ofTime = /[年月日度期]$/u;
const place = /^[县市区省镇乡]$/u;
/** A place and its office: 某县 | 人民政府 | 办公室. */
const office = /^(?:人民政府|政府|办公室?|党委|县委|市委|委员会|人大|政协)/u;
const ofOffice = /(?:[县市区省镇乡]|政府|委员会|办公|党委)$/u;
/** A lone character that belongs to the word after it, or to the one before it. */
const prefix = /^[全各本新旧总副]$/u;
const suffix = /^[局室部厅委办处站所院会科组队员率表册版化性者件书类网法]$/u;
/** Terms of these papers that a word list does not have. */
const terms = [
  '12345政务服务便民热线',
  '政务服务便民热线',
  '政务服务热线',
  '政府门户网站',
  '政府网站',
  '政务新媒体',
  '政府信息公开',
  '政务公开',
  '重点领域',
];

/**
 * The pieces of a title between which a line may break, in order; together they are the text. Words by the language's
 * rules, names whole where they are no wider than `room` em, numbers with what they count, no particle at the beginning of a line.
 */
export function titlePieces(text: string, names: readonly string[], room: number): string[] {
  const breaks = new Set<number>();
  const segments = [...words.segment(text)];
  for (const [at, { segment, index }] of segments.entries()) {
    const before = segments[at - 1]?.segment ?? '';
    if (index > 0 && isBreak(before, segment, text.slice(0, index), text.slice(index))) breaks.add(index);
  }
  for (const name of [...names, ...terms]) {
    if (name.length < 2 || textWidth(name) > room) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      for (let inside = at + 1; inside < at + name.length; inside += 1) breaks.delete(inside);
    }
  }
  const bounds = [0, ...[...breaks].sort((a, b) => a - b), text.length];
  return bounds.slice(0, -1).map((from, index) => text.slice(from, bounds[index + 1]));
}

function isBreak(before: string, next: string, head: string, tail: string): boolean {
  if (clinging.test(next) || leading.test(before)) return false;
  if (before === '的' && paperKinds.test(tail)) return false;
  if ((number.test(head) && counted.test(tail)) || range.test(head)) return false;
  if (ofOffice.test(before) && office.test(next)) return false;
  return !isLone(before, next, head);
}

/** Two lone characters are a word that the word list does not have (印 | 发); a prefix or suffix is none by itself. */
function isLone(before: string, next: string, head: string): boolean {
  if (prefix.test(before)) return true;
  // 县政府 after a time is the government, 某县 is a place.
  const isName = !ofTime.test(head.slice(0, head.length - before.length)) && !ofTime.test(before);
  if (place.test(next)) return isName;
  if (place.test(before)) return ofTime.test(head.slice(0, -1)) || next.length === 1;
  if (suffix.test(next) && before.length > 1) return true;
  return isOneCharacter(before) && isOneCharacter(next);
}

function isOneCharacter(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text);
}
