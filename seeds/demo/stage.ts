import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/access/actor.ts';
import type { Role } from '../../src/access/roles.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { createAccountWithPassword } from '../../src/modules/accounts/index.ts';
import { createPerson } from '../../src/modules/people/index.ts';
import { createRootUnit, createUnit, findUnit } from '../../src/modules/units/index.ts';
import type { settableClock } from '../../src/platform/clock.ts';
import type { ActContext } from '../../src/platform/http/route.ts';
import { actAs, actContext, type Services } from '../../src/platform/services.ts';
import { DEMO_STAFF } from './staff.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_PEOPLE, DEMO_UNITS, type DemoUnit } from './tree.ts';

/** Where the demo is played: units and people by key, a clock that is moved from act to act. */
export interface DemoStage {
  readonly services: Services;
  readonly units: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  /** Sets the day and acts as somebody with a role on a unit, in one transaction. */
  act<T>(day: string, role: Role, unit: string, work: (ctx: ActContext) => Promise<T>): Promise<T>;
  unit(key: string): string;
}

const FIRST_DAY = '2024-01-02';

/** Builds units, people and accounts through their use cases, as of the first days of 2024. */
export async function buildStage(services: Services, clock: ReturnType<typeof settableClock>): Promise<DemoStage> {
  const units = new Map<string, string>();
  const people = new Map<string, string>();
  const accounts = new Map<string, { id: string; name: string; personId: string | null }>();
  const unit = (key: string): string => {
    const id = units.get(key);
    if (!id) throw new Error(`no demo unit ${key}`);
    return id;
  };
  const goTo = (day: string) => clock.set(new Date(`${day}T02:00:00Z`));
  goTo(FIRST_DAY);
  const nobody: Actor = { accountId: randomUUID(), personId: null, name: 'Quản trị hệ thống', grants: [] };
  const validFrom = localDate('2020-01-01');
  const root = await actAs(services, nobody, (ctx) => {
    const { key: _key, parent: _parent, ...attributes } = DEMO_UNITS[0] as DemoUnit;
    return createRootUnit(ctx, { ...attributes, validFrom });
  });
  units.set(DEMO_UNITS[0]?.key ?? '', root.id);
  const builder: Actor = { ...nobody, grants: [{ role: 'administrator', unitId: root.id, unitPath: root.path }] };
  await actAs(services, builder, async (ctx) => {
    for (const { key, parent, ...attributes } of DEMO_UNITS.slice(1)) {
      const legalPerson = attributes.kind !== 'department';
      const made = await createUnit(ctx, {
        ...attributes,
        parentId: unit(parent ?? ''),
        validFrom,
        smallCollective: !legalPerson,
        legalPerson,
      });
      units.set(key, made.id);
    }
    for (const person of [...DEMO_PEOPLE, ...DEMO_STAFF]) {
      const { id } = await createPerson(ctx, {
        fullName: person.fullName,
        gender: person.gender,
        bornOn: person.bornOn,
        email: person.account ? `${person.account.userName}@thanhgiang.example` : null,
        position: {
          unitId: unit(person.unit),
          title: person.title,
          leader: person.leader ?? false,
          directWorker: person.directWorker ?? false,
          from: '2021-01-01',
        },
      });
      people.set(person.key, id);
    }
  });
  for (const account of DEMO_ACCOUNTS) {
    const id = await createAccountWithPassword(services, {
      userName: account.userName,
      name: account.name,
      password: DEMO_PASSWORD,
      grants: [{ role: account.role, unitId: unit(account.unit) }],
      mustChange: false,
    });
    accounts.set(`${account.role} ${account.unit}`, { id, name: account.name, personId: null });
  }
  for (const person of DEMO_PEOPLE) {
    if (!person.account) continue;
    const personId = people.get(person.key) ?? null;
    const grants = person.account.grants.map((grant) => ({ role: grant.role, unitId: unit(grant.unit) }));
    const email = `${person.account.userName}@thanhgiang.example`;
    const id = await createAccountWithPassword(services, {
      userName: person.account.userName,
      name: person.fullName,
      password: DEMO_PASSWORD,
      personId,
      email,
      grants,
      mustChange: false,
    });
    for (const grant of person.account.grants)
      accounts.set(`${grant.role} ${grant.unit}`, { id, name: person.fullName, personId });
  }
  return {
    services,
    units,
    people,
    unit,
    async act(day, role, key, work) {
      goTo(day);
      const known = accounts.get(`${role} ${key}`);
      // Units that are gone today have nobody who could sign in any more; their officers acted all the same.
      const who = known ?? {
        id: randomUUID(),
        name: DEMO_PEOPLE.find((person) => person.unit === key)?.fullName ?? 'Cán bộ đơn vị',
        personId: null,
      };
      return services.db.transaction(async (tx) => {
        const place = await findUnit(tx, unit(key));
        const actor: Actor = {
          accountId: who.id,
          personId: who.personId,
          name: who.name,
          grants: [{ role, unitId: unit(key), unitPath: place?.path ?? '' }],
        };
        return work(actContext(services, tx, actor, null));
      });
    },
  };
}
