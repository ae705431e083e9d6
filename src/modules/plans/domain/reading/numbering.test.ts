import { describe, expect, it } from 'vitest';
import { depthOf, readMarker } from './numbering.ts';

describe('markers', () => {
  it.each([
    ['I. MỤC ĐÍCH', 'roman', 'I'],
    ['II/ NỘI DUNG', 'roman', 'II'],
    ['IV- TỔ CHỨC', 'roman', 'IV'],
    ['I MỤC ĐÍCH, YÊU CẦU', 'roman', 'I'],
    ['I.MỤC ĐÍCH', 'roman', 'I'],
    ['A. MỤC TIÊU', 'letterHeading', 'A'],
    ['1. Mục đích', 'arabic', '1'],
    ['1/ Mục đích', 'arabic', '1'],
    ['1- Mục đích', 'arabic', '1'],
    ['2.Yêu cầu', 'arabic', '2'],
    ['1.1. Phong trào', 'multi', '1.1'],
    ['2.1.3 Sáng kiến', 'multi', '2.1.3'],
    ['II.1. Nội dung', 'multi', 'II.1'],
    ['1) Tuyên truyền', 'parenthesis', '1'],
    ['a) Là cơ quan thường trực', 'letter', 'a'],
    ['- Theo dõi', 'dash', ''],
    ['– Theo dõi', 'dash', ''],
    ['+ Đăng ký', 'plus', ''],
    ['• Đăng ký', 'plus', ''],
    ['* Quý I', 'star', ''],
    ['Phần thứ nhất', 'part', 'nhất'],
    ['PHỤ LỤC', 'appendix', ''],
    ['Phụ lục II', 'appendix', 'II'],
    ['Điều 1. Phạm vi', 'article', '1'],
  ])('%s', (text, kind, label) => expect(readMarker(text)).toMatchObject({ kind, label }));

  it.each(['12/2024', '20/11 là ngày hội', 'Phụ lục kèm theo được gửi sau', 'Cử người dự', 'Tháng 9', '100% hội viên'])(
    '%s has none',
    (text) => {
      expect(readMarker(text)).toBeNull();
    },
  );

  it('puts romans above numbers above letters above dashes', () => {
    const depths = ['I. A b', '1. A', '1.1. A', '1.1.1. A', 'a) A', '- A', '+ A'].map((text) => depthOf(readMarker(text)!));
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
    expect(new Set(depths).size).toBe(depths.length);
  });
});
