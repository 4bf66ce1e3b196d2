import { foldText } from './nameFold.ts';

const mark = /[□☐◻○〇☑✔√✓■▣●☒]/u;
const ticked = /[☑✔√✓■▣●☒]/u;

/** The one answer that is ticked among all that a form prints: ☑是　□否, or 是□ 否√. Null where none or several are, or one has no box. */
export function tickedBox(answers: readonly string[], text: string): string | null {
  if (!mark.test(text)) return null;
  const known = new Map(answers.map((answer) => [foldText(answer), answer]));
  const tokens = foldText(text).match(new RegExp(`${mark.source}|[^${mark.source.slice(1, -1)}]+`, 'gu')) ?? [];
  if (tokens.length < 4 || tokens.length % 2 !== 0) return null;
  const before = mark.test(tokens[0] ?? '');
  const said: string[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < tokens.length; at += 2) {
    const [box = '', word = ''] = before ? [tokens[at], tokens[at + 1]] : [tokens[at + 1], tokens[at]];
    const answer = known.get(word.replace(/[,;、。/]+$/u, ''));
    if (!mark.test(box) || answer === undefined || seen.has(answer)) return null;
    seen.add(answer);
    if (ticked.test(box)) said.push(answer);
  }
  return said.length === 1 ? (said[0] ?? null) : null;
}
