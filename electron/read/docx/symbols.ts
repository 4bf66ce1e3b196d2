import { type Attributes, attributeOf } from './attributeOf.ts';

/** Marks that are typed with a font of pictures: ticks, crosses and boxes, by their code in it. */
const marks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Wingdings: { FC: '√', FB: '×', FE: '☑', FD: '☒', A8: '□', '6F': '□', '6E': '■' },
  'Wingdings 2': { '50': '√', '4F': '×', '52': '☑', '54': '☒', '51': '☒', '53': '☒', A3: '□' },
  Symbol: { D6: '√', B4: '×' },
};

export function symbolOf(attributes: Attributes): string {
  const code = (attributeOf(attributes, 'char') ?? '').toUpperCase().replace(/^[F0]0/u, '');
  return marks[attributeOf(attributes, 'font') ?? '']?.[code] ?? '\ufffd';
}
