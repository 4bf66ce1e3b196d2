import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

async function openRound() {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const { rounds } = await api.workspace.sample({ packId: 'qianyang-2022q2', folder });
  return { api, folder, roundId: rounds[0]?.id ?? '' };
}

type Desk = Awaited<ReturnType<typeof openRound>>;

async function rewrite({ api, roundId }: Desk, id: string, text: string) {
  const { blocks } = await api.bulletin.view({ roundId });
  const edited = blocks.map(({ id: own, style, numbered, text: old }) => ({
    id: own,
    style,
    numbered,
    text: own === id ? text : old,
  }));
  return (await api.bulletin.save({ roundId, blocks: edited })).view;
}

async function textOf({ api, roundId }: Desk): Promise<string> {
  const { sections } = await api.bulletin.preview({ roundId });
  return (sections[0]?.blocks ?? [])
    .map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''))
    .join('\n');
}

const recordLetters = ({ api, roundId }: Desk, annexId: string, subjectId: string, columnId: string, input: string) =>
  api.finding.record({ roundId, annexId, cells: [{ subjectId, columnId, input }] });

describe('the draft of a round', () => {
  test('a rewritten paragraph is stored, printed, undone and redone', async () => {
    const desk = await openRound();
    const view = await rewrite(desk, 'opening.0', '现予通报，共受理{letters}件。');
    expect(view.blocks[0]).toMatchObject({ text: '现予通报，共受理{letters}件。', rewritten: true });
    expect(view.facts.find(({ name }) => name === 'letters')).toMatchObject({ text: '11' });
    expect(await textOf(desk)).toContain('现予通报，共受理11件。');
    expect(await desk.api.history.undo()).toMatchObject({ undone: 'draft.change' });
    expect(await textOf(desk)).toContain('通报如下：');
    await desk.api.history.redo();
    expect(await textOf(desk)).toContain('现予通报，共受理11件。');
  });

  test('what is rewritten again after its first rewriting was undone stays when the round is read anew', async () => {
    const desk = await openRound();
    const { api, roundId } = desk;
    await rewrite(desk, 'opening.0', '现予通报。');
    await api.bulletin.saveSettings({ roundId, settings: { copyTo: '县委办公室' } });
    await api.history.undo();
    await api.history.undo();
    await rewrite(desk, 'opening.0', '另行通报。');
    await api.bulletin.saveSettings({ roundId, settings: { copyTo: '县人大办公室' } });
    // A version makes the round be read from the file.
    await api.bulletin.mark({ roundId, note: '' });
    const { blocks, settings } = await api.bulletin.view({ roundId });
    expect([blocks[0]?.text, settings.own.copyTo]).toEqual(['另行通报。', '县人大办公室']);
  });

  test('a fact that does not exist is refused and nothing is stored', async () => {
    const desk = await openRound();
    await expect(rewrite(desk, 'opening.0', '共{nothing}件。')).rejects.toMatchObject({ code: 'invalid' });
    expect((await desk.api.bulletin.view({ roundId: desk.roundId })).blocks[0]?.rewritten).toBe(false);
  });

  test('the frame is stored per round, and the next round takes over what is not of the one paper', async () => {
    const desk = await openRound();
    const { api, roundId } = desk;
    const settings = {
      format: 'document',
      documentNumber: '某政办〔2022〕9号',
      copyTo: '县委办公室',
      seal: false,
    } as const;
    const { view } = await api.bulletin.saveSettings({ roundId, settings });
    expect(view.settings.effective).toMatchObject(settings);
    expect((await api.bulletin.preview({ roundId })).front?.number).toBe('某政办〔2022〕9号');
    const draft = await api.round.propose({ fromRoundId: roundId });
    const next = await api.round.start({ fromRoundId: roundId, ...draft });
    const { own } = (await api.bulletin.view({ roundId: next.roundId })).settings;
    expect(own).toMatchObject({ format: 'document', copyTo: '县委办公室', seal: false, documentNumber: null });
  });

  test('附件说明 is printed unless the round says otherwise, its annexes in any case', async () => {
    const { api, roundId } = await openRound();
    const printed = async () => {
      const { sections } = await api.bulletin.preview({ roundId });
      const noted = sections[0]?.blocks.some((block) => block.kind === 'paragraph' && block.style === 'attachments');
      return [noted, sections.length];
    };
    const [before, sections] = await printed();
    expect(before).toBe(true);
    await api.bulletin.saveSettings({ roundId, settings: { attachmentNote: false } });
    expect(await printed()).toEqual([false, sections]);
    await api.history.undo();
    expect(await printed()).toEqual([true, sections]);
  });

  test('the facts to choose from have words, a value and their annex', async () => {
    const desk = await openRound();
    const facts = await desk.api.bulletin.facts({ roundId: desk.roundId });
    expect(facts.find(({ name }) => name === 'newsAll')).toMatchObject({ kind: 'names', annexId: 'completion' });
    for (const { title } of facts) expect(title).toMatch(/[\u4e00-\u9fff]/u);
  });
});

describe('定稿', () => {
  test('keeps the text, locks the round, and is lifted with a reason only', async () => {
    const desk = await openRound();
    const { api, roundId } = desk;
    const { versions } = await api.bulletin.mark({ roundId, note: '报分管领导' });
    await rewrite(desk, 'opening.0', '现予通报。');
    const compared = await api.bulletin.compare({ roundId, wasId: versions[0]?.id ?? '', nowId: null });
    expect(compared.paragraphs.filter(({ kind }) => kind !== 'same').map(({ id }) => id)).toEqual(['opening.0']);

    const locked = await api.bulletin.finalise({ roundId, note: '' });
    expect(locked.final?.since).toBeNull();
    await expect(rewrite(desk, 'opening.0', '另文。')).rejects.toMatchObject({ code: 'locked' });
    await expect(api.bulletin.saveSettings({ roundId, settings: { copyTo: '某' } })).rejects.toMatchObject({
      code: 'locked',
    });
    const table = await api.annex.table({ roundId, annexId: 'completion' });
    const subjectId = table.rows.find((row) => row.subjectId)?.subjectId ?? '';
    await expect(recordLetters(desk, 'completion', subjectId, 'news', '全部完成')).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('解除定稿'),
    });
    await expect(api.history.undo()).rejects.toMatchObject({ code: 'locked' });
    await expect(api.bulletin.reopen({ roundId, reason: ' ' })).rejects.toMatchObject({ code: 'invalid' });

    const open = await api.bulletin.reopen({ roundId, reason: '复核发现件数有误' });
    expect(open.final).toBeNull();
    expect(open.versions.map(({ kind, note }) => [kind, note])).toEqual([
      ['review', '报分管领导'],
      ['final', ''],
      ['reopened', '复核发现件数有误'],
    ]);
    await recordLetters(desk, 'completion', subjectId, 'news', '全部完成');
  });

  test('a change of the registers that would alter an annex is refused, one that does not is taken', async () => {
    const { api, roundId } = await openRound();
    await api.bulletin.finalise({ roundId, note: '' });
    const [unit] = await api.unit.list();
    if (!unit) throw new Error('a unit');
    await expect(api.unit.remove({ id: unit.id })).rejects.toMatchObject({ code: 'locked' });
    await expect(
      api.unit.rename({ id: unit.id, name: '某新镇', short: null, from: '2022-05-01' }),
    ).rejects.toMatchObject({
      code: 'locked',
    });
    await api.unit.rename({ id: unit.id, name: '某新镇', short: null, from: '2030-01-01' });
    const rows = (await api.annex.table({ roundId, annexId: 'completion' })).rows.length;
    await api.unit.save({ name: '县新设局', short: null, groupId: unit.groupId, aliases: [], exempt: null });
    expect((await api.annex.table({ roundId, annexId: 'completion' })).rows.length).toBe(rows);
    expect((await api.bulletin.view({ roundId })).final?.since).toBeNull();
  });

  test('is refused while a rewritten paragraph is stale or a place is not filled', async () => {
    const folder = temporaryFolder();
    const { api } = startBackend(folder);
    const { rounds } = await api.workspace.create({
      path: path.join(folder, '某县.chabao'),
      packId: 'qianyang-2022q2',
    });
    const roundId = rounds[0]?.id ?? '';
    await expect(api.bulletin.finalise({ roundId, note: '' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('（未填）'),
    });
  });
});
