import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

const cited = /(\p{Script=Han}{2,10}?)[〔[(【](\d{4})[〕\])】]第?(\d{1,4})[号期]/gu;

interface Cited {
  readonly sentence: Sentence;
  readonly at: number;
  readonly printed: string;
  readonly office: string;
  readonly year: string;
  readonly number: string;
  /** 《…》 that stands right before it. */
  readonly title: string | null;
}

/** 文号: one paper is cited under one number, and not under that of the citing paper. */
export function checkDocumentNumbers({ paragraphs, date }: TextDocument): Discrepancy[] {
  const all = paragraphs.flatMap(({ sentences }) => sentences.flatMap(citedIn));
  const own = all.find(({ sentence, at, printed }) => at === 0 && sentence.text.length <= printed.length + 2);
  return [...ownNumber(all, own), ...likeOther(all, own), ...otherYear(all, own, date)];
}

/** As many papers as any office issues before December. */
const fewInYear = 3;

/** The year of a number is that of its issue: one's own is that of the date, another's was before it. */
function otherYear(all: readonly Cited[], own: Cited | undefined, date: string | null): Discrepancy[] {
  const issued = Number(date?.slice(0, 4));
  if (date === null) return [];
  return all.flatMap((each) => {
    const year = Number(each.year);
    // Numbered in December, signed in January: no low number.
    const isLate = year === issued - 1 && date.slice(5, 7) === '01' && Number(each.number) > fewInYear;
    const fits = each === own ? year === issued || isLate : year <= issued;
    return fits ? [] : [report(each, `${issued}年`, `成文日期在 ${issued}年`)];
  });
}

function citedIn(sentence: Sentence): Cited[] {
  return [...sentence.text.matchAll(cited)].map((match) => {
    const [printed, office = '', year = '', number = ''] = match;
    const before = sentence.text.slice(0, match.index);
    return {
      sentence,
      at: match.index,
      printed,
      office: office.replace(/^.*(?:按照|根据|依据|落实|执行|以)/u, ''),
      year,
      number,
      title: /《([^《》]+)》\(?$/u.exec(before)?.[1] ?? null,
    };
  });
}

/** A paper that cites its own number as another's. */
function ownNumber(all: readonly Cited[], own: Cited | undefined): Discrepancy[] {
  if (!own) return [];
  return all
    .filter((each) => each !== own && each.printed.endsWith(own.printed))
    .map((each) => report(each, own.printed, '这是本文自己的文号'));
}

/** Two numbers of one office and year, neither with a title of its own, or of one title, that differ: a slip in one of them. */
function likeOther(all: readonly Cited[], own: Cited | undefined): Discrepancy[] {
  const others = all.filter((each) => each !== own);
  return others.flatMap((each, at) => {
    const earlier = others.slice(0, at).find((other) => {
      const sameOffice = other.office.endsWith(each.office) || each.office.endsWith(other.office);
      if (!sameOffice || (other.number === each.number && other.year === each.year)) return false;
      if (each.title !== null) return other.title === each.title;
      return other.year === each.year && others.filter(({ printed }) => printed.endsWith(each.printed)).length === 1;
    });
    return earlier ? [report(each, earlier.printed, `前文是“${earlier.printed}”`)] : [];
  });
}

function report({ sentence, at, printed }: Cited, found: string, why: string): Discrepancy {
  return inText(sentence, at, at + printed.length, {
    severity: 'doubt',
    rule: 'document-number',
    claimed: printed,
    found,
    message: `文中写作“${printed}”，${why}。请核对文号。`,
  });
}
