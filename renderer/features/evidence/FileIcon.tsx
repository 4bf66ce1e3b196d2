import {
  AudioOutlined,
  FileExcelOutlined,
  FileImageOutlined,
  FileOutlined,
  FilePdfOutlined,
  FilePptOutlined,
  FileTextOutlined,
  FileWordOutlined,
  FileZipOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

const icons: readonly (readonly [endings: RegExp, Icon: ComponentType])[] = [
  [/\.(pdf|ofd)$/i, FilePdfOutlined],
  [/\.(docx?|wps|rtf)$/i, FileWordOutlined],
  [/\.(xlsx?|xlsm|et|csv)$/i, FileExcelOutlined],
  [/\.(pptx?|dps)$/i, FilePptOutlined],
  [/\.(mp4|mov|avi|wmv|mkv|3gp|m4v)$/i, VideoCameraOutlined],
  [/\.(mp3|m4a|wav|amr|aac)$/i, AudioOutlined],
  [/\.(zip|rar|7z)$/i, FileZipOutlined],
  [/\.(jpe?g|png|gif|bmp|webp|tiff?|heic)$/i, FileImageOutlined],
  [/\.(txt|html?)$/i, FileTextOutlined],
];

/** What kind of file it is, by its name. */
export function FileIcon({ name }: { readonly name: string }) {
  const Icon = icons.find(([endings]) => endings.test(name))?.[1] ?? FileOutlined;
  return <Icon />;
}
