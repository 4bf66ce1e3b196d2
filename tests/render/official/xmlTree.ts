import { walkXml } from '#electron/xml/walkXml.ts';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [root];
  walkXml(Buffer.from(xml), {
    open(name, attributes) {
      const node = { name, attributes: { ...attributes }, children: [], text: '' };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text(piece) {
      const node = open.at(-1);
      if (node) node.text += piece;
    },
    close() {
      open.pop();
    },
  });
  return root;
}

/** All nodes of a name below a node, in order; not those inside `outside` elements. */
export function findAll(node: XmlNode, name: string, outside: readonly string[] = []): XmlNode[] {
  return node.children.flatMap((child) => {
    if (outside.includes(child.name)) return [];
    return [...(child.name === name ? [child] : []), ...findAll(child, name, outside)];
  });
}

export function find(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let at = node;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
}
