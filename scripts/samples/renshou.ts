import { readGolden, type TypedCell, type TypedSheet } from './typedSheet.ts';

interface Row {
  readonly no: number;
  readonly unit: string;
  readonly submitted: number;
  readonly published: number;
  readonly side: 'left' | 'right';
}

export function renshouSheets(): TypedSheet[] {
  return [publishing(), issues(), figures()];
}

function publishing(): TypedSheet {
  const annex: { title: string; rows: Row[]; notes: string[] } = readGolden('renshou-2022q2/annex1.json');
  const side = (wanted: Row['side']): TypedCell[][] =>
    annex.rows
      .filter((row) => row.side === wanted)
      .map(({ no, unit, submitted, published }) => [no, unit, submitted, published]);
  const [left, right] = [side('left'), side('right')];
  const head = ['序号', '单位名称', '网站报送条数', '网站公开条数'];
  return {
    annex: 'publishing',
    file: `附件 ${annex.title}`,
    title: annex.title,
    head: [[...head, ...head]],
    rows: left.map((cells, index) => [...cells, ...(right[index] ?? [])]),
    notes: annex.notes.map((note, index) => (index === 0 ? `注:${note}` : note)),
    widths: [6, 22, 14, 14, 6, 22, 14, 14],
  };
}

/** What the body says about single units (二), as an inspector would list it. */
function issues(): TypedSheet {
  const feedback = '公开征求意见期结束后,未主动发布意见征集结果反馈情况。';
  const leaders = '机构简介中单位领导调整后未更新。';
  const education =
    '义务教育阶段学生招生政策出台后,未及时通过县政府网站教育栏目公开。\n' +
    '“校车使用许可”等多个办事事项要求提供原件和复印件,“纸质材料份数”中未分别说明各需多少份。';
  const rows: [string, string][] = [
    ...['汪洋镇', '富加镇', '宝飞镇', '满井镇', '谢安镇'].map((unit): [string, string] => [unit, leaders]),
    ...['县住建局', '县行政审批局', '县农业农村局'].map((unit): [string, string] => [unit, feedback]),
    ['县教体局', education],
    ...['县发改局', '县卫健局', '县应急管理局'].map((unit): [string, string] => [unit, leaders]),
  ];
  return {
    annex: 'issues',
    file: '存在的问题',
    title: '存在的问题',
    head: [['序号', '单位名称', '存在的问题']],
    rows: rows.map(([unit, text], index) => [index + 1, unit, text]),
    widths: [6, 22, 80],
  };
}

/** The figures of the body that no annex shows, and those of note 2. */
function figures(): TypedSheet {
  const { others } = readGolden('renshou-2022q2/annex1.json');
  const fields = '统计、交通运输、旅游、新闻出版、广播电视和网络视听';
  const rows: [string, number, string?][] = [
    ['转载信息', 1947],
    ['其他单位报送信息', others.submitted],
    ['其他单位审核发布信息', others.published],
    ['乡镇(街道)政务新媒体', 0],
    ['县政府序列部门政务新媒体', 6],
    ['网站找错平台纠错信息', 0],
    ['网站找错平台已办结', 0],
    ['领导信箱来信', 205],
    ['领导信箱已办结', 199],
    ['政府信息公开申请', 11],
    ['公开申请按时办结', 11],
    ['标准目录未更新的领域', 5, fields],
  ];
  return {
    annex: 'figures',
    file: '其他数据',
    title: '其他数据',
    head: [['序号', '项目', '数量', '内容']],
    rows: rows.map(([item, number, details], index) => [index + 1, item, number, details ?? null]),
    widths: [6, 30, 10, 60],
  };
}
