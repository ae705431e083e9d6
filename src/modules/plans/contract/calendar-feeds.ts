import { z } from 'zod';
import { operation } from '../../../kernel/operation.ts';
import { exampleIds, zId, zUnitRef } from './shared.ts';

const zFeed = z.object({
  id: zId,
  unit: zUnitRef.nullable().meta({ description: "The unit whose tasks it carries; null: the person's own" }),
  madeAt: z.iso.datetime(),
  lastReadAt: z.iso.datetime().nullable(),
});

const SIGNED_IN =
  "A person manages the calendar addresses of her own account; a unit's needs the right to read its tasks, checked in the act";

export const listCalendarFeeds = operation({
  id: 'listCalendarFeeds',
  method: 'GET',
  path: '/api/calendar-feeds',
  summary: 'Calendar addresses the caller has made and not revoked. The secret itself is shown only once, when made',
  access: { signedIn: SIGNED_IN },
  result: z.object({ feeds: z.array(zFeed) }),
  example: { result: { feeds: [{ id: exampleIds.feed, unit: null, madeAt: '2026-03-02T01:00:00.000Z', lastReadAt: null }] } },
});

export const createCalendarFeed = operation({
  id: 'createCalendarFeed',
  method: 'POST',
  path: '/api/calendar-feeds',
  summary: "Make a secret calendar address for one's own tasks or a unit's; an earlier one for the same is revoked",
  access: { signedIn: SIGNED_IN },
  body: z.strictObject({ unitId: zId.nullable().default(null) }),
  result: z.object({
    id: zId,
    path: z.string().meta({ description: 'To put after the address of the site, and give to the calendar program' }),
  }),
  refusals: ['rule-not-met'],
  example: {
    body: { unitId: null },
    result: { id: exampleIds.feed, path: '/api/calendar/Zk3uY1p0bQ7dVn5cX2tR8sLw4eHj6aGf9mKiOoPqUvA.ics' },
  },
});

export const revokeCalendarFeed = operation({
  id: 'revokeCalendarFeed',
  method: 'DELETE',
  path: '/api/calendar-feeds/:feedId',
  summary: 'Revoke a calendar address at once',
  access: { signedIn: SIGNED_IN },
  params: z.object({ feedId: zId }),
  example: { params: { feedId: exampleIds.feed } },
});

export const readCalendarFeed = operation({
  id: 'readCalendarFeed',
  method: 'GET',
  path: '/api/calendar/:file',
  summary: 'Tasks as a calendar, for calendar programs',
  access: {
    public:
      'Calendar programs cannot sign in: the address carries a secret of 256 bits, kept only as a hash, revocable, limited in rate',
  },
  params: z.object({
    file: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}\.ics$/)
      .meta({ description: 'The secret and ".ics"' }),
  }),
  download: 'text/calendar; charset=utf-8',
  example: { params: { file: 'Zk3uY1p0bQ7dVn5cX2tR8sLw4eHj6aGf9mKiOoPqUvA.ics' } },
});
