/** What kinds of subject are called in the filter of the record of acts. A kind without a word here stands under its own heading "Khác". */
export const SUBJECT_LABELS: Readonly<Record<string, string>> = {
  account: 'Tài khoản',
  import: 'Nhập danh sách',
  person: 'Cá nhân',
  plan: 'Kế hoạch',
  'plan-import': 'Nhập kế hoạch',
  system: 'Hệ thống',
  task: 'Nhiệm vụ',
  unit: 'Đơn vị',
};
