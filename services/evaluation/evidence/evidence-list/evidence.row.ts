import type { EvidenceStored } from '../decider/evidence.events.ts';

/** The table of the list of evidence. */
export const EVIDENCE_TABLE = 'files';

/** A file of a unit, with how often it proves something of it. */
export interface EvidenceRow extends Omit<EvidenceStored['data'], 'digest'> {
  readonly evidenceId: string;
  readonly storedBy: string;
  readonly uses: number;
}

/** The key of a unit's file. */
export const evidenceRowKey = (organisationId: string, evidenceId: string): string =>
  `${organisationId}/${evidenceId}`;
