import { z } from 'zod';
import { USER_NAME } from '../domain/user-name.ts';

export const zUserName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(USER_NAME, { error: 'Tên đăng nhập gồm 3–40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối, bắt đầu bằng chữ.' })
  .meta({ description: 'User name, lower case', example: 'anhntn' });
