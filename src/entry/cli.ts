import { enableCompileCache } from 'node:module';
import { BadInput, type Command } from './commands/command.ts';
import { failureText } from './failure.ts';

// What was compiled once is kept by Node beside the system's temporary files: the second start is quicker.
enableCompileCache();

/** Each command is loaded when it is asked for: reading a document must not wait for a database to load. */
const COMMANDS: Record<string, { readonly usage: string; readonly about: string; readonly load: () => Promise<Command> }> = {
  'plan read': {
    usage: 'plan read TỆP --json',
    about: 'Đọc kế hoạch từ tệp .docx, .pdf, .html, .txt hoặc .md',
    load: async () => (await import('./commands/plan-read.ts')).planRead,
  },
  'law check': {
    usage: 'law check TỆP --json',
    about: 'Xét điều kiện của một trường hợp, kèm căn cứ',
    load: async () => (await import('./commands/law-check.ts')).lawCheck,
  },
  'law prize': {
    usage: 'law prize --award MÃ --subject ĐỐI_TƯỢNG --on NGÀY --json',
    about: 'Tính tiền thưởng',
    load: async () => (await import('./commands/law-prize.ts')).lawPrize,
  },
  'law show': {
    usage: 'law show MÃ --on NGÀY [--json]',
    about: 'In tiêu chuẩn đang áp dụng, kèm điều khoản',
    load: async () => (await import('./commands/law-show.ts')).lawShow,
  },
  'law vote': {
    usage: 'law vote --award MÃ --on NGÀY --total N --present N --agree N --json',
    about: 'Kiểm tra kết quả bỏ phiếu của hội đồng',
    load: async () => (await import('./commands/law-vote.ts')).lawVote,
  },
  'law authority': {
    usage: 'law authority --award MÃ --proposer NƠI_TRÌNH --on NGÀY --json',
    about: 'Ai có thẩm quyền quyết định',
    load: async () => (await import('./commands/law-authority.ts')).lawAuthority,
  },
  'law verify': {
    usage: 'law verify [--on NGÀY]',
    about: 'Kiểm tra dữ liệu luật; nội dung nào không còn căn cứ vào một ngày',
    load: async () => (await import('./commands/law-verify.ts')).lawVerify,
  },
  'law carry': {
    usage: 'law carry --from VĂN_BẢN_CŨ --to VĂN_BẢN_MỚI [PHIẾU]',
    about: 'Lập phiếu các nội dung phải chuyển từ văn bản hết hiệu lực sang văn bản thay thế',
    load: async () => (await import('./commands/law-carry.ts')).lawCarry,
  },
  'law enter': {
    usage: 'law enter PHIẾU',
    about: 'Ghi các nội dung đã có kết quả trong phiếu vào dữ liệu luật',
    load: async () => (await import('./commands/law-enter.ts')).lawEnter,
  },
  serve: { usage: 'serve [--no-jobs]', about: 'Chạy phần mềm', load: async () => (await import('./commands/serve.ts')).serve },
  demo: {
    usage: 'demo',
    about: 'Chạy với dữ liệu mẫu của một tỉnh tưởng tượng',
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  worker: {
    usage: 'worker',
    about: 'Chạy thêm một tiến trình làm việc nền (PostgreSQL)',
    load: async () => (await import('./commands/worker.ts')).worker,
  },
  backup: {
    usage: 'backup TỆP [--json]',
    about: 'Sao lưu toàn bộ vào một tệp',
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  restore: {
    usage: 'restore TỆP',
    about: 'Phục hồi từ một tệp sao lưu',
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  'verify-log': {
    usage: 'verify-log [--json]',
    about: 'Kiểm tra nhật ký có nguyên vẹn không',
    load: async () => (await import('./commands/verify-log.ts')).verifyLogCommand,
  },
};

const usage = (): string =>
  [
    'Cách dùng: npm run -s sovang -- <lệnh>',
    '',
    ...Object.values(COMMANDS).map((c) => `  ${c.usage.padEnd(28)}${c.usage.length >= 28 ? '\n'.padEnd(32) : ' '}${c.about}`),
  ].join('\n');

async function main(args: readonly string[]): Promise<number> {
  const [first = '', second = ''] = args;
  if (first === '' || first === 'help' || first === '--help') {
    console.log(usage());
    return 0;
  }
  const two = COMMANDS[`${first} ${second}`];
  const command = two ?? COMMANDS[first];
  // "law" alone is the beginning of several commands: these are told, not denied.
  const begun = Object.values(COMMANDS).filter((c) => c.usage.startsWith(`${first} `));
  if (!command && begun.length > 0)
    throw new BadInput(`Lệnh "${first}" cần thêm một trong:\n\n${begun.map((c) => `  ${c.usage}`).join('\n')}`);
  if (!command) throw new BadInput(`Không có lệnh "${first}".\n\n${usage()}`);
  return (await command.load()).run(args.slice(two ? 2 : 1));
}

try {
  process.exitCode = await main(process.argv.slice(2));
  // A library's timer must not keep a finished command alive; what was printed is flushed first.
  process.stdout.write('', () => process.exit());
} catch (error) {
  console.error(failureText(error));
  process.exitCode = error instanceof BadInput ? 2 : 1;
  process.stderr.write('', () => process.exit());
}
