export interface ExportedFile {
  readonly path: string;
  readonly title: string;
}
