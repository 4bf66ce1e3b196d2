import { expect, test } from 'vitest';
import { ranksTold } from '../../../support/ranksTold.ts';

const told = (text: string): string[] => ranksTold(text, '3|白沙镇|90.5|79.0%');

test('of several names and as many places each has its own', () => {
  expect(told('柳河镇、青石镇分列第一、第二位。')).toEqual([]);
  expect(told('青石镇、柳河镇分列第一、第二位。')).toEqual(['第一: 第2', '第二: 第1']);
  expect(told('青石镇、双塔乡完成率分列全县第1、第2。')).toEqual([]);
  expect(told('得分上，青石镇和三河乡分别排第2名、第4名。')).toEqual(['第4: 第5']);
});

test('a place that is said first is that of every name behind it', () => {
  expect(told('并列第3名的是双塔乡、白沙镇。')).toEqual([]);
  expect(told('并列第2名的是双塔乡、白沙镇。')).toEqual(['第2: 第3', '第2: 第3']);
});

test('who is tied may be said to have the same points in any words', () => {
  for (const same of ['同为90.5分，', '均为90.5分，', '得分同为90.5分，', '以90.5分', '（90.5分）']) {
    expect(told(`双塔乡、白沙镇${same}并列第3名。`)).toEqual([]);
    expect(told(`双塔乡、白沙镇${same}并列第2名。`)).toEqual(['第2: 第3']);
  }
});

test('a place is said to be among others by any name of theirs', () => {
  expect(told('三河乡得81.5分，位列各乡镇第五。')).toEqual([]);
  expect(told('三河乡得81.5分，位列各乡镇第四。')).toEqual(['第四: 第5']);
});

test('what several are among the first in may stand behind them', () => {
  expect(told('青石镇、双塔乡完成率居前两位。')).toEqual([]);
  expect(told('柳河镇、青石镇得分居前两位。')).toEqual([]);
  expect(told('青石镇、三河乡得分居前两位。')).toEqual(['前两: “三河乡”是第 5 名']);
  expect(told('青石镇、三河乡完成率居前两位。')).toEqual(['前两: “三河乡”是第 4 名']);
});

test('a place in what the sentence names is no place by the printed ranks', () => {
  expect(told('就完成率而言，青石镇居第一位，双塔乡居第二位。')).toEqual([]);
  expect(told('就完成率而言，青石镇、双塔乡分列第一、第二位。')).toEqual([]);
  expect(told('就完成率而言，双塔乡、青石镇分列第一、第二位。')).toEqual(['第一: 第3']);
});
