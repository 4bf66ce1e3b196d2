import { expect, test } from 'vitest';
import { isFurniture } from '#shared/consistency/read/furniture.ts';

test.each([
  '当前位置：首页 > 专题 > 通报',
  '首页  ?  新闻中心',
  '发布时间：2031-02-03 10:20 来源：县政府办 浏览：12次',
  '  • 索 引 号：0123/2031-45',
  '信息来源：',
  '【字号：大 中 小】 【打印】',
  '[打印] [关闭]',
  '相关链接：',
  '上一篇',
  '扫一扫在手机上查看当前页面',
  '2031-02-03 10:20',
  '来源 某县人民政府',
  '2031-02-03 10:20 阅读人数：1',
  '| | | |',
])('%s is of the page, not of the paper', (line) => expect(isFurniture(line)).toBe(true));

test.each([
  '各镇人民政府，县政府各部门：',
  '附件：1.办理情况表',
  '一、总体情况',
  '2031年2月3日',
  '来源分布：电话12件，网站3件。',
  '承办单位',
  '县政府办公室',
])('%s is of the paper', (line) => expect(isFurniture(line)).toBe(false));
