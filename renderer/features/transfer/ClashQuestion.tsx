import { Listed } from './NoticeResult.tsx';

/** Files of these names are there already: whether they are replaced is for a person to say. */
export function ClashQuestion({ names }: { readonly names: readonly string[] }) {
  return (
    <div data-testid="export-clash">
      <p>这个文件夹里已有 {names.length} 个同名的文件：</p>
      <Listed lines={names} />
      <p className="muted">
        “另存一份”不动它们，新文件的名称后加 (2)。“替换”以新的为准，在旧文件里手工改过的地方就没有了。
      </p>
    </div>
  );
}
