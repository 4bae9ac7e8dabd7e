/** How an enterprise stands. One that is leaving can be suspended, too: then that is said. */
export type StandingState = 'active' | 'suspended' | 'leaving' | 'gone';

/** How an enterprise stands, and since when. */
export interface Standing {
  readonly state: StandingState;
  readonly since: string;
  /** The last day of one that is leaving, or has left. */
  readonly lastDay?: string;
}

/** How far an enterprise has come before it can begin. */
export interface Readiness {
  readonly hasOfficer: boolean;
  readonly hasTree: boolean;
}

/** An enterprise somewhere below, as it was reported up: its name and how it stands. */
export interface GroupMember extends Standing {
  readonly tenantId: string;
  readonly name: string;
  /** The one right above it. */
  readonly headquarters: string;
}
