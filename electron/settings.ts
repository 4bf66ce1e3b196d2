import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { plainPreferences, themeChoices } from '#shared/preferences.ts';

const plainBackup = { folder: null, minutes: 10 };

const Settings = z.object({
  person: z.string().max(50).catch(''),
  device: z.string().max(100).catch(''),
  recent: z
    .array(z.object({ path: z.string(), title: z.string(), openedAt: z.string() }))
    .max(50)
    .catch([]),
  /** Other laptops and the keys of their first bundles. */
  devices: z.record(z.string().max(200), z.string().max(200)).catch({}),
  /** The office's own forms that annexes were filled into, by `pack/annex`. */
  templates: z.record(z.string().max(200), z.string().max(2000)).catch({}),
  /** Where backups go besides this laptop's own folder, and how often while somebody records. */
  backup: z
    .object({
      folder: z.string().max(1000).nullable().catch(null),
      minutes: z.number().int().min(1).max(240).catch(plainBackup.minutes),
    })
    .catch(plainBackup),
  /** Workspaces and the folders that their teams share. */
  teamFolders: z.record(z.string().max(4096), z.string().max(4096)).catch({}),
  preferences: z
    .object({
      theme: z.enum(themeChoices).catch(plainPreferences.theme),
      zoom: z.number().int().min(80).max(200).catch(plainPreferences.zoom),
      tour: z.number().int().min(0).max(99).nullable().catch(null),
    })
    .catch(plainPreferences),
});
export type Settings = z.infer<typeof Settings>;

const mostRecent = 12;

function settingsPath(userDir: string): string {
  return path.join(userDir, 'settings.json');
}

/** The user's settings; a missing or damaged file gives the defaults, for settings must never keep anybody from their work. */
export function readSettings(userDir: string): Settings {
  return Settings.parse(readJson(settingsPath(userDir)));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) ?? {};
  } catch {
    return {};
  }
}

export function writeSettings(userDir: string, settings: Settings): void {
  mkdirSync(userDir, { recursive: true });
  const file = settingsPath(userDir);
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify(settings, null, 2));
  renameSync(temporary, file);
}

export function remember(settings: Settings, opened: Settings['recent'][number]): Settings {
  const others = settings.recent.filter((entry) => entry.path !== opened.path);
  return { ...settings, recent: [opened, ...others].slice(0, mostRecent) };
}
