import { stateAt, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import { canonicalJson, digestOf } from '@kaoping/ledger-proofs';
import type { AssessmentReader } from '../../assessments/result/assessment-reader.ts';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import type { AssessmentPublication, PublishedResult } from '../decider/assessment-publication.events.ts';
import { engineOf } from './engines.ts';
import { publicationId } from './past-result.ts';
import { publishedResultOf } from './published-result.ts';

/** What a publication came to when it was computed again. */
export interface ReplayedPublication {
  /** True only for the very same bytes. */
  readonly isIdentical: boolean;
  readonly revision: number;
  readonly ledgerPosition: number;
  readonly engineVersion: string;
  readonly publishedDigest: string;
  readonly replayedDigest: string;
  /** Whose row is not the same, or is there only once. */
  readonly differingOrganisationIds: readonly string[];
}

/**
 * Computes a publication anew from the ledger, at its own position and under its own engine version, and compares.
 *
 * @throws {EngineUnknown} when this product has no such engine any more.
 */
export const replayPublication = async (
  { assessments, eventStore }: { readonly assessments: AssessmentReader; readonly eventStore: EventStore },
  tenantId: TenantId,
  { revision, ledgerPosition, result: published, resultDigest }: AssessmentPublication,
): Promise<ReplayedPublication> => {
  const { cycleId, engineVersion } = published;
  const engine = engineOf(engineVersion);
  const peerGroup = published.peerGroup.key;
  const at = await assessments.at(tenantId, { cycleId, throughPosition: ledgerPosition });
  const ledger = await eventStore.ledger(tenantId);
  const id = publicationId(cycleId, peerGroup);
  const { exemptions } = await stateAt(ledger, assessmentPublicationDecider, {
    id,
    throughPosition: ledgerPosition,
  });
  const result = publishedResultOf({ ...at, ...engine(at), cycleId, peerGroup, engineVersion, exemptions });
  const replayedDigest = digestOf(result);
  return {
    isIdentical: digestOf(published) === replayedDigest && resultDigest === replayedDigest,
    ...{ revision, ledgerPosition, engineVersion, replayedDigest },
    publishedDigest: resultDigest,
    differingOrganisationIds: differingRows(published, result),
  };
};

const differingRows = (one: PublishedResult, other: PublishedResult): readonly string[] => {
  const rows = ({ standings, leftOut }: PublishedResult): ReadonlyMap<string, string> =>
    new Map([
      ...standings.map((row) => [row.organisation, canonicalJson(row)] as const),
      ...leftOut.map((row) => [row.organisationId, canonicalJson(row)] as const),
    ]);
  const [before, after] = [rows(one), rows(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
};
