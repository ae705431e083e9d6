export type SessionState = 'first-start' | 'signed-out' | 'password-change' | 'signed-in';

export interface SessionUnit {
  readonly id: string;
  readonly name: string;
}

export interface SessionRole {
  readonly role: string;
  readonly label: string;
  readonly unitId: string;
  readonly unitName: string;
}

export interface SessionAccount {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly roles: readonly SessionRole[];
  /** Units this person works for, the first being the usual one. */
  readonly units: readonly SessionUnit[];
  /** The second step of sign-in is on. */
  readonly twoStep: boolean;
  /** A role demands the second step and it is not on yet: nothing else is answered until it is. */
  readonly twoStepOwed: boolean;
}

/** Answer of `GET /api/session`: who is at the screen and what may be shown. */
export interface Session {
  readonly state: SessionState;
  readonly account?: SessionAccount | undefined;
  /** Entries of the navigation this person may use. */
  readonly navigation: readonly string[];
  /** Actions this person may do somewhere; what may be done to one record comes with the record. */
  readonly abilities: readonly string[];
  readonly idleMinutes: number;
  /** A province's own sign-in, when one is configured. */
  readonly oidc: { readonly label: string } | null;
  readonly version: string;
}

/** What the first start sends. */
export interface FirstStart {
  readonly unitName: string;
  readonly unitKind: string;
  readonly unitLevel: string;
  readonly adminName: string;
  readonly userName: string;
  readonly password: string;
}
