import { AppError } from '#shared/error.ts';
import { readSettings, writeSettings } from '../settings.ts';
import type { BundleManifest } from './bundleManifest.ts';
import { fingerprint } from './deviceKey.ts';

/**
 * A laptop is known by the key of its first bundle. A later bundle in its name with another key is refused: somebody else
 * made it, or its settings were lost, which only its owner can say. Returns true when it is new here.
 */
export function rememberDevice(userDir: string, { device, person, publicKey }: BundleManifest): boolean {
  const settings = readSettings(userDir);
  const known = settings.devices[device];
  if (known === publicKey) return false;
  if (known !== undefined) {
    throw new AppError(
      'invalid',
      `这个交换包自称来自${person}的电脑，但签名的密钥与以前的不同（现在 ${fingerprint(publicKey)}，以前 ${fingerprint(known)}）。没有合并任何内容。请与${person}当面或电话核对；如确实换过电脑或重装过，请在设置里删去旧的密钥后再合并。`,
      { device },
    );
  }
  writeSettings(userDir, { ...settings, devices: { ...settings.devices, [device]: publicKey } });
  return true;
}
