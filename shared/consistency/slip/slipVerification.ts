/** What can be said of a slip that somebody hands over, and of the files that are laid beside it. */
export interface SlipVerification {
  readonly state: 'good' | 'unsigned' | 'changed' | 'forged';
  readonly title: string;
  readonly person: string;
  readonly device: string;
  readonly at: string;
  readonly fingerprint: string;
  /** Signed by the key of this very computer. */
  readonly own: boolean;
  /** Files that were given: whether they are among those that were checked, byte for byte. */
  readonly files: readonly { readonly name: string; readonly checked: boolean }[];
}

export function verificationSentence({ state, title, person, device, at, fingerprint, own }: SlipVerification): string {
  const who = `${person === '' ? '' : `${person}，`}${own ? '本机' : device === '' ? '未起名的电脑' : `“${device}”`}，${at}，密钥指纹 ${fingerprint}`;
  switch (state) {
    case 'good':
      return `签名有效：“${title}”的校核单写出后没有改动过（${who}）。${own ? '' : '请与签名人核对密钥指纹。'}`;
    case 'changed':
      return `签名与内容不符：这份校核单写出后被改动过，不能作为依据（签名：${who}）。请向签名人索取原件。`;
    case 'forged':
      return '签名本身不成立，不能作为依据。请向签名人索取原件。';
    case 'unsigned':
      return '这个文件里没有校核单的签名。可能是用 Word 或 Excel 另存过，也可能不是校核单；请向签名人索取原件。';
  }
}
