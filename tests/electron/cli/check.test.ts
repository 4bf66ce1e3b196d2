import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { writeDocument } from '#electron/word/writeDocument.ts';
import { plain } from '#shared/bulletin/paragraphs.ts';
import { cli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const text = (sent: number) =>
  [
    '江北区人民政府办公室关于2024年第一季度信息报送情况的通报',
    '各街道，区政府各部门：',
    '现将2024年第一季度信息报送情况通报如下。',
    '一、总体情况',
    `全区各单位报送信息${sent}条，其中街道25条，部门17条。`,
    '区教育局、区民政局2家单位报送信息不足10条。',
    '附件：信息报送情况统计表',
    '江北区人民政府办公室',
    '2024年4月10日',
  ].join('\n');

const table = '单位,报送信息（条）\n东街街道,12\n西街街道,13\n区教育局,8\n区民政局,9\n合计,42\n';

test('papers made elsewhere are checked without a workspace: an annex file belongs to the bulletin before it', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('好.txt'), text(42));
  writeFileSync(at('错.txt'), text(43));
  writeFileSync(at('附件.csv'), table);
  const good = await cli(folder, 'check', '--documents', at('好.txt'), at('附件.csv'), '--json');
  expect(good.json).toEqual({ findings: [] });
  expect(good.exitCode).toBe(0);
  const files = [at('好.txt'), at('附件.csv'), at('错.txt'), at('附件.csv')];
  const wrong = await cli(folder, 'check', '--documents', ...files, '--json');
  const error = { severity: 'error', file: '错.txt', rule: 'sum-of-parts', claimed: '43条', found: '42条' };
  // One wrong number is told once, with all that speaks against it.
  expect(wrong.json).toMatchObject({ findings: [{ ...error, message: expect.stringContaining('合计 42') }] });
  expect(wrong.exitCode).toBe(1);
  expect((await cli(folder, 'check', '--documents')).exitCode).toBe(2);
});

test('--trial lists the numbers that could be wrong without being noticed', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('通报.txt'), text(42).replace('不足10条。', '不足10条。办结时间缩短了7.5小时。'));
  writeFileSync(at('附件.csv'), table);
  const { json, exitCode } = await cli(
    folder,
    'check',
    '--documents',
    at('通报.txt'),
    at('附件.csv'),
    '--trial',
    '--json',
  );
  const unnoticed = [{ file: '通报.txt', where: '正文第6段', quote: '办结时间缩短了7.5小时。', number: '7.5小时' }];
  expect({ json, exitCode }).toEqual({ json: { findings: [], unnoticed }, exitCode: 0 });
});

test('the bulletins that the program writes from the published examples agree with their annexes', async () => {
  const folder = temporaryFolder();
  const sampled = await cli(folder, 'sample', path.join(folder, 'out'), '--json');
  const { samples } = sampled.json as { samples: { id: string; workspace: string; files: { path: string }[] }[] };
  for (const { id, workspace, files } of samples) {
    const listed = await cli(folder, 'list', workspace, '--json');
    const { rounds } = listed.json as { rounds: { id: string }[] };
    const bulletin = files.find(({ path: file }) => file.endsWith('.docx'))?.path;
    if (!bulletin) continue;
    const round = rounds[0]?.id ?? '';
    const own = await cli(folder, 'check', workspace, '--round', round, '--json');
    const edited = await cli(folder, 'check', workspace, '--round', round, '--docx', bulletin, '--json');
    const alone = await cli(folder, 'check', '--documents', bulletin, '--json');
    const errors = [own, edited, alone].map(({ json }) => claimsOf(json, 'error'));
    // The 60 withdrawn orders are in its annexes and not in its text: an error on paper, but what its pack means.
    const known = id === 'qianyang-2022q2' ? ['329件'] : [];
    expect([id, ...errors]).toEqual([id, [], known, known]);
    expect(claimsOf(own.json, 'doubt')).toEqual(expect.arrayContaining(known));
  }
}, 60_000);

/** Errors of an annex itself are no concern of the text. */
function claimsOf(json: unknown, wanted: 'error' | 'doubt'): string[] {
  const { findings } = json as { findings: { severity: string; claimed: string; where: string }[] };
  return findings.flatMap(({ severity, claimed, where }) =>
    severity === wanted && !where.startsWith('附件') ? [claimed] : [],
  );
}

test('comments are laid into the Word file, and a signed slip says what was checked; a changed one is found out', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  const lines = text(43).split('\n');
  const body = lines.map((line) => plain('body', line));
  await writeDocument(at('通报.docx'), { title: '', sections: [{ orientation: 'portrait', blocks: body }] });
  writeFileSync(at('附件.csv'), table);
  const out = ['--comments', at('批注.docx'), '--report', at('单')];
  const checked = await cli(folder, 'check', '--documents', at('通报.docx'), at('附件.csv'), ...out);
  expect(checked.exitCode).toBe(1);
  const comments = await partOf(at('批注.docx'), 'word/comments.xml');
  expect(comments).toContain('【错误】');
  expect(await partOf(at('批注.docx'), 'word/document.xml')).toMatch(/commentRangeStart[^>]*>.{0,400}43条/u);

  const [slip = ''] = readdirSync(at('单')).filter((name) => name.endsWith('.docx'));
  const file = path.join(at('单'), slip);
  const good = await cli(folder, 'check', '--verify', file, at('通报.docx'), at('附件.csv'), '--json');
  expect(good).toMatchObject({ exitCode: 0, json: { state: 'good', own: true } });
  writeFileSync(at('附件.csv'), table.replace('42', '43'));
  const other = await cli(folder, 'check', '--verify', file, at('附件.csv'), '--json');
  expect(other).toMatchObject({ exitCode: 1, json: { state: 'good', files: [{ checked: false }] } });
  expect((await cli(folder, 'check', '--verify', at('通报.docx'), '--json')).json).toMatchObject({ state: 'unsigned' });
  expect((await cli(folder, 'check', '--verify', at('附件.csv'))).exitCode).toBe(1);
});

async function partOf(file: string, part: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  return (await zip.file(part)?.async('string')) ?? '';
}

test('an annex that is printed in the paper and given as a file is counted once; where the two differ it is said', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  for (const name of ['附件 信息报送情况统计表.csv', '附件 信息报送情况统计表（2）.csv']) {
    writeFileSync(at(name), `信息报送情况统计表\n${table}`);
  }
  writeFileSync(at('好.txt'), text(42));
  const files = [at('好.txt'), at('附件 信息报送情况统计表.csv'), at('附件 信息报送情况统计表（2）.csv')];
  expect((await cli(folder, 'check', '--documents', ...files, '--json')).json).toEqual({ findings: [] });
  writeFileSync(files[2] ?? '', `信息报送情况统计表\n${table.replace('12', '14').replace('42', '44')}`);
  const wrong = await cli(folder, 'check', '--documents', ...files, '--json');
  expect(wrong.json).toMatchObject({ findings: [{ rule: 'annex-copies', rows: [{ subject: '东街街道' }] }] });
});
