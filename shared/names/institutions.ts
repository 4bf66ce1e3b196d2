/**
 * What county and city institutions are called: data. A line of `functions` is one function of government and every way to write
 * it; the first is its name. 教体 = 教育+体育 needs no line: single characters stand for their word in `initials`.
 */
export const functions: readonly (readonly string[])[] = [
  ['发展改革', '发展和改革', '发改'],
  ['教育'],
  ['体育'],
  ['科技', '科学技术'],
  ['工业'],
  ['经济'],
  ['信息化', '信息'],
  ['贸易'],
  ['商务'],
  ['经济合作', '经合'],
  ['外事'],
  ['公安'],
  ['民政'],
  ['民族宗教', '民宗'],
  ['司法'],
  ['财政'],
  ['审计'],
  ['统计'],
  ['信访'],
  ['人力资源社会保障', '人力资源和社会保障', '人社'],
  ['自然资源'],
  ['规划', '城乡规划'],
  ['住房城乡建设', '住房和城乡建设', '住房和建设', '住房建设', '住房保障和城乡建设', '城乡建设', '住建'],
  ['交通运输', '交通'],
  ['水利', '水务'],
  ['湖泊'],
  ['农业农村', '农业和农村'],
  ['农业'],
  ['文化'],
  ['旅游'],
  ['广播电视', '广播影视', '广播电影电视', '广电'],
  ['新闻出版', '新闻'],
  ['卫生健康', '卫生和健康', '卫健'],
  ['卫生计生', '卫生和计划生育', '卫生计划生育', '卫计'],
  ['卫生'],
  ['计划生育', '人口和计划生育', '计生'],
  ['退役军人', '退役'],
  ['应急', '应急管理'],
  ['安全生产监督', '安全生产监督管理', '安监'],
  ['市场监督管理', '市场监督', '市场监管', '市监'],
  ['工商', '工商行政管理'],
  ['质量技术监督', '质量监督', '质监'],
  ['食品药品监督', '食品药品监督管理', '食药监', '食药'],
  ['医疗保障', '医保'],
  ['林业'],
  ['草原'],
  ['乡村振兴'],
  ['扶贫', '扶贫开发', '脱贫攻坚'],
  ['城市管理', '城管'],
  ['执法', '综合执法', '行政执法', '综合行政执法', '行政综合执法'],
  ['行政审批', '审批'],
  ['政务服务', '政务'],
  ['数据', '大数据'],
  ['国有资产', '国资'],
  ['金融', '地方金融'],
  ['公积金', '住房公积金'],
  ['机关事务'],
  ['公共资源', '公共资源交易'],
  ['招商', '招商引资'],
  ['投资', '投资促进', '投促'],
  ['疾病预防控制', '疾控'],
  ['融媒体', '融媒'],
  ['生态环境'],
  ['环境保护', '环保'],
  ['国土资源', '国土'],
  ['税务'],
  ['国家税务', '国税'],
  ['地方税务', '地税'],
  ['气象'],
  ['邮政'],
  ['畜牧'],
  ['畜产'],
  ['粮食'],
  ['物价'],
  ['移民'],
  ['档案'],
  ['史志', '地方志'],
  ['城市投资', '城投'],
];

/** Characters that stand for a word inside a compound: 教体科, 文广新旅, 经商信. */
export const initials: Readonly<Record<string, string>> = {
  教: '教育',
  体: '体育',
  科: '科技',
  工: '工业',
  经: '经济',
  信: '信息化',
  贸: '贸易',
  商: '商务',
  文: '文化',
  旅: '旅游',
  广: '广播电视',
  新: '新闻出版',
  林: '林业',
  草: '草原',
  规: '规划',
  自: '自然资源',
  政: '政务服务',
  数: '数据',
};

/** Words that say how, not what: left out of short names at will. */
export const fillers: readonly string[] = [
  '监督管理',
  '管理',
  '服务',
  '事务',
  '监督',
  '监管',
  '工作',
  '促进',
  '综合',
  '行政',
  '交易',
  '和',
  '与',
  '及',
];

/** A function that short names leave out beside its partner: 自然资源和规划局 = 自然资源局, as long as no other unit has it. */
export const companions: Readonly<Record<string, readonly string[]>> = {
  规划: ['自然资源', '住房城乡建设'],
  湖泊: ['水利'],
  草原: ['林业'],
  广播电视: ['文化'],
  新闻出版: ['文化'],
  执法: ['城市管理'],
  投资: ['招商'],
  信息化: ['经济', '工业'],
};

export interface Rename {
  readonly from: string;
  readonly to: string;
  /** `renamed`: one office under a new name. `merged`: several went into it, so the old name never means it alone. */
  readonly how: 'renamed' | 'merged';
  readonly year: number;
}

/**
 * The reforms of 2018–2023. Sources: 《深化党和国家机构改革方案》 (March 2018; counties carried it out by March 2019) for those of 2018; the renaming of
 * 扶贫办 to 乡村振兴局 (State Council, February 2021; counties by mid-2021); 《党和国家机构改革方案》 (March 2023; local bodies through 2024) for 乡村振兴局
 * into 农业农村部门 and 数据局; 国税地税征管体制改革方案 (2018) for 税务. 粮食 and 物价 went into 发展改革 in most counties in 2018–2019.
 */
export const renames: readonly Rename[] = [
  { from: '卫生计生', to: '卫生健康', how: 'renamed', year: 2018 },
  { from: '环境保护', to: '生态环境', how: 'renamed', year: 2018 },
  { from: '农业', to: '农业农村', how: 'renamed', year: 2018 },
  { from: '安全生产监督', to: '应急', how: 'renamed', year: 2018 },
  { from: '扶贫', to: '乡村振兴', how: 'renamed', year: 2021 },
  { from: '卫生', to: '卫生健康', how: 'merged', year: 2018 },
  { from: '计划生育', to: '卫生健康', how: 'merged', year: 2018 },
  { from: '国土资源', to: '自然资源', how: 'merged', year: 2018 },
  { from: '规划', to: '自然资源', how: 'merged', year: 2018 },
  { from: '工商', to: '市场监督管理', how: 'merged', year: 2018 },
  { from: '质量技术监督', to: '市场监督管理', how: 'merged', year: 2018 },
  { from: '食品药品监督', to: '市场监督管理', how: 'merged', year: 2018 },
  { from: '国家税务', to: '税务', how: 'merged', year: 2018 },
  { from: '地方税务', to: '税务', how: 'merged', year: 2018 },
  { from: '物价', to: '发展改革', how: 'merged', year: 2018 },
  { from: '粮食', to: '发展改革', how: 'merged', year: 2018 },
  { from: '乡村振兴', to: '农业农村', how: 'merged', year: 2023 },
  { from: '扶贫', to: '农业农村', how: 'merged', year: 2023 },
];

/** Names that are written in several ways as a whole, after the place is taken off; the last part is what is compared. */
export const wholeNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:人民)?政府办(?:公室)?$/u, '政府办'],
  [/^委办(?:公室)?$/u, '委办'],
  [/^人大(?:常委会|常务委员会)?办(?:公室)?$/u, '人大办'],
  [/^政协办(?:公室)?$/u, '政协办'],
  [/^(?:纪委监委|纪律检查委员会|纪委|监察委员会|监委|纪委、?监委)$/u, '纪委'],
  [/^国家税务(?:总)?局税务局$/u, '税务局'],
  [/^(?:中国)?(?:人民银行|人行)(?:中心)?(?:支行|分行)?$/u, '人行'],
  [/^(?:国网)?供电(?:分)?公司$/u, '供电公司'],
  [/^供销(?:合作)?(?:总社|社联合社|联合社|联社|社)$/u, '供销社'],
  [/^(?:残疾人联合会|残联)$/u, '残联'],
  [/^(?:科学技术协会|科协)$/u, '科协'],
  [/^(?:妇女联合会|妇联)$/u, '妇联'],
  [/^(?:工商业联合会|工商联)$/u, '工商联'],
  [/^(?:文学艺术界联合会|文联)$/u, '文联'],
  [/^(?:共青团委员会|共青团委|团[县市区旗州]?委)$/u, '团委'],
  [/^(?:人民)?法院$/u, '法院'],
  [/^(?:人民)?检察院$/u, '检察院'],
  [/^(?:委)?(宣传部|组织部|统战部|政法委)$/u, '$1'],
  [/^第?([一二三四五六七八九十]+)中(?:学)?$/u, '第$1中学'],
  [/^第?([一二三四五六七八九十]+)小(?:学)?$/u, '第$1小学'],
  [/^高新(?:技术)?(?:产业)?(?:开发|园)?区$/u, '高新区'],
  [/^经(?:济)?(?:技术)?开(?:发)?区$/u, '开发区'],
];

/** 局 = 委 = 委员会; an office (办) or centre (中心) of the same function is another kind of body. */
export const heads: readonly (readonly [ending: string, kind: string])[] = [
  ['委员会', '局'],
  ['办公室', '办'],
  ['中心', '中心'],
  ['局', '局'],
  ['委', '局'],
  ['办', '办'],
];

/** One character of a pair for the other: shapes that are mistaken when a list is typed or read from a picture. */
export const lookAlikes: readonly string[] =
  '己已巳 籍藉 簰牌簿 未末 土士 千干于 监临 普晋 井并 计汁 入人八 枚枝技 板扳版 体休 育肓盲 村材 木术本 埋理里 设没 障章 新心 社杜 攻政 求救 境镜坏 湾弯 天夫 日曰目 治冶 住往佳 令今 免兔 乌鸟 折拆析 戌戍戊 冒昌 崖涯 候侯 徽微 晴睛 哀衰 兑竞竟 贡责 历厉 找我 洒酒 凤风 准淮 侍待 荣荥 博搏 枝技 陕峡 奎圭 坦但'.split(
    ' ',
  );

/** 一中 and 二中, 东街 and 西街: where such a character differs, another unit is meant. */
export const telling = new Set('0123456789一二三四五六七八九十甲乙丙丁东西南北上下大小前后左右中内外新老高低男女副第');
