/** Changes of one writer that are nowhere to be found. */
export interface LostChanges {
  readonly person: string;
  readonly device: string;
  readonly openedAt: string;
  readonly from: number;
  readonly to: number;
}

/** 修复: what was done about a workspace that was not whole when it was opened. */
export interface Recovery {
  /** What was wrong, as a sentence. */
  readonly damage: string;
  /** Where the damaged file lies now, as it was; null: it was whole, and only lacked its latest changes. */
  readonly keptAt: string | null;
  /** The backup that it was put together from. */
  readonly backup: string | null;
  /** Changes by where they were found: each is counted once. */
  readonly fromBackup: number;
  readonly fromFile: number;
  readonly fromJournal: number;
  readonly lost: readonly LostChanges[];
  /** Nothing said where the records ended: what was recorded last may be missing. */
  readonly endUnknown: boolean;
  /** Photos and files of which only the entry is left. */
  readonly missingFiles: readonly string[];
}

/** A recovery in words: what was wrong, what was found where, what was not, and what to do about it. */
export function recoverySentences(recovery: Recovery): string[] {
  return [recovery.damage, foundSentence(recovery), ...lostSentences(recovery), ...keptSentences(recovery)];
}

function foundSentence({ keptAt, fromBackup, fromFile, fromJournal, backup }: Recovery): string {
  if (keptAt === null) return `已从这台电脑上的随记补回 ${fromJournal} 条修改记录。`;
  const parts = [
    ...(fromBackup > 0 ? [`从备份“${nameOf(backup ?? '')}”取回 ${fromBackup} 条`] : []),
    ...(fromFile > 0 ? [`从损坏的文件里读出 ${fromFile} 条`] : []),
    ...(fromJournal > 0 ? [`从这台电脑上的随记补回 ${fromJournal} 条`] : []),
  ];
  return `已自动修复，共找回 ${fromBackup + fromFile + fromJournal} 条修改记录：${parts.join('，')}。`;
}

function lostSentences({ lost, endUnknown, missingFiles }: Recovery): string[] {
  const count = lost.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const names = lost.slice(0, 3).map(lostName).join('；');
  const more = lost.length > 3 ? `等 ${lost.length} 批` : '';
  const files = missingFiles.slice(0, 5).join('、');
  const rest = missingFiles.length > 5 ? `等 ${missingFiles.length} 件` : '';
  return [
    ...(count > 0 ? [`没有找回 ${count} 条：${names}${more}。其他电脑上若有，合并它的交换包即可补上。`] : []),
    ...(endUnknown ? ['原文件里看不出记录到哪里为止，请核对最后填写的几项是否都在。'] : []),
    ...(missingFiles.length > 0 ? [`没有找回内容的文件：${files}${rest}。`] : []),
    ...(count === 0 && !endUnknown && missingFiles.length === 0 ? ['没有丢失任何已确认保存的内容。'] : []),
  ];
}

function lostName({ person, device, openedAt, from, to }: LostChanges): string {
  const which = from === to ? `第 ${from} 条` : `第 ${from} 至 ${to} 条`;
  return `${person || '（未署名）'}在“${device}”上 ${openedAt.slice(0, 10)} 起的${which}`;
}

function keptSentences({ keptAt }: Recovery): string[] {
  return keptAt === null ? [] : [`损坏的原文件没有删除，保存为“${nameOf(keptAt)}”。`];
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
