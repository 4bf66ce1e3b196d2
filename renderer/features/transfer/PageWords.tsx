import type { PageFacts } from '#shared/import/pageFacts.ts';
import { pageWords } from '#shared/import/pageWords.ts';

/** Title, period and notes as the file prints them: a table of another quarter is noticed here. */
export function PageWords({ page }: { readonly page: PageFacts | null }) {
  const words = pageWords(page);
  if (words.length === 0) return null;
  return (
    <dl className="page-words" data-testid="page-words" aria-label="文件上写着">
      {words.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd title={text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
