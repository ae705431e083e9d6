import type { ReactNode } from 'react';
import { formatCount, formatShare } from '../text/format.ts';
import { StateTag } from '../text/StateTag.tsx';
import classes from './charts.module.css';

interface ShareBarProps {
  /** What the share is of: "Tập thể nhỏ và người lao động trực tiếp". */
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  /** 0 to 1. */
  readonly target?: number;
}

/** One share against its target, with the numbers it is made of. */
export function ShareBar({ label, part, whole, target }: ShareBarProps): ReactNode {
  const share = whole === 0 ? 0 : part / whole;
  const met = target === undefined || share >= target;
  return (
    <div className={classes.share}>
      <div className={classes.shareHead}>
        <span>{label}</span>
        <span className={classes.figures}>
          <strong>{whole === 0 ? 'Chưa có số liệu' : formatShare(share)}</strong>
          {whole > 0 && ` (${formatCount(part)} trên ${formatCount(whole)})`}
        </span>
      </div>
      <div className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${share * 100}%` }} />
        {target !== undefined && <span className={classes.target} style={{ left: `${target * 100}%` }} />}
      </div>
      {target !== undefined && whole > 0 && (
        <div className={classes.shareFoot}>
          <span className={classes.muted}>Chỉ tiêu từ {formatShare(target)}</span>
          <StateTag state={met ? 'done' : 'look'}>{met ? 'Đạt' : 'Chưa đạt'}</StateTag>
        </div>
      )}
    </div>
  );
}
