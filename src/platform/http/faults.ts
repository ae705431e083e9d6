import type { z } from 'zod';
import type { Fault } from '../../kernel/refusal.ts';

/** For `safeParse`: without it a value of the wrong type and a missing one look alike to `faultsOf`. */
export const SAY_WHAT_CAME = { reportInput: true };

/** All faults of a request, each at its field, in words an officer understands; parsed with `SAY_WHAT_CAME`. `prefix` is '' for the body. */
export function faultsOf(error: z.ZodError, prefix = ''): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const path = [prefix, ...issue.path.map(String)].filter(Boolean).join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: 'Mục này không được nhận.' }));
    return [{ path, message: messageOf(issue) }];
  });
}

const numberVi = (value: number | bigint): string => String(value).replace('.', ',');

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'Chưa có thông tin này.';
      if (issue.expected === 'int' && typeof issue.input === 'number') return 'Phải là số nguyên.';
      if (issue.expected === 'number' || issue.expected === 'int') return 'Phải là một số.';
      if (issue.expected === 'string') return 'Phải là chữ.';
      if (issue.expected === 'boolean') return 'Phải chọn có hoặc không.';
      if (issue.expected === 'array') return 'Phải là một danh sách.';
      return 'Không đúng dạng cần có.';
    case 'too_small':
      if (issue.origin === 'string') return issue.minimum === 1 ? 'Không được để trống.' : `Cần ít nhất ${issue.minimum} ký tự.`;
      if (issue.origin === 'array') return issue.minimum === 1 ? 'Cần ít nhất một mục.' : `Cần ít nhất ${issue.minimum} mục.`;
      return `Phải từ ${numberVi(issue.minimum)} trở lên.`;
    case 'too_big':
      if (issue.origin === 'string') return `Dài quá ${issue.maximum} ký tự.`;
      if (issue.origin === 'array') return `Nhiều quá ${issue.maximum} mục.`;
      return `Không được quá ${numberVi(issue.maximum)}.`;
    case 'invalid_value':
      return 'Không nằm trong các giá trị được chọn.';
    case 'invalid_format':
      if (issue.format === 'email') return 'Địa chỉ thư điện tử chưa đúng.';
      if (issue.format === 'uuid' || issue.format === 'guid') return 'Mã số không đúng dạng.';
      if (issue.format === 'date') return 'Ngày chưa đúng.';
      // A schema of ours that gives its own sentence keeps it; zod's own defaults are English.
      return isVietnamese(issue.message) ? issue.message : 'Không đúng dạng cần có.';
    case 'custom':
      return issue.message;
    default:
      return isVietnamese(issue.message) ? issue.message : 'Không đúng dạng cần có.';
  }
}

const isVietnamese = (text: string): boolean => /[^ -~]/.test(text);
