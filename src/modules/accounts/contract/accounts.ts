import { z } from 'zod';
import { ROLES } from '../../../access/roles.ts';
import { operation } from '../../../kernel/operation.ts';
import { zPageOf, zPaging } from '../../../kernel/paging.ts';
import { zUserName } from './user-name.ts';

const ID = '019a9e2c-4a00-7000-8000-000000000001';
const UNIT = '019a9e2c-4a00-7000-8000-0000000000a1';
const PERSON = '019a9e2c-4a00-7000-8000-0000000000b1';
const zId = z.object({ id: z.uuid() });
const zName = z.string().trim().min(1).max(200);
const zEmail = z.email().max(200).toLowerCase().meta({ example: 'anhntn@sonoivu.example' });

export const zGrant = z.object({ role: z.enum(ROLES), label: z.string(), unitId: z.uuid(), unitName: z.string() });
const zGiven = z.strictObject({ role: z.enum(ROLES), unitId: z.uuid() });

export const zAccountRow = z.object({
  id: z.uuid(),
  name: z.string(),
  userName: z.string(),
  unitId: z.uuid().meta({ description: 'The unit whose administrators look after the account' }),
  unitName: z.string(),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  twoStep: z.boolean(),
  lastSeenAt: z.iso.datetime().nullable().meta({ description: 'Last request of an open session' }),
  grants: z.array(zGrant),
});
const ROW: z.input<typeof zAccountRow> = {
  id: ID,
  name: 'Nguyễn Thị Ngọc Ánh',
  userName: 'anhntn',
  unitId: UNIT,
  unitName: 'Sở Nội vụ',
  disabled: false,
  mustChangePassword: true,
  twoStep: false,
  lastSeenAt: null,
  grants: [{ role: 'officer', label: 'Chuyên viên thi đua, khen thưởng', unitId: UNIT, unitName: 'Sở Nội vụ' }],
};
export type AccountRow = z.output<typeof zAccountRow>;

export const listAccounts = operation({
  id: 'listAccounts',
  method: 'GET',
  path: '/api/accounts',
  summary: 'Accounts within reach, by name',
  access: { action: 'account.read' },
  query: zPaging.extend({
    search: z.string().trim().max(100).optional().meta({ description: 'Part of the name or user name, marks may be left out' }),
    unitId: z.uuid().optional().meta({ description: 'Only this unit and those below it' }),
    role: z.enum(ROLES).optional(),
    state: z.enum(['active', 'disabled', 'first-password']).optional(),
  }),
  result: zPageOf(zAccountRow),
  example: { query: { search: 'anh', page: 1 }, result: { rows: [ROW], total: 1 } },
});

export const readAccount = operation({
  id: 'readAccount',
  method: 'GET',
  path: '/api/accounts/:id',
  summary: 'One account with its roles and what may be done to it',
  access: { action: 'account.read' },
  params: zId,
  result: zAccountRow.extend({
    email: z.string().nullable(),
    personId: z.uuid().nullable(),
    oidcSubject: z.string().nullable().meta({ description: "The person's identifier at the province's own sign-in" }),
    openSessions: z.number().int(),
    lockedUntil: z.iso.datetime().nullable(),
    abilities: z.array(z.string()),
  }),
  example: {
    params: { id: ID },
    result: {
      ...ROW,
      email: null,
      personId: PERSON,
      oidcSubject: null,
      openSessions: 0,
      lockedUntil: null,
      abilities: ['account.manage'],
    },
  },
});

const zFirst = z.object({
  accountId: z.uuid(),
  name: z.string(),
  userName: z.string(),
  password: z.string().meta({ description: 'Shown this once; must be changed at the first sign-in' }),
});
const FIRST = { accountId: ID, name: 'Nguyễn Thị Ngọc Ánh', userName: 'anhntn', password: 'k7mq-w2ht-9dfa' };

export const createAccount = operation({
  id: 'createAccount',
  method: 'POST',
  path: '/api/accounts',
  summary: 'Create an account with a first password; a repeated request answers without it',
  access: { action: 'account.manage' },
  body: z.strictObject({
    unitId: z.uuid(),
    name: zName,
    userName: zUserName,
    email: zEmail.nullish(),
    personId: z.uuid().nullish(),
    grants: z.array(zGiven).max(20).default([]),
  }),
  result: zFirst,
  refusals: ['already-exists', 'not-allowed', 'rule-not-met'],
  example: {
    body: {
      unitId: UNIT,
      name: 'Nguyễn Thị Ngọc Ánh',
      userName: 'anhntn',
      personId: PERSON,
      grants: [{ role: 'officer', unitId: UNIT }],
    },
    result: FIRST,
  },
});

export const createAccountsForPeople = operation({
  id: 'createAccountsForPeople',
  method: 'POST',
  path: '/api/accounts/for-people',
  summary: 'Create accounts for people who have none, all with one role on one unit; first passwords also as .xlsx, once',
  access: { action: 'account.manage' },
  body: z.strictObject({ unitId: z.uuid(), role: z.enum(ROLES), personIds: z.array(z.uuid()).min(1).max(200) }),
  result: z.object({
    created: z.array(zFirst),
    skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
    file: z.object({ name: z.string(), base64: z.string() }).nullable(),
  }),
  example: {
    body: { unitId: UNIT, role: 'member', personIds: [PERSON] },
    result: { created: [FIRST], skipped: [], file: { name: 'tai-khoan.xlsx', base64: 'UEsDBA==' } },
  },
});

export const listPeopleWithoutAccount = operation({
  id: 'listPeopleWithoutAccount',
  method: 'GET',
  path: '/api/accounts/people-without',
  summary: 'People of a unit and those below it who have no account yet',
  access: { action: 'account.manage' },
  query: zPaging.extend({ unitId: z.uuid(), search: z.string().trim().max(100).optional() }),
  result: zPageOf(z.object({ id: z.uuid(), name: z.string(), title: z.string(), unitName: z.string() })),
  example: {
    query: { unitId: UNIT },
    result: { rows: [{ id: PERSON, name: 'Nguyễn Thị Ngọc Ánh', title: 'Chuyên viên', unitName: 'Sở Nội vụ' }], total: 1 },
  },
});

export const changeAccount = operation({
  id: 'changeAccount',
  method: 'PATCH',
  path: '/api/accounts/:id',
  summary: "Change an account's name, mail address or identifier at the province's own sign-in",
  access: { action: 'account.manage' },
  params: zId,
  body: z.strictObject({
    name: zName.optional(),
    email: zEmail.nullish(),
    oidcSubject: z.string().trim().min(1).max(255).nullish(),
  }),
  refusals: ['already-exists', 'not-allowed'],
  example: { params: { id: ID }, body: { email: 'anhntn@sonoivu.example' } },
});

const act = <Id extends string, Path extends `/api/${string}`>(id: Id, path: Path, summary: string) =>
  operation({
    id,
    method: 'POST',
    path,
    summary,
    access: { action: 'account.manage' },
    params: zId,
    refusals: ['state-conflict', 'not-allowed', 'still-in-use'],
    example: { params: { id: ID } },
  });

export const disableAccount = act('disableAccount', '/api/accounts/:id/disable', 'Disable an account; its sessions end at once');
export const enableAccount = act('enableAccount', '/api/accounts/:id/enable', 'Let a disabled account sign in again');
export const resetTwoStep = act(
  'resetTwoStep',
  '/api/accounts/:id/reset-two-step',
  'Turn the second step off for somebody who lost the phone',
);

export const resetPassword = operation({
  id: 'resetPassword',
  method: 'POST',
  path: '/api/accounts/:id/reset-password',
  summary: 'Give a new first password; sessions end, a lock is lifted; a repeated request answers without it',
  access: { action: 'account.manage' },
  params: zId,
  result: zFirst,
  refusals: ['not-allowed'],
  example: { params: { id: ID }, result: FIRST },
});

export const grantRole = operation({
  id: 'grantRole',
  method: 'POST',
  path: '/api/accounts/:id/grants',
  summary: 'Grant a role on a unit within reach',
  access: { action: 'account.manage' },
  params: zId,
  body: zGiven,
  refusals: ['already-exists', 'not-allowed'],
  example: { params: { id: ID }, body: { role: 'head', unitId: UNIT } },
});

export const revokeRole = operation({
  id: 'revokeRole',
  method: 'DELETE',
  path: '/api/accounts/:id/grants/:role/:unitId',
  summary: 'Revoke a role; the last administrator of the root unit stays',
  access: { action: 'account.manage' },
  params: zId.extend({ role: z.enum(ROLES), unitId: z.uuid() }),
  refusals: ['not-allowed', 'still-in-use'],
  example: { params: { id: ID, role: 'head', unitId: UNIT } },
});

const zRules = z.strictObject({
  twoStepRoles: z.array(z.enum(ROLES)).meta({ description: 'Roles that may work only with the second step of sign-in' }),
});

export const readSignInRules = operation({
  id: 'readSignInRules',
  method: 'GET',
  path: '/api/settings/sign-in',
  summary: 'Rules of sign-in for the installation',
  access: { action: 'system.manage' },
  result: zRules,
  example: { result: { twoStepRoles: ['administrator'] } },
});

export const setSignInRules = operation({
  id: 'setSignInRules',
  method: 'PUT',
  path: '/api/settings/sign-in',
  summary: 'Set the rules of sign-in for the installation',
  access: { action: 'system.manage' },
  body: zRules,
  example: { body: { twoStepRoles: ['administrator'] } },
});
