import { z } from 'zod';
import { ROLE_LABELS, ROLES } from '../../../access/roles.ts';
import { actKind } from '../../../kernel/acts.ts';

const zWho = z.object({ name: z.string(), userName: z.string() });
const zGrant = z.object({ name: z.string(), role: z.enum(ROLES), unitName: z.string() });

export const firstStarted = actKind(
  'SystemStarted',
  'account',
  z.object({ unitName: z.string(), name: z.string(), userName: z.string() }),
  (d) => `khởi tạo hệ thống cho ${d.unitName} với tài khoản quản trị của ${d.name} (${d.userName})`,
);
export const accountCreated = actKind('AccountCreated', 'account', zWho, (d) => `tạo tài khoản ${d.userName} cho ${d.name}`);
export const accountChanged = actKind(
  'AccountChanged',
  'account',
  zWho.extend({ fields: z.array(z.string()) }),
  (d) => `sửa ${d.fields.join(', ')} của tài khoản ${d.userName} (${d.name})`,
);
export const accountDisabled = actKind(
  'AccountDisabled',
  'account',
  zWho,
  (d) => `tạm dừng tài khoản ${d.userName} của ${d.name}`,
);
export const accountEnabled = actKind(
  'AccountEnabled',
  'account',
  zWho,
  (d) => `cho tài khoản ${d.userName} của ${d.name} hoạt động trở lại`,
);
export const passwordReset = actKind(
  'PasswordReset',
  'account',
  zWho,
  (d) => `cấp lại mật khẩu cho tài khoản ${d.userName} của ${d.name}`,
);
export const twoStepReset = actKind(
  'TwoStepReset',
  'account',
  zWho,
  (d) => `tắt xác thực hai bước của tài khoản ${d.userName} (${d.name})`,
);
export const roleGranted = actKind(
  'RoleGranted',
  'account',
  zGrant,
  (d) => `giao vai trò ${ROLE_LABELS[d.role]} tại ${d.unitName} cho ${d.name}`,
);
export const roleRevoked = actKind(
  'RoleRevoked',
  'account',
  zGrant,
  (d) => `thu hồi vai trò ${ROLE_LABELS[d.role]} tại ${d.unitName} của ${d.name}`,
);

export const SIGN_IN_WAYS = ['password', 'oidc'] as const;
export const signedIn = actKind(
  'SignedIn',
  'account',
  z.object({ way: z.enum(SIGN_IN_WAYS), failedBefore: z.number().int() }),
  (d) =>
    [
      d.way === 'oidc' ? 'đăng nhập qua cổng đăng nhập một lần' : 'đăng nhập',
      ...(d.failedBefore > 0 ? [`sau ${d.failedBefore} lần không thành công`] : []),
    ].join(' '),
);
export const signInLocked = actKind(
  'SignInLocked',
  'account',
  z.object({ failures: z.number().int(), minutes: z.number().int() }),
  (d) => `bị tạm khóa đăng nhập ${d.minutes} phút do ${d.failures} lần không thành công`,
);
export const signedOut = actKind('SignedOut', 'account', z.object({}), () => 'đăng xuất');
export const passwordChanged = actKind('PasswordChanged', 'account', z.object({ first: z.boolean() }), (d) =>
  d.first ? 'đặt mật khẩu của riêng mình thay mật khẩu được cấp' : 'đổi mật khẩu',
);
export const twoStepOn = actKind('TwoStepTurnedOn', 'account', z.object({}), () => 'bật xác thực hai bước');
export const twoStepOff = actKind('TwoStepTurnedOff', 'account', z.object({}), () => 'tắt xác thực hai bước');
export const backupCodesMade = actKind(
  'BackupCodesMade',
  'account',
  z.object({}),
  () => 'lấy bộ mã dự phòng mới cho xác thực hai bước',
);
export const sessionsEnded = actKind(
  'SessionsEnded',
  'account',
  z.object({ count: z.number().int() }),
  (d) => `kết thúc ${d.count} phiên làm việc trên máy khác`,
);
export const signInRulesSet = actKind('SignInRulesSet', 'unit', z.object({ twoStepRoles: z.array(z.enum(ROLES)) }), (d) =>
  d.twoStepRoles.length === 0
    ? 'thôi bắt buộc xác thực hai bước theo vai trò'
    : `bắt buộc xác thực hai bước với vai trò ${d.twoStepRoles.map((role) => ROLE_LABELS[role]).join(', ')}`,
);

/** All kinds of this slice, for timelines and the page of acts. */
export const accountActKinds = [
  firstStarted,
  accountCreated,
  accountChanged,
  accountDisabled,
  accountEnabled,
  passwordReset,
  twoStepReset,
  roleGranted,
  roleRevoked,
  signedIn,
  signInLocked,
  signedOut,
  passwordChanged,
  twoStepOn,
  twoStepOff,
  backupCodesMade,
  sessionsEnded,
  signInRulesSet,
];
