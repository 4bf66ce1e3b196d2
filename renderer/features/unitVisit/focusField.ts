/** The fields of a form in reading order carry `data-field`; an `aside` is passed over: only Tab or the mouse leads there. */
function fieldsOf(form: ParentNode): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-field="main"]')];
}

export function focusFirstField(form: ParentNode | null): void {
  if (form !== null) fieldsOf(form)[0]?.focus();
}

/** Leaves a field for the one after it: on leaving it is saved. The last one is left for nothing. */
export function focusNextField(from: HTMLElement): void {
  const fields = fieldsOf(from.closest('.visit-form') ?? document);
  const next = fields.find((field) => (from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  if (next === undefined) from.blur();
  else next.focus();
}
