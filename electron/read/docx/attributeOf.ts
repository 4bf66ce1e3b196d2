export type Attributes = Readonly<Record<string, string>>;

/** An attribute under whatever prefix a program gave to its namespace. */
export function attributeOf(attributes: Attributes, name = 'val'): string | undefined {
  return (
    attributes[`w:${name}`] ??
    attributes[name] ??
    attributes[Object.keys(attributes).find((key) => key.endsWith(`:${name}`)) ?? '']
  );
}

/** Of a property that is on when it only stands there. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off)$/i.test(value);
}
