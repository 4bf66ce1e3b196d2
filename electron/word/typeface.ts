import type { IFontAttributesProperties } from 'docx';

/** A font for every script. Without the hint, “ ” … — would be taken from a Latin font and set half as wide. */
export function typeface(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/** Text that XML can hold: without control characters and halves of characters. */
export function legalText(text: string): string {
  return illegal.test(text) ? text.replace(illegalAll, '') : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
const illegalAll = new RegExp(illegal.source, 'gu');

/** Digits and Latin letters in a font of their own, in one part of a finished document. */
export function withLatinFont(xml: string, latin: string): string {
  const name = latin.replace(/[<>&"']/gu, '');
  return xml.replace(/ w:(ascii|hAnsi|cs)="[^"]*"/gu, (_, script: string) => ` w:${script}="${name}"`);
}
