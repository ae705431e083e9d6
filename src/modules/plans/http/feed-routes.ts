import { ICS, writeTaskFeed } from '../../../documents/write/plan-ics.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { feedContent, hashOf, makeFeed, newSecret, revokeFeed } from '../app/calendar-feeds.ts';
import * as ops from '../contract.ts';
import { feedsOf } from '../db/feeds.repo.ts';
import { countRead, countUnknown } from './feed-limits.ts';

const secretOf = (file: string): string => file.replace(/\.ics$/, '');

export const feedRoutes: Route[] = [
  route(ops.listCalendarFeeds, { act: async ({ tx, actor }) => ({ feeds: await feedsOf(tx, actor.accountId) }) }),
  route(ops.createCalendarFeed, {
    prepare: async () => newSecret(),
    act: async (ctx, { body }, secret) => ({ ...(await makeFeed(ctx, body.unitId, secret)), secret }),
    // Only here: an answer with `present` is not kept for repeated requests, so the secret stands nowhere.
    present: async (_, { id, secret }) => ({ id, path: `/api/calendar/${secret}.ics` }),
  }),
  route(ops.revokeCalendarFeed, { act: (ctx, { params }) => revokeFeed(ctx, params.feedId) }),
  route(ops.readCalendarFeed, {
    prepare: async ({ config }, { params }) => {
      await countRead(hashOf(params.file));
      return config.publicUrl;
    },
    act: (ctx, { params }, address) => feedContent(ctx, secretOf(params.file), address),
    present: async (_, content) => {
      if (!content) {
        await countUnknown();
        throw notFound('lịch này');
      }
      const text = writeTaskFeed(content.name, content.entries, content.stampedAt);
      return { name: 'so-vang.ics', mediaType: ICS, bytes: new TextEncoder().encode(text) };
    },
  }),
];
