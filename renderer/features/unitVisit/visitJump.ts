/** A field that the unit page is to open at: kept until the page of that unit is there. */
let wanted: string | null = null;

export function openAtField(annexId: string, columnId: string): void {
  wanted = `field-${annexId}-${columnId}`;
}

/** Puts the caret into the field that was asked for; false when none was, or it is not on this page. */
export function focusWantedField(form: ParentNode | null): boolean {
  const testId = wanted;
  wanted = null;
  const field = testId === null ? null : form?.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testId)}"]`);
  if (!field) return false;
  const place = field.closest('.visit-field') ?? field;
  place.scrollIntoView({ block: 'center' });
  field.focus();
  return true;
}
