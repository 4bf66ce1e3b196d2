import { AppError } from '#shared/error.ts';
import type { Trust } from '#shared/exchange/mergeView.ts';
import { readSettings, writeSettings } from '../settings.ts';
import type { BundleManifest } from './bundleManifest.ts';
import { deviceKey, fingerprint } from './deviceKey.ts';

type Sender = Pick<BundleManifest, 'device' | 'person' | 'publicKey'>;

/** A laptop is known by the key of its first bundle. */
export function trustOf(userDir: string, { device, publicKey }: Sender): Trust {
  const settings = readSettings(userDir);
  const known = device === settings.device ? deviceKey(userDir).publicKey : settings.devices[device];
  if (known === undefined) return 'new';
  if (known !== publicKey) return 'changed';
  return device === settings.device ? 'own' : 'known';
}

/** Why a bundle in the name of a known laptop with another key is refused; null: it is not. */
export function distrust(userDir: string, sender: Sender): AppError | null {
  if (trustOf(userDir, sender) !== 'changed') return null;
  const { device, person, publicKey } = sender;
  const settings = readSettings(userDir);
  const known = settings.devices[device];
  const before = known === undefined ? '' : `，以前 ${fingerprint(known)}`;
  return new AppError(
    'invalid',
    `这个交换包自称来自${person}的电脑，但签名的密钥与以前的不同（现在 ${fingerprint(publicKey)}${before}）。没有合并任何内容。请与${person}当面或电话核对；如确实换过电脑或重装过，请在“交换”页的“认得的电脑”里删去旧的密钥后再合并。`,
    { device },
  );
}

/**
 * Keeps the key of a laptop's first bundle. A later bundle in its name with another key is refused: somebody else made it, or its
 * settings were lost, which only its owner can say. Returns true when it is new here.
 */
export function rememberDevice(userDir: string, sender: Sender): boolean {
  const refusal = distrust(userDir, sender);
  if (refusal) throw refusal;
  if (trustOf(userDir, sender) !== 'new') return false;
  const settings = readSettings(userDir);
  writeSettings(userDir, { ...settings, devices: { ...settings.devices, [sender.device]: sender.publicKey } });
  return true;
}

/** The next bundle from there counts as the first. */
export function forgetDevice(userDir: string, device: string): void {
  const settings = readSettings(userDir);
  const { [device]: _, ...devices } = settings.devices;
  writeSettings(userDir, { ...settings, devices });
}
