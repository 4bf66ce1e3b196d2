/** The part with the text: word/document.xml nearly always, and document2.xml out of the Word of a browser. */
export function mainPart(names: readonly string[]): string | undefined {
  return names.find((name) => /^word\/document\d*\.xml$/iu.test(name));
}
