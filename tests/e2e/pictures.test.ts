import { describe, it } from 'vitest';
import { DESKTOP, useBrowser } from './support/browser.ts';
import { expectAccessible, settled } from './support/checks.ts';
import { picture } from './support/pictures.ts';

describe('the pages one works with every day', () => {
  const browsing = useBrowser();

  it('show an officer what is late first', async () => {
    const page = await browsing.signIn('chuyenvien.xa', { size: DESKTOP });
    await page.goto('/viec-cua-toi?cua=don-vi');
    await page.getByRole('heading', { name: 'Quá hạn' }).first().waitFor();
    await expectAccessible(page);
    await picture(page, 'my-tasks');
  });

  it('show a province how its offices stand, and every number opens its rows', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: DESKTOP });
    await page.goto('/ke-hoach/tong-hop');
    await page.getByText('Sở Nội vụ').first().waitFor();
    await settled(page);
    await picture(page, 'roll-up');
    await page.getByRole('main').getByRole('table').getByRole('link', { name: /^\d+$/ }).first().click();
    await page.waitForURL(/\/nhiem-vu/);
    await expectAccessible(page);
  });
});
