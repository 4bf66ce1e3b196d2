const families: Readonly<Record<string, string>> = {
  方正小标宋简体: "'方正小标宋简体','方正小标宋_GBK','FZXiaoBiaoSong-B05S','Noto Serif CJK SC','SimSun',serif",
  黑体: "'黑体','SimHei','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif",
  楷体_GB2312: "'楷体_GB2312','KaiTi_GB2312','楷体','KaiTi','AR PL KaitiM GB','AR PL UKai CN',serif",
  仿宋_GB2312:
    "'仿宋_GB2312','FangSong_GB2312','仿宋','FangSong','STFangsong','AR PL SungtiL GB','Noto Serif CJK SC',serif",
  宋体: "'宋体','SimSun','AR PL UMing CN','Noto Serif CJK SC',serif",
};

/** A font that the document names, and what stands in for it on a machine that does not have it. */
export function fontFamily(font: string): string {
  return families[font] ?? 'serif';
}
