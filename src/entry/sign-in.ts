import { signInDoor } from '../modules/accounts/index.ts';
import type { Services } from '../platform/services.ts';

/** Who sends a request, and the addresses of sign-in under /api/auth. `publicOrigin` as for `createApp`. */
export const openSignIn = (services: Services, publicOrigin: () => string | null) => signInDoor(services, publicOrigin);
