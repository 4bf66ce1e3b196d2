import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const table = [
  '附件：2024年三季度窗口服务情况表',
  '清河县政务服务局',
  '2024年10月12日',
  '== 附件｜2024年三季度窗口服务情况表',
  '序号|窗口|所属部门|受理（件）|按时办结（件）|退回补正（件）|咨询（件）',
  '1|社保窗口|县人社局|96|91|17|34',
  '2|户籍窗口|县公安局|83|80|12|28',
  '3|不动产窗口|县自然资源局|74|65|23|41',
  '4|医保窗口|县医保局|68|66|9|19',
  '5|车驾管窗口|县公安局|57|55|6|13',
  '6|公积金窗口|县住建局|45|44|8|22',
  '合计|>|>|423|401|75|157',
];

const right = [
  '三季度，6个窗口共受理423件，按时办结401件，超期22件。',
  '社保窗口受理最多，为96件；公积金窗口最少，为45件，两者相差51件。',
  '退回补正75件，其中社保窗口、不动产窗口40件，其余窗口35件。',
  '县公安局的两个窗口受理140件，按时办结135件，接受咨询41件。',
  '不动产窗口咨询41件，退回23件。',
];

const asked = (...sentences: readonly string[]): string[] =>
  checkDocument(
    documentOfFixture(['清河县政务服务局关于2024年三季度窗口服务情况的通报', '各窗口单位：', ...sentences, ...table]),
  ).flatMap(({ severity, claimed }) => (severity === 'hint' ? [] : [claimed]));

test('short numbers to which rows, their sums and gaps or the text come are not asked about', () => {
  expect(asked(...right)).toEqual([]);
});

test('a short number without a source is asked about where nearly all the others have one', () => {
  for (const [from, to] of [
    ['退回23件', '退回32件'],
    ['咨询41件，', '咨询14件，'],
  ] as const)
    expect(asked(...right.map((sentence) => sentence.replace(from, to))).join(), to).toContain(
      /\d+件/u.exec(to)?.[0] ?? '',
    );
});

test('what a paper sets itself, and what was done to check, has no source to look for', () => {
  const given = [
    '检查组走访群众87人，发放问卷92份。',
    '下一步，各窗口要确保每季度办件不少于93件。',
    '全县在用政务服务账号共计29个。',
  ];
  expect(asked(...right, ...given)).toEqual([]);
});

test('nothing is asked of a paper most of whose numbers come from elsewhere', () => {
  const foreign = [
    '全县新增企业31户、个体户73户、合作社29家。',
    '推出便民举措47项，编制指南62份，设置专区38处，配备电脑89台。',
  ];
  expect(asked(...right.slice(0, 2), ...foreign)).toEqual([]);
});
