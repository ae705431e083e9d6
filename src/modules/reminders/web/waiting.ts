import { call } from '../../../ui/api/client.ts';
import type { Asking, WaitingItem } from '../../../ui/routing/module-routes.ts';
import { formatInstant } from '../../../ui/text/format.ts';
import { listNotices } from '../contract.ts';

/** Unread notices, newest first: what the bell counts. */
export async function unreadNotices({ signal }: Asking): Promise<readonly WaitingItem[]> {
  const page = await call(listNotices, { query: { unread: 'true', pageSize: '20' } }, { signal });
  return page.rows.map((notice) => ({
    id: notice.id,
    text: notice.title,
    note: `${notice.body.split('\n')[0] ?? ''} (${formatInstant(notice.createdAt)})`,
    late: notice.kind === 'late' || notice.kind === 'urge',
    to: notice.link ?? '/thong-bao',
  }));
}
