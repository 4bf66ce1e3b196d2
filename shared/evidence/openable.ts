/** Kinds of files that another program may be asked to show: documents, sound and film. Never what runs or brings scripts along. */
const endings = new Set(
  `pdf ofd doc docx wps rtf txt csv xls xlsx et ppt pptx dps jpg jpeg png gif bmp webp heic heif tif tiff
   mp4 mov avi wmv mkv 3gp m4v mp3 m4a wav amr aac`.split(/\s+/),
);

export function isOpenable(name: string): boolean {
  return endings.has(/\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '');
}
