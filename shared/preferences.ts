import { z } from 'zod';

export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;
/** 跟随系统, 浅色, 深色, 高对比度. */
export type ThemeChoice = (typeof themeChoices)[number];

/** The sizes of the window that can be chosen, in percent. */
export const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** 偏好: how one user likes the window on one machine. Never part of a workspace. */
export const PreferenceDraft = z.strictObject({
  theme: z.enum(themeChoices).optional(),
  zoom: z.number().int().min(80).max(200).optional(),
  /** The step of the tour to go on with; null: not begun, or finished. */
  tour: z.number().int().min(0).max(99).nullable().optional(),
});

export interface Preferences {
  readonly theme: ThemeChoice;
  readonly zoom: number;
  readonly tour: number | null;
}

export const plainPreferences: Preferences = { theme: 'system', zoom: 100, tour: null };

/** The next size up or down; 100 for null. */
export function nextZoom(zoom: number, step: 1 | -1 | null): number {
  if (step === null) return 100;
  const larger = zoomSteps.find((size) => size > zoom) ?? 200;
  const smaller = zoomSteps.findLast((size) => size < zoom) ?? 80;
  return step === 1 ? larger : smaller;
}
