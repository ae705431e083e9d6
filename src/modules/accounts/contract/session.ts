import { z } from 'zod';
import { ROLES } from '../../../access/roles.ts';
import { operation } from '../../../kernel/operation.ts';
import { UNIT_KINDS, UNIT_LEVELS } from '../../units/domain/index.ts';
import { LONGEST_PASSWORD } from '../domain/password-length.ts';
import { zUserName } from './user-name.ts';

/** Rules beyond the length are told by the server, which knows the user name. */
const zNewPassword = z.string().min(1).max(LONGEST_PASSWORD);
const zUnitRef = z.object({ id: z.uuid(), name: z.string() });

export const zSession = z.object({
  state: z.enum(['first-start', 'signed-out', 'password-change', 'signed-in']),
  account: z
    .object({
      id: z.uuid(),
      name: z.string(),
      userName: z.string(),
      roles: z.array(z.object({ role: z.enum(ROLES), label: z.string(), unitId: z.uuid(), unitName: z.string() })),
      units: z.array(zUnitRef).meta({ description: 'Units the person works for, the usual one first' }),
      twoStep: z.boolean().meta({ description: 'Whether the second step of sign-in is on' }),
      twoStepOwed: z.boolean().meta({
        description: 'Whether a role demands the second step and it is not on yet: nothing else is answered until it is',
      }),
    })
    .optional(),
  navigation: z.array(z.string()).meta({ description: 'Entries of the navigation open to everybody signed in' }),
  abilities: z.array(z.string()).meta({ description: 'Actions that may be done somewhere' }),
  idleMinutes: z.number().int(),
  oidc: z.object({ label: z.string() }).nullable(),
  version: z.string(),
});

const ID = '019a9e2c-4a00-7000-8000-000000000001';
const UNIT = '019a9e2c-4a00-7000-8000-0000000000a1';

export const readSession = operation({
  id: 'readSession',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is at the screen and what may be shown; being signed out is a state, not an error',
  access: {
    public: 'The sign-in page asks it before anybody is signed in; it tells a stranger only whether the installation is new',
  },
  result: zSession,
  example: {
    result: {
      state: 'signed-in',
      account: {
        id: ID,
        name: 'Nguyễn Thị Ngọc Ánh',
        userName: 'anhntn',
        roles: [{ role: 'officer', label: 'Chuyên viên thi đua, khen thưởng', unitId: UNIT, unitName: 'Sở Nội vụ' }],
        units: [{ id: UNIT, name: 'Sở Nội vụ' }],
        twoStep: false,
        twoStepOwed: false,
      },
      navigation: [],
      abilities: ['plan.read', 'plan.draft'],
      idleMinutes: 30,
      oidc: null,
      version: '0.1.0',
    },
  },
});

export const makeFirstStart = operation({
  id: 'makeFirstStart',
  method: 'POST',
  path: '/api/first-start',
  summary: 'Create the root unit and its administrator on an empty installation',
  access: { public: 'Nobody can be signed in yet; refused for ever once an account exists' },
  body: z.strictObject({
    unitName: z.string().trim().min(1).max(300),
    unitKind: z.enum(UNIT_KINDS),
    unitLevel: z.enum(UNIT_LEVELS),
    adminName: z.string().trim().min(1).max(200),
    userName: zUserName,
    password: zNewPassword,
  }),
  result: z.object({ accountId: z.uuid(), unitId: z.uuid() }),
  refusals: ['already-exists'],
  example: {
    body: {
      unitName: 'Sở Nội vụ',
      unitKind: 'agency',
      unitLevel: 'province',
      adminName: 'Trần Văn Bảo',
      userName: 'quantri',
      password: 'cầu gỗ lim ven sông',
    },
    result: { accountId: ID, unitId: UNIT },
  },
});

export const changeOwnPassword = operation({
  id: 'changeOwnPassword',
  method: 'POST',
  path: '/api/session/password',
  summary: "Change one's own password; other sessions end",
  access: { signedIn: 'Everybody may change their own password' },
  body: z.strictObject({ current: z.string().min(1).max(1000), next: zNewPassword }),
  refusals: ['account-locked'],
  example: { body: { current: 'k7mq-w2ht-9dfa', next: 'cầu gỗ lim ven sông' } },
});

const zOwnSession = z.object({
  id: z.uuid(),
  current: z.boolean().meta({ description: 'The session this request came through' }),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  device: z.string().meta({ description: 'Browser and system in words', example: 'Chrome trên Windows' }),
  way: z.enum(['password', 'oidc']),
});

export const listOwnSessions = operation({
  id: 'listOwnSessions',
  method: 'GET',
  path: '/api/sessions',
  summary: "One's own open sessions",
  access: { signedIn: 'Everybody sees where they are signed in' },
  result: z.object({ rows: z.array(zOwnSession) }),
  example: {
    result: {
      rows: [
        {
          id: ID,
          current: true,
          startedAt: '2026-03-02T01:00:00.000Z',
          lastSeenAt: '2026-03-02T01:20:00.000Z',
          device: 'Chrome trên Windows',
          way: 'password',
        },
      ],
    },
  },
});

export const endOwnSession = operation({
  id: 'endOwnSession',
  method: 'DELETE',
  path: '/api/sessions/:id',
  summary: "End one of one's own sessions",
  access: { signedIn: 'Everybody may end their own sessions' },
  params: z.object({ id: z.uuid() }),
  example: { params: { id: ID } },
});

export const endOtherSessions = operation({
  id: 'endOtherSessions',
  method: 'POST',
  path: '/api/sessions/end-others',
  summary: "End all of one's own sessions but this one",
  access: { signedIn: 'Everybody may end their own sessions' },
  result: z.object({ ended: z.number().int() }),
  example: { result: { ended: 2 } },
});
