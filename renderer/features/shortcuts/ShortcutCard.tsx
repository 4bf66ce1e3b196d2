import { Modal } from 'antd';
import { shortcutPlaces, shortcuts } from '../../shortcuts.ts';

export function ShortcutCard({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal open title="快捷键" width={860} footer={null} onCancel={onClose} data-testid="shortcut-card">
      <ShortcutTable />
    </Modal>
  );
}

function ShortcutTable() {
  return (
    <div className="shortcut-columns">
      {shortcutPlaces.map((place) => (
        <section key={place} aria-label={place}>
          <h3>{place}</h3>
          <dl>
            {shortcuts
              .filter((shortcut) => shortcut.place === place)
              .map(({ id, keys, does }) => (
                <div key={id}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
