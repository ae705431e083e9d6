/** The last reported fact of a task. Whether it is late or soon due is never stored: it follows from the day and today. */
export const TASK_STATES = ['not-begun', 'under-way', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_STATE_LABELS: Record<TaskState, string> = {
  'not-begun': 'Chưa bắt đầu',
  'under-way': 'Đang thực hiện',
  done: 'Đã hoàn thành',
  cancelled: 'Đã hủy',
};

export const TIMINGS = ['scheduled', 'continuous', 'recurring', 'conditional', 'untimed'] as const;
export type Timing = (typeof TIMINGS)[number];

export const TIMING_LABELS: Record<Timing, string> = {
  scheduled: 'Có thời hạn',
  continuous: 'Thường xuyên',
  recurring: 'Định kỳ',
  conditional: 'Khi có sự việc',
  untimed: 'Chưa có thời gian',
};

/**
 * Named parts of the tasks. Every number on a screen is the count of one of these, and opens the list of the same name.
 * `waiting`: conditional, its event has not come. `unseen`: not cancelled, and nobody who is to do it has opened it.
 */
export const TASK_BUCKETS = [
  'all',
  'open',
  'late',
  'soon',
  'underWay',
  'notBegun',
  'waiting',
  'unseen',
  'done',
  'cancelled',
] as const;
export type TaskBucket = (typeof TASK_BUCKETS)[number];

export const TASK_BUCKET_LABELS: Record<TaskBucket, string> = {
  all: 'Tất cả',
  open: 'Chưa hoàn thành',
  late: 'Quá hạn',
  soon: 'Sắp đến hạn',
  underWay: 'Đang thực hiện',
  notBegun: 'Chưa bắt đầu',
  waiting: 'Chờ sự việc',
  unseen: 'Chưa ai xem',
  done: 'Đã hoàn thành',
  cancelled: 'Đã hủy',
};

/** A task is "soon" from this many calendar days before its last day, the last day included. */
export const SOON_DAYS = 14;
