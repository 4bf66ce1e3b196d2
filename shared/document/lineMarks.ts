/**
 * Where Chinese text must not be broken (避头尾, GB/T 15834-2011 5.1). Every program has lists of its own, which differ: the Word files that we
 * write carry these, and the pages that we lay out follow them.
 */

/** 破折号 and 省略号 are here so that they are never broken in the middle. */
export const notAtStart = '!%),-.:;?]}°·’”…—‰℃々、。〉》」』】〕〗！％），．：；？］｝～';

export const notAtEnd = '$([{‘“〈《「『【〔〖（［｛￥';

/** What may stand outside the type area at the end of a line (悬挂). */
export const hanging = '，。、．；：？！,.;:?!';
