/** The pictures of the help pages, bundled with the window. */
const pictures = import.meta.glob<string>('../../../resources/help/pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** `file` as a page of the help names it: pictures/page-letter.webp. */
export function pictureUrl(file: string): string | undefined {
  return pictures[`../../../resources/help/${file}`];
}
