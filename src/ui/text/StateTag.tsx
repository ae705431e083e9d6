import { IconAlertCircle, IconCircle, IconCircleCheck, IconCircleX, IconClockHour4, IconProgress } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './StateTag.module.css';

/**
 * One meaning everywhere: `todo` grey, not begun · `doing` blue, under way · `done` green · `soon` amber, near its day ·
 * `look` amber, needs a look · `late` red, past its day · `refused` red.
 */
export type State = 'todo' | 'doing' | 'done' | 'soon' | 'look' | 'late' | 'refused';

const looks = {
  todo: { colour: 'grey', icon: IconCircle, word: 'Chưa bắt đầu' },
  doing: { colour: 'blue', icon: IconProgress, word: 'Đang thực hiện' },
  done: { colour: 'green', icon: IconCircleCheck, word: 'Đã xong' },
  soon: { colour: 'amber', icon: IconClockHour4, word: 'Sắp đến hạn' },
  look: { colour: 'amber', icon: IconAlertCircle, word: 'Cần xem lại' },
  late: { colour: 'red', icon: IconAlertCircle, word: 'Quá hạn' },
  refused: { colour: 'red', icon: IconCircleX, word: 'Không chấp thuận' },
} as const;

/** The state of a record: icon, word and colour together. `<StateTag state="done">Đã ban hành</StateTag>` */
export function StateTag({ state, children }: { readonly state: State; readonly children?: ReactNode }): ReactNode {
  const { colour, icon: Icon, word } = looks[state];
  return (
    <span className={classes.tag} data-colour={colour}>
      <Icon size={16} stroke={2} aria-hidden />
      {children ?? word}
    </span>
  );
}
