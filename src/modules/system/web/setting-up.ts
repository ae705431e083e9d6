import type { TaskSection } from '../../../ui/tasks/TaskList.tsx';
import { formatCount } from '../../../ui/text/format.ts';

/** What the system holds already, within the administrator's reach. */
export interface Counts {
  readonly units: number;
  readonly people: number;
  readonly accounts: number;
  readonly officers: number;
  readonly heads: number;
  readonly backups: number;
}

const stateOf = (done: boolean) => (done ? 'done' : 'todo') as 'done' | 'todo';

/** The steps of setting up in the order they build on each other; each says what is there or what to do next. */
export function stepsOf({ units, people, accounts, officers, heads, backups }: Counts): readonly TaskSection[] {
  return [
    {
      id: 'organisation',
      title: 'Tổ chức và con người',
      tasks: [
        {
          id: 'units',
          label: 'Đơn vị trực thuộc',
          to: units > 1 ? '/don-vi' : '/don-vi/nhap',
          state: stateOf(units > 1),
          hint:
            units > 1
              ? `Đang có ${formatCount(units)} đơn vị.`
              : 'Nhập các phòng, ban, trường, thôn từ tệp Excel, hoặc thêm từng đơn vị ở mục Đơn vị.',
        },
        {
          id: 'people',
          label: 'Danh sách cán bộ',
          to: people > 0 ? '/can-bo' : '/can-bo/nhap',
          state: stateOf(people > 0),
          hint:
            people > 0
              ? `Đang có ${formatCount(people)} cán bộ.`
              : 'Nhập danh sách từ tệp Excel hoặc dán từ bảng; nên làm sau khi đã có đơn vị.',
        },
      ],
    },
    {
      id: 'accounts',
      title: 'Tài khoản và vai trò',
      tasks: [
        {
          id: 'officers',
          label: 'Chuyên viên thi đua, khen thưởng',
          to: '/quan-tri/tai-khoan',
          state: stateOf(officers > 0),
          hint:
            officers > 0
              ? `${formatCount(officers)} tài khoản giữ vai trò này: nhập kế hoạch năm, giao nhiệm vụ, đôn đốc.`
              : 'Chỉ người giữ vai trò này nhập được kế hoạch. Nếu ông/bà kiêm công việc đó, hãy mở tài khoản của mình và chọn “Giao thêm vai trò”.',
        },
        {
          id: 'heads',
          label: 'Thủ trưởng',
          to: '/quan-tri/tai-khoan',
          state: stateOf(heads > 0),
          hint:
            heads > 0
              ? `${formatCount(heads)} tài khoản giữ vai trò này.`
              : 'Tạo tài khoản cho người xem và duyệt công việc của đơn vị.',
        },
        {
          id: 'members',
          label: 'Người thực hiện',
          to: accounts > 1 ? '/quan-tri/tai-khoan' : '/quan-tri/tai-khoan/tao-hang-loat',
          state: stateOf(accounts > 1),
          hint:
            accounts > 1
              ? `Đang có ${formatCount(accounts)} tài khoản các vai trò.`
              : 'Tạo tài khoản hàng loạt cho những người trong danh sách cán bộ.',
        },
      ],
    },
    {
      id: 'safety',
      title: 'An toàn dữ liệu',
      tasks: [
        {
          id: 'backups',
          label: 'Sao lưu',
          to: '/quan-tri/sao-luu',
          state: stateOf(backups > 0),
          hint:
            backups > 0 ? 'Đã có bản sao; nên tải về giữ ở một máy khác.' : 'Lấy bản sao đầu tiên và tải về giữ ở một máy khác.',
        },
      ],
    },
  ];
}
