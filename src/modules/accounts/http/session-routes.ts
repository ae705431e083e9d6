import { abilitiesAnywhere } from '../../../access/abilities.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { hashOf } from '../../../platform/auth/passwords.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { VERSION } from '../../../platform/version.ts';
import { LONGEST_SESSION_HOURS } from '../app/authenticate.ts';
import { alreadyStarted, firstStart } from '../app/first-start.ts';
import {
  changeOwnPassword,
  checkPasswordChange,
  endOwnSession as endOne,
  endOtherSessions as endOthers,
} from '../app/own-session.ts';
import { requireGoodPassword } from '../app/rules.ts';
import {
  changeOwnPassword as changeOwnPasswordOp,
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
  makeFirstStart,
  readSession,
} from '../contract/session.ts';
import { anyAccount } from '../db/accounts.repo.ts';
import { ownSessions, sessionView } from '../db/session.views.ts';
import { deviceInWords } from '../domain/device.ts';

/** Sign-in's own state, one's password and sessions, the first start. */
export const sessionRoutes: Route[] = [
  route(readSession, {
    act: async ({ tx, actor, clock }) => {
      // Nobody's id is none: whoever asks without a session.
      const account = !isUuid(actor.accountId)
        ? null
        : await sessionView(tx, actor.accountId, actor.sessionId ?? null, clock.today());
      return { account, empty: account ? false : !(await anyAccount(tx)), abilities: abilitiesAnywhere(actor) };
    },
    present: async ({ config }, { account, empty, abilities }) => {
      const frame = {
        navigation: [],
        idleMinutes: config.idleMinutes,
        oidc: config.oidc ? { label: config.oidc.label } : null,
        version: VERSION,
      };
      if (!account) return { state: empty ? ('first-start' as const) : ('signed-out' as const), abilities: [], ...frame };
      const { mustChange, ...shown } = account;
      return {
        state: mustChange ? ('password-change' as const) : ('signed-in' as const),
        account: shown,
        abilities: mustChange ? [] : abilities,
        ...frame,
      };
    },
  }),
  route(makeFirstStart, {
    prepare: async (services, { body }) => {
      // Once there is an account, nobody gets to use our time for hashing.
      if (await services.db.transaction(anyAccount)) throw alreadyStarted();
      requireGoodPassword('password', body.password, { userName: body.userName, name: body.adminName });
      return hashOf(body.password);
    },
    act: (ctx, { body }, hash) => firstStart(ctx, body, hash),
  }),
  route(changeOwnPasswordOp, {
    prepare: async (services, { body }, actor) => ({
      checked: await checkPasswordChange(services, actor.accountId, body),
      secret: services.config.secret,
    }),
    act: (ctx, _, { checked, secret }) => changeOwnPassword(ctx, checked, secret),
  }),
  route(listOwnSessions, {
    prepare: async ({ config, clock }) => {
      const ago = (ms: number) => new Date(clock.now().getTime() - ms);
      return { seen: ago(config.idleMinutes * 60_000), started: ago(LONGEST_SESSION_HOURS * 3_600_000) };
    },
    act: async ({ tx, actor }, _, since) => ({
      rows: (await ownSessions(tx, actor.accountId, since)).map(({ userAgent, startedAt, lastSeenAt, ...row }) => ({
        ...row,
        current: row.id === actor.sessionId,
        startedAt: startedAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        device: deviceInWords(userAgent),
      })),
    }),
  }),
  route(endOwnSession, { act: (ctx, { params }) => endOne(ctx, params.id) }),
  route(endOtherSessions, { act: endOthers }),
];
