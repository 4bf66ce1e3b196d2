export { type Polarity, polarityOf } from '#shared/annex/polarity.ts';

/** A sign beside the colour, for those who do not tell colours apart and for grey printers. */
export const polaritySign: Readonly<Record<'severe' | 'bad' | 'good', string>> = { severe: '▲', bad: '！', good: '' };
