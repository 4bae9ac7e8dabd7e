import {
  carryOut,
  loadState,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type EventStore,
  type Reactor,
  type RecordedEvent,
  type TenantId,
} from '@kaoping/event-sourcing';
import type { AssessmentReader } from '../../assessments/result/assessment-reader.ts';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import type { AssessmentPublicationEvent } from '../decider/assessment-publication.events.ts';
import { requireRevision } from '../decider/assessment-publication.state.ts';
import { DeriveConsequences } from '../decider/derived-consequences.commands.ts';
import { derivedConsequencesDecider } from '../decider/derived-consequences.decider.ts';
import { derivationHistory } from '../result/derivation-history.ts';
import { derivedListOf, emptyList } from '../result/derived-list.ts';
import { engineOf } from '../result/engines.ts';
import { PUBLICATION_CATEGORY, type LedgerPastRankings } from '../result/ledger-past-rankings.ts';
import { standingHistory } from '../result/standing-history.ts';
import { touchedRankings } from '../result/touched-rankings.ts';

/** What the policy works with. */
interface DerivingPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
  readonly assessments: AssessmentReader;
  readonly rankings: LedgerPastRankings;
}

type Because = DeriveConsequences['data']['because'];

const NAME = 'derive-consequences-when-published';

/**
 * Derives what follows from a ranking when it is published, revised or recalled, and anew what follows from the later
 * rankings that look back on it. It always derives with what is published by now, so that the same event twice, or
 * late, comes to the same; only a list that differs is taken down.
 */
export const deriveConsequencesWhenPublished = (ports: DerivingPorts): Reactor => ({
  name: NAME,
  categories: [PUBLICATION_CATEGORY],
  react: async (recorded) => {
    const event = recorded as RecordedEvent<AssessmentPublicationEvent>;
    const because = becauseOf(event);
    if (!because) return;
    const { tenantId } = event;
    const { position } = await (await ports.eventStore.ledger(tenantId)).head();
    const rankings = await ports.rankings.through(tenantId, position);
    const metadata = reactionMetadata(tenantId, event, NAME);
    for (const id of touchedRankings(rankings, event.stream.id, position)) {
      // What was never derived is derived by its own publication, which comes behind this one.
      if (id !== event.stream.id && !(await isDerived(ports.eventStore, tenantId, id))) continue;
      const own = { ...metadata, commandId: `${metadata.commandId}:${id}` };
      const derived = await derivedBy(ports, { tenantId, position }, id);
      const command = new DeriveConsequences(own, { ...derived, because });
      await carryOut(ports.commands, own, orderFor(derivedConsequencesDecider, id, command));
    }
  },
});

const becauseOf = ({
  type,
  data,
  stream,
}: RecordedEvent<AssessmentPublicationEvent>): Because | undefined => {
  const cycleId = stream.id.slice(0, stream.id.lastIndexOf(':'));
  switch (type) {
    case 'OrganisationExempted':
    case 'ResultPublicised':
    case 'ResultApproved':
      return undefined;
    case 'ResultPublished':
    case 'ResultRevised':
      return { cycleId, revision: data.revision, reason: data.reason };
    case 'ResultRecalled':
      return { cycleId, revision: 0, reason: data.reason };
  }
};

const isDerived = async (eventStore: EventStore, tenantId: TenantId, id: string): Promise<boolean> => {
  const ledger = await eventStore.ledger(tenantId);
  return (await loadState(ledger, derivedConsequencesDecider, id)).state.latest !== undefined;
};

/** What follows from one ranking with everything that is published up to a position. */
const derivedBy = async (
  { eventStore, assessments, rankings }: DerivingPorts,
  { tenantId, position }: Pick<RecordedEvent, 'tenantId' | 'position'>,
  rankingId: string,
): Promise<Omit<DeriveConsequences['data'], 'because'>> => {
  const ledger = await eventStore.ledger(tenantId);
  const { state } = await loadState(ledger, assessmentPublicationDecider, rankingId);
  const publication = requireRevision(state);
  const { cycleId, engineVersion, scheme, period } = publication.result;
  if (publication.recall) return { cycleId, ...emptyList(publication) };
  const { ledgerPosition } = publication;
  const at = await assessments.at(tenantId, { cycleId, throughPosition: ledgerPosition });
  const now = standingHistory((await rankings.through(tenantId, position)).values(), {
    cycleId,
    schemeId: scheme.schemeId,
    organisationIds: at.assessment.roster.map(({ organisationId }) => organisationId),
    throughPosition: position,
  });
  const history = derivationHistory(at.compiled.plan, period.kind, { then: at.history, now });
  const computed = engineOf(engineVersion)({ ...at, history });
  return { cycleId, ...derivedListOf(publication, { ...at, ...computed }) };
};
