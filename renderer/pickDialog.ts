import type { PickOptions } from '#shared/bridge.ts';

interface Entry {
  readonly name: string;
  readonly path: string;
}

/** Asks for one of the files that lie in the documents folder, or for one to be brought there. */
export function askFile(entries: readonly Entry[], options: PickOptions = {}): Promise<string | File | null> {
  const extensions = (options.filters ?? []).flatMap((filter) => filter.extensions);
  const fits = ({ name }: Entry) => extensions.length === 0 || extensions.some((ext) => name.endsWith(`.${ext}`));
  return ask<string | File>(options.title ?? '打开文件', (form, finish) => {
    for (const entry of entries.filter(fits)) {
      const button = element('button', { type: 'button', textContent: entry.name });
      button.dataset.testid = `pick-${entry.name}`;
      button.onclick = () => finish(entry.path);
      form.append(button);
    }
    const accept = extensions.map((ext) => `.${ext}`).join(',');
    const input = element('input', { type: 'file', accept });
    input.dataset.testid = 'pick-upload';
    input.onchange = () => finish(input.files?.[0] ?? null);
    form.append(element('label', { textContent: '选择本机上的其他文件：' }), input);
  });
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
    const ok = element('button', { type: 'submit', textContent: '确定' });
    ok.dataset.testid = 'pick-ok';
    form.append(ok);
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
