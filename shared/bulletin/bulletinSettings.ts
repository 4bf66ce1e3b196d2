import { z } from 'zod';
import { Paper } from '../document/paper.ts';
import { id, isoDay } from '../fields.ts';
import type { BulletinDefinition } from '../pack/bulletinDefinition.ts';
import type { RoundData } from '../round/roundData.ts';

const needed = z.string().trim().min(1).max(500);
const optional = z.string().trim().max(500);

/** What a round says about its bulletin beside the text. Null: as the pack has it; an empty text: none at all. */
export const BulletinSettings = z.strictObject({
  format: z.enum(['plain', 'document', 'letter']).nullable(),
  mark: optional.nullable(),
  title: needed.nullable(),
  documentNumber: optional.nullable(),
  issuer: needed.nullable(),
  addressee: needed.nullable(),
  date: isoDay.nullable(),
  annotation: optional.nullable(),
  copyTo: optional.nullable(),
  printedBy: optional.nullable(),
  printedOn: isoDay.nullable(),
  copyNumber: optional.max(20).nullable(),
  secrecy: optional.max(40).nullable(),
  urgency: optional.max(20).nullable(),
  signer: optional.max(60).nullable(),
  seal: z.boolean().nullable(),
  /** 附件说明 below the text. */
  attachmentNote: z.boolean().nullable(),
  /** How the office sets it; null: as the pack has it. */
  paper: Paper.nullable(),
});
export type BulletinSettings = z.infer<typeof BulletinSettings>;
export type SettingName = keyof BulletinSettings;

export const settingNames = Object.keys(BulletinSettings.shape) as readonly SettingName[];

/** What the next round takes over; the rest belongs to the one paper. */
const ofOnePaper: ReadonlySet<SettingName> = new Set(['title', 'documentNumber', 'date', 'printedOn', 'copyNumber']);
export const lastingSettings: readonly SettingName[] = settingNames.filter((name) => !ofOnePaper.has(name));

/** Only what changes. */
export const SettingsDraft = z.strictObject({ roundId: id, settings: BulletinSettings.partial() });

export const noSettings = Object.fromEntries(settingNames.map((name) => [name, null])) as BulletinSettings;

/** The bulletin of the pack as this round has it; undefined when the pack has none. */
export function bulletinOf(data: RoundData): BulletinDefinition | undefined {
  const { bulletin } = data.pack;
  const settings = data.bulletin?.settings;
  if (!bulletin || !settings) return bulletin;
  const { paper: _paper, ...said } = settings;
  const given = Object.entries(said).filter(([, value]) => value !== null);
  return { ...bulletin, ...Object.fromEntries(given.map(([name, value]) => [name, value === '' ? undefined : value])) };
}

/** How the bulletin of this round is set; undefined: by the standard. */
export function paperOf(data: RoundData): Paper | undefined {
  return data.bulletin?.settings?.paper ?? data.pack.office.paper;
}
