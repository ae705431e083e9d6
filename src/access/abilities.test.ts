import { describe, expect, it } from 'vitest';
import { abilitiesAnywhere } from './abilities.ts';
import type { Actor } from './actor.ts';

const administrator = (unitPath: string): Actor => ({
  accountId: 'a',
  personId: null,
  name: 'Quản trị',
  grants: [{ role: 'administrator', unitId: 'u', unitPath }],
});

describe('what the menu offers', () => {
  it('holds the installation itself only for who administers the root unit', () => {
    expect(abilitiesAnywhere(administrator('/a/'))).toContain('system.manage');
    expect(abilitiesAnywhere(administrator('/a/below/'))).not.toContain('system.manage');
    expect(abilitiesAnywhere(administrator('/a/below/'))).toContain('unit.manage');
  });

  it('holds nothing for somebody without a role', () => {
    expect(abilitiesAnywhere({ ...administrator('/a/'), grants: [] })).toEqual([]);
  });
});
