import { randomUUID } from 'node:crypto';
import { createAccountWithPassword } from '../../../src/modules/accounts/index.ts';
import type { WorldUnit } from '../../support/world.ts';
import { list, newWord, type Rows, record, type Scene } from '../row.ts';

const account = (scene: Scene, unit: WorldUnit): Promise<string> =>
  createAccountWithPassword(scene.world.services, {
    userName: newWord().toLowerCase(),
    name: `Tài khoản ${newWord()}`,
    password: 'cầu gỗ lim ven sông',
    grants: [{ role: 'member', unitId: unit.id }],
    mustChange: false,
  });
const ofAccount = record(async (scene, unit) => ({ params: { id: await account(scene, unit) } }));

export const accountRows: Rows = {
  listAccounts: list(account, () => ({ query: { pageSize: 200 } })),
  listPeopleWithoutAccount: record((_, unit) => ({ query: { unitId: unit.id } })),
  readAccount: ofAccount,
  createAccount: record((_, unit) => ({ body: { unitId: unit.id, name: 'Người mới', userName: newWord().toLowerCase() } })),
  createAccountsForPeople: record(async (scene, unit) => ({
    body: { unitId: unit.id, role: 'member', personIds: [(await scene.world.person({ fullName: 'Trần Văn Bảo', unit })).id] },
  })),
  changeAccount: record(async (scene, unit) => ({ params: { id: await account(scene, unit) }, body: { name: 'Tên khác' } })),
  disableAccount: ofAccount,
  enableAccount: ofAccount,
  resetTwoStep: ofAccount,
  resetPassword: ofAccount,
  grantRole: record(async (scene, unit) => ({
    params: { id: await account(scene, unit) },
    body: { role: 'officer', unitId: unit.id },
  })),
  revokeRole: record(async (scene, unit) => ({ params: { id: await account(scene, unit), role: 'member', unitId: unit.id } })),
  readSignInRules: { about: 'root' },
  setSignInRules: { about: 'root', request: () => ({ body: { twoStepRoles: [] } }) },
  listActs: list(
    async (scene, unit) => {
      const id = randomUUID();
      await scene.world.as(scene.actor, (ctx) =>
        ctx.record({ type: 'UnitCreated', unitId: unit.id, subject: { kind: 'unit', id }, data: { name: 'Đơn vị' } }),
      );
      return id;
    },
    () => ({ query: { pageSize: 200 } }),
  ),
  listActSubjects: { about: 'anywhere' },
};
