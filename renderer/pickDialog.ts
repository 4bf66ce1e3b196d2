import type { PickOptions } from '#shared/bridge.ts';

interface Entry {
  readonly name: string;
  readonly path: string;
}

/** Asks for one of the files that lie in the documents folder, or for one to be brought there. */
export function askFile(entries: readonly Entry[], options: PickOptions = {}): Promise<string | File | null> {
  return ask<string | File>(options.title ?? '打开文件', (form, finish) => {
    for (const entry of fitting(entries, options)) {
      const button = element('button', { type: 'button', textContent: entry.name });
      button.dataset.testid = `pick-${entry.name}`;
      button.onclick = () => finish(entry.path);
      form.append(button);
    }
    const input = uploadInput(options);
    input.onchange = () => finish(input.files?.[0] ?? null);
    form.append(element('label', { textContent: '选择本机上的其他文件：' }), input);
  });
}

/** The same for several at once: what is picked is marked, and taken with 确定. */
export function askFiles(entries: readonly Entry[], options: PickOptions = {}): Promise<(string | File)[] | null> {
  return ask<(string | File)[]>(options.title ?? '打开文件', (form, finish) => {
    const picked = new Set<string>();
    for (const entry of fitting(entries, options)) {
      const button = element('button', { type: 'button', textContent: entry.name, ariaPressed: 'false' });
      button.dataset.testid = `pick-${entry.name}`;
      button.onclick = () => {
        if (!picked.delete(entry.path)) picked.add(entry.path);
        button.ariaPressed = String(picked.has(entry.path));
      };
      form.append(button);
    }
    const input = uploadInput(options);
    input.multiple = true;
    form.append(element('label', { textContent: '选择本机上的其他文件（可以选几个）：' }), input, okButton());
    form.onsubmit = (event) => {
      event.preventDefault();
      const all = [...picked, ...(input.files ?? [])];
      if (all.length > 0) finish(all);
    };
  });
}

function extensionsOf({ filters = [] }: PickOptions): string[] {
  return filters.flatMap((filter) => filter.extensions);
}

function fitting(entries: readonly Entry[], options: PickOptions): readonly Entry[] {
  const extensions = extensionsOf(options);
  return entries.filter(({ name }) => extensions.length === 0 || extensions.some((ext) => name.endsWith(`.${ext}`)));
}

function uploadInput(options: PickOptions): HTMLInputElement {
  const accept = extensionsOf(options)
    .map((ext) => `.${ext}`)
    .join(',');
  const input = element('input', { type: 'file', accept });
  input.dataset.testid = 'pick-upload';
  return input;
}

function okButton(): HTMLButtonElement {
  const ok = element('button', { type: 'submit', textContent: '确定' });
  ok.dataset.testid = 'pick-ok';
  return ok;
}

/** Asks for the name of a new file in the documents folder. */
export function askName(options: PickOptions = {}): Promise<string | null> {
  const extension = options.filters?.[0]?.extensions[0];
  return ask<string>(options.title ?? '保存文件', (form, finish) => {
    const input = element('input', { type: 'text', value: options.name ?? '', required: true });
    input.dataset.testid = 'pick-name';
    form.append(element('label', { textContent: '文件名：' }), input);
    form.onsubmit = (event) => {
      event.preventDefault();
      const name = input.value.trim().replace(/[\\/:*?"<>|]/g, '_');
      if (name === '' || name.startsWith('.')) return;
      finish(extension === undefined || name.endsWith(`.${extension}`) ? name : `${name}.${extension}`);
    };
    form.append(okButton());
  });
}

/** A modal question; `null` when it is cancelled. */
function ask<Answer>(
  title: string,
  fill: (form: HTMLFormElement, finish: (answer: Answer | null) => void) => void,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const dialog = element('dialog', { className: 'pick-dialog' });
    const form = element('form', {});
    const finish = (answer: Answer | null) => {
      dialog.remove();
      resolve(answer);
    };
    form.append(element('h3', { textContent: title }));
    fill(form, finish);
    const cancel = element('button', { type: 'button', textContent: '取消' });
    cancel.dataset.testid = 'pick-cancel';
    cancel.onclick = () => finish(null);
    dialog.oncancel = () => finish(null);
    form.append(cancel);
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
  });
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}
