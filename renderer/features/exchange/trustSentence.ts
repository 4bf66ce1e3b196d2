import type { BundleContents } from '#shared/exchange/mergeView.ts';

/** Whether the laptop that wrote a bundle is known here. */
export function trustSentence({ trust, device, fingerprint }: BundleContents): string {
  if (trust === 'own') return '是本机自己写出的。';
  if (trust === 'known') return `签名相符，来自认得的电脑“${device}”。`;
  return `签名相符。电脑“${device}”第一次来，密钥指纹 ${fingerprint}；合并后就认得它，可与对方核对。`;
}
