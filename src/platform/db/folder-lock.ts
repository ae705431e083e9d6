import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Thrown when another process has the embedded database open. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `Thư mục dữ liệu "${folder}" đang được một tiến trình khác sử dụng (số tiến trình ${pid}). ` +
        'Sổ Vàng chỉ chạy một lần trên một thư mục; xin dùng cửa sổ đang mở hoặc dừng tiến trình kia trước.',
    );
    this.name = 'FolderInUse';
  }
}

/**
 * Takes the folder for this process. Two processes on one embedded database lose each other's writes without an error,
 * so the second must fail before it opens anything. A lock left behind by a dead process is taken over.
 * @returns a function that gives the folder back
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'in-use.lock');
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, mine);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw new FolderInUse(folder, holder.pid);
      rmSync(file, { force: true });
    }
  }
  throw new FolderInUse(folder, 0);
}

interface Holder {
  readonly pid: number;
  /** Start of that process in clock ticks since boot (Linux), so that a reused number is not taken for the old process. */
  readonly started: string | null;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.pid === process.pid) return holder.started === startOf(process.pid);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return holder.started === null || holder.started === startOf(holder.pid);
}

function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
