/** Said beside every field for a new password. The server decides; this spares a round trip. */
export const passwordRule = 'Ít nhất 10 ký tự; nên là một câu dễ nhớ. Không dùng tên đăng nhập hay mật khẩu phổ biến.';
export const shortestPassword = 10;

/** Faults that can be seen without the server, by field. */
export function passwordFaults(input: {
  current?: string;
  next: string;
  again: string;
}): Partial<Record<'current' | 'next' | 'again', string>> {
  return {
    ...(input.current === '' ? { current: 'Hãy nhập mật khẩu đang dùng.' } : {}),
    ...([...input.next].length < shortestPassword
      ? { next: `Mật khẩu mới cần ít nhất ${shortestPassword} ký tự.` }
      : input.next === input.current
        ? { next: 'Mật khẩu mới phải khác mật khẩu đang dùng.' }
        : {}),
    ...(input.again === input.next ? {} : { again: 'Hai lần nhập mật khẩu mới chưa giống nhau.' }),
  };
}
