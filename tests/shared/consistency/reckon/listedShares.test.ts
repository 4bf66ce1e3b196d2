import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('of what all the other shares of a list are, each is, whatever other two numbers come to it', () => {
  const text =
    '共收到网民留言42件，分别为领导留言板23件、旗长信箱12件、政务服务网7件，占比依次为54.8%、28.6%、16.7%；其中6月份13件、7月份14件、8月份15件，转交甲局10件、乙局24件、丙局8件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('54.8%', '45.8%'))).toContain('54.8%');
  expect(found(text.replace('28.6%', '29.6%'))).toContain('28.6%');
});

test('one of a list is a share of what the list comes to, where that was said', () => {
  const text = '检查发现问题23个，整改18个。按片区分，东片7个、中片5个、西片11个，西片占47.8%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('47.8%', '47.9%'))).toContain('47.8%');
  const ways = '共收到申请176件。通过网络提出89件，信函提出56件，当面提出31件，网络申请占50.6%。';
  expect(found(ways)).toEqual([]);
  expect(found(ways.replace('50.6%', '50.7%'))).toContain('50.6%');
});
