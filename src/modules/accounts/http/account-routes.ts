import { abilitiesOn } from '../../../access/abilities.ts';
import type { AccessTarget } from '../../../access/actor.ts';
import { jurisdictionOf } from '../../../access/jurisdiction.ts';
import { conflict, notFound } from '../../../kernel/refusal.ts';
import { firstPassword, hashOf } from '../../../platform/auth/passwords.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { changeAccount } from '../app/change-account.ts';
import { createAccount } from '../app/create-account.ts';
import { createForPeople, firstSecrets } from '../app/create-for-people.ts';
import { grantRole, revokeRole } from '../app/grant-role.ts';
import { resetPassword, resetTwoStep } from '../app/reset-access.ts';
import { disableAccount, enableAccount } from '../app/set-disabled.ts';
import { setSignInRules } from '../app/set-sign-in-rules.ts';
import * as ops from '../contract/accounts.ts';
import { realAddress } from '../db/accounts.repo.ts';
import { accountDetail, accountPage, peopleWithoutAccount, rootUnit, unitCard } from '../db/accounts.views.ts';
import { attemptKey, lockedUntil } from '../db/attempts.repo.ts';
import { twoStepRoles } from '../db/sign-in-rules.repo.ts';
import { secretsWorkbook } from './secrets-workbook.ts';

/** The unit that looks after the account. */
async function accountTarget(tx: Tx, { params }: { params: { id: string } }): Promise<AccessTarget | null> {
  const detail = await tx.selectFrom('account').select('unit_id').where('id', '=', params.id).executeTakeFirst();
  return detail ? unitTarget(tx, detail.unit_id) : null;
}

async function unitTarget(tx: Tx, unitId: string): Promise<AccessTarget | null> {
  const unit = await unitCard(tx, unitId);
  return unit ? { unitPaths: [unit.path] } : null;
}

async function rootTarget(tx: Tx): Promise<AccessTarget | null> {
  const root = await rootUnit(tx);
  return root ? { unitPaths: [root.path] } : null;
}

/** A first password with its hash: made before the transaction, told once after it, kept nowhere. */
const newSecret = async () => {
  const password = firstPassword();
  return { password, hash: await hashOf(password) };
};

export const accountRoutes: Route[] = [
  route(ops.listAccounts, {
    target: 'anywhere',
    act: ({ tx, actor }, { query }) => accountPage(tx, jurisdictionOf(actor, 'account.read'), query),
  }),
  route(ops.listPeopleWithoutAccount, {
    target: (tx, { query }) => unitTarget(tx, query.unitId),
    act: async ({ tx, clock }, { query }) => {
      const unit = await unitCard(tx, query.unitId);
      if (!unit) throw notFound('đơn vị này');
      return peopleWithoutAccount(tx, { ...query, unitPath: unit.path, today: clock.today() });
    },
  }),
  route(ops.readAccount, {
    target: accountTarget,
    prepare: async ({ config }) => config.secret,
    act: async ({ tx, actor, at }, input, secret) => {
      const detail = await accountDetail(tx, input.params.id);
      const target = await accountTarget(tx, input);
      if (!detail || !target) throw notFound('tài khoản này');
      const until = await lockedUntil(tx, attemptKey(secret, detail.userName), at);
      return {
        ...detail,
        email: realAddress(detail.email),
        lockedUntil: until?.toISOString() ?? null,
        abilities: abilitiesOn(actor, ['account.manage'], target),
      };
    },
  }),
  route(ops.createAccount, {
    target: (tx, { body }) => unitTarget(tx, body.unitId),
    prepare: newSecret,
    act: async (ctx, { body }, { password, hash }) => {
      const { id } = await createAccount(ctx, body, hash);
      return { accountId: id, name: body.name, userName: body.userName, password };
    },
    present: async (_, told) => told,
  }),
  route(ops.createAccountsForPeople, {
    target: (tx, { body }) => unitTarget(tx, body.unitId),
    prepare: (_, { body }) => firstSecrets(body.personIds.length),
    act: (ctx, { body }, secrets) => createForPeople(ctx, body, secrets),
    present: async ({ clock }, { created, skipped, unitName }) => ({
      created,
      skipped,
      file: created.length > 0 ? await secretsWorkbook(created, unitName, clock.today()) : null,
    }),
  }),
  route(ops.changeAccount, { target: accountTarget, act: (ctx, { params, body }) => changeAccount(ctx, params.id, body) }),
  route(ops.disableAccount, { target: accountTarget, act: (ctx, { params }) => disableAccount(ctx, params.id) }),
  route(ops.enableAccount, { target: accountTarget, act: (ctx, { params }) => enableAccount(ctx, params.id) }),
  route(ops.resetTwoStep, { target: accountTarget, act: (ctx, { params }) => resetTwoStep(ctx, params.id) }),
  route(ops.resetPassword, {
    target: accountTarget,
    prepare: async ({ config }) => ({ ...(await newSecret()), secret: config.secret }),
    act: async (ctx, { params }, { password, hash, secret }) => ({
      accountId: params.id,
      password,
      ...(await resetPassword(ctx, params.id, hash, secret)),
    }),
    present: async (_, told) => told,
  }),
  route(ops.grantRole, { target: accountTarget, act: (ctx, { params, body }) => grantRole(ctx, params.id, body) }),
  route(ops.revokeRole, { target: accountTarget, act: (ctx, { params }) => revokeRole(ctx, params.id, params) }),
  route(ops.readSignInRules, { target: rootTarget, act: async ({ tx }) => ({ twoStepRoles: await twoStepRoles(tx) }) }),
  route(ops.setSignInRules, {
    target: rootTarget,
    act: async (ctx, { body }) => {
      const root = await rootUnit(ctx.tx);
      if (!root) throw conflict('Hệ thống chưa được khởi tạo.');
      await setSignInRules(ctx, root.id, body.twoStepRoles);
    },
  }),
];
