/**
 * The window's page for a browser: before its own script runs the one that lays the bridge, and the documents folder is
 * written into it.
 */
export function hostPage(html: string, folder: string): string {
  const head = `<head><meta name="chabao-folder" content="${escapeAttribute(folder)}" /><script type="module" src="./loopback.js"></script>`;
  return html.replace('<head>', () => head);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
