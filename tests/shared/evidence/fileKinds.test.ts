import { expect, test } from 'vitest';
import { fileNameWithEnding } from '#shared/evidence/fileNameWithEnding.ts';
import { mediaTypeOf } from '#shared/evidence/mediaType.ts';
import { isOpenable } from '#shared/evidence/openable.ts';
import { pixelCount } from '#shared/evidence/pixelSize.ts';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', '').padEnd(60, '0'), 'hex'));

test('a photo of an iPhone is known by its brand, not by its name', () => {
  expect(mediaTypeOf(bytes('00000018 66747970 68656963'))).toBe('image/heic');
  expect(mediaTypeOf(bytes('00000018 66747970 6d696631'))).toBe('image/heic');
  expect(mediaTypeOf(bytes('00000018 66747970 69736f6d'))).toBe('application/octet-stream');
});

test('the size of a picture is read from its head, before anything is unpacked', () => {
  expect(pixelCount(bytes('89504e470d0a1a0a 0000000d49484452 00009c40 00009c40'), 'image/png')).toBe(1_600_000_000);
  expect(pixelCount(bytes('474946383961 0002 0100'), 'image/gif')).toBe(512);
  const jpeg = bytes('ffd8 ffe0 0004 0000 ffc0 0011 08 0bb8 0fa0 03');
  expect(pixelCount(jpeg, 'image/jpeg')).toBe(12_000_000);
  expect(pixelCount(bytes('ffd8 ffe0 0000'), 'image/jpeg')).toBeNull();
  expect(pixelCount(new Uint8Array(3), 'image/png')).toBeNull();
});

test('other programs are asked to show documents and films, never what runs', () => {
  expect(['现场.mp4', '说明.DOCX', '通知.pdf', '台账.et'].every(isOpenable)).toBe(true);
  expect(['a.exe', 'a.bat', 'a.docm', 'a.html', 'a.lnk', 'a', 'a.pdf.js', 'pdf'].some(isOpenable)).toBe(false);
});

test('a file that is handed out is called by its number, with the ending that its bytes deserve', () => {
  const named = (name: string, mediaType: string) => fileNameWithEnding({ number: '2022q2-AAA-0001', name, mediaType });
  expect(named('a/b.exe', 'application/pdf')).toBe('2022q2-AAA-0001 a_b.pdf');
  expect(named('录像.mp4', 'application/octet-stream')).toBe('2022q2-AAA-0001 录像.mp4');
  expect(named('没有后缀', 'application/octet-stream')).toBe('2022q2-AAA-0001 没有后缀.bin');
});
