import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ResultOf } from '../../../kernel/operation.ts';
import { ReadingNote } from '../../../ui/verdict/VerdictTree.tsx';
import type { countVote } from '../contract/asking.ts';
import asking from './asking.module.css';
import classes from './legal.module.css';
import { certaintyMarks } from './words.ts';

type Found = ResultOf<typeof countVote>;

const TITLES = {
  passed: 'Đạt tỷ lệ phiếu',
  notPassed: 'Không đạt tỷ lệ phiếu',
  noNationalThreshold: 'Pháp luật không quy định tỷ lệ chung cho trường hợp này',
} as const;
const TONES = { passed: 'good', notPassed: 'bad', noNationalThreshold: 'look' } as const;

/** A session that does not stand, and a day without law, come before any share: neither may look like a result. */
function headOf(found: Found): { readonly tone: 'good' | 'bad' | 'look'; readonly title: string } {
  if (found.quorum && !found.quorum.met)
    return { tone: 'bad', title: 'Phiên họp chưa đủ số thành viên dự họp, kết quả phiếu chưa có giá trị' };
  if (found.lawUnknown) return { tone: 'look', title: 'Chưa có căn cứ' };
  return { tone: TONES[found.outcome], title: TITLES[found.outcome] };
}

const COUNTED = {
  passed: 'Riêng số phiếu đạt tỷ lệ: ',
  notPassed: 'Số phiếu cũng không đạt tỷ lệ: ',
  noNationalThreshold: '',
} as const;

/** The outcome of a vote with everything it rests on. */
export function VoteResult({ found }: { readonly found: Found }): ReactNode {
  const { tone, title } = headOf(found);
  const invalid = found.quorum?.met === false;
  return (
    <>
      <div className={asking.banner} data-tone={tone}>
        <div>
          <h2>{title}</h2>
          <p>
            {invalid && COUNTED[found.outcome]}
            {found.agree} đồng ý trên {found.denominator} thành viên
            {found.percent !== null && `; cần ít nhất ${found.percent}%, tức là từ ${found.needed} thành viên trở lên`}.
          </p>
        </div>
      </div>
      {found.lawUnknown && (
        <Text mt="sm">
          Vào ngày họp này, hệ thống chưa có quy định nào đang có hiệu lực để tính tỷ lệ phiếu, nên chưa kết luận.
        </Text>
      )}
      {found.outcome === 'noNationalThreshold' && !found.lawUnknown && (
        <Text mt="sm">
          Áp dụng tỷ lệ do bộ, ban, ngành, tỉnh hoặc quy chế của Hội đồng quy định. Quy định đã ghi nhận ở mục “Quy định của địa
          phương” sẽ được dùng tại đây.
        </Text>
      )}
      {found.quorum && (
        <Text mt="xs" c={found.quorum.met ? undefined : 'red.8'}>
          {found.quorum.met
            ? `Đủ số thành viên dự họp (cần từ ${found.quorum.needed} thành viên).`
            : `Chưa đủ số thành viên dự họp: cần từ ${found.quorum.needed} thành viên trở lên.`}{' '}
          Theo {found.quorum.source}.
        </Text>
      )}
      {found.ground && (
        <Text size="sm" c="dimmed" mt="xs">
          {found.local ? 'Theo quy định của địa phương, bộ, ngành: ' : 'Căn cứ: '}
          {found.ground}. Tỷ lệ tính trên tổng số thành viên, không phải số có mặt.
        </Text>
      )}
      {found.certainty !== null &&
        certaintyMarks(found.certainty).map((mark) => (
          <span key={mark} className={classes.mark}>
            {mark}
          </span>
        ))}
      {[...found.notes, ...found.gaveWay].map((note) => (
        <Text key={note} size="sm" mt="xs">
          {note}
        </Text>
      ))}
      {found.reading && <ReadingNote reading={found.reading} />}
    </>
  );
}
