import type { EventStore, RecordedEvent, TenantId } from '@kaoping/event-sourcing';
import { EVENT_STORE, type Place } from '@kaoping/nest-platform';
import { comparePeriods, type PastResult, type PastStanding } from '@kaoping/scoring-engine';
import { Inject, Injectable } from '@nestjs/common';
import type { AssessmentPublicationEvent } from '../../publications/decider/assessment-publication.events.ts';
import { LedgerPastRankings, PUBLICATION_CATEGORY } from '../../publications/result/ledger-past-rankings.ts';
import { stoodAt, type StoodRanking } from '../../publications/result/standing-history.ts';

/** One published result of a unit. */
export interface UnitPast {
  readonly cycleId: string;
  readonly schemeId: string;
  readonly position: number;
  readonly past: Pick<PastResult, 'id' | 'period' | 'peerGroup'>;
  readonly standing: PastStanding;
}

/** Reads what was published of units over the years. */
@Injectable()
export class UnitPastReader {
  private readonly rankings: LedgerPastRankings;

  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {
    this.rankings = new LedgerPastRankings(eventStore);
  }

  /** The latest period first; of each ranking the latest revision, and none that was recalled. */
  async pastOf(tenantId: TenantId, organisationId: string): Promise<readonly UnitPast[]> {
    const ledger = await this.eventStore.ledger(tenantId);
    const { position } = await ledger.head();
    const rankings = await this.rankings.through(tenantId, position);
    return [...rankings.values()]
      .flatMap((ranking) => stoodAt(ranking, position))
      .flatMap((stood) => unitPastOf(stood, organisationId))
      .sort((one, other) => comparePeriods(other.past.period, one.past.period) || byId(one, other));
  }

  /** Where a unit stood in the tree when it was published last; undefined where it never was. */
  async placeOf(tenantId: TenantId, [latest]: readonly UnitPast[]): Promise<Place | undefined> {
    if (latest === undefined) return undefined;
    const ledger = await this.eventStore.ledger(tenantId);
    const stream = { category: PUBLICATION_CATEGORY, id: latest.past.id };
    const events = (await ledger.readStream(stream)) as readonly RecordedEvent<AssessmentPublicationEvent>[];
    const published = events.find((event) => event.position === latest.position);
    if (published?.type !== 'ResultPublished' && published?.type !== 'ResultRevised') return undefined;
    const row = published.data.result.standings.find(
      ({ organisation }) => organisation === latest.standing.organisation,
    );
    return row && { organisationId: row.organisation, ancestorIds: row.ancestorIds };
  }
}

const byId = (one: UnitPast, other: UnitPast): number => (one.past.id < other.past.id ? -1 : 1);

const unitPastOf = ({ ranking, past, position }: StoodRanking, organisationId: string): readonly UnitPast[] =>
  past.standings
    .filter(({ organisation }) => organisation === organisationId)
    .map((standing) => {
      const { cycleId, schemeId } = ranking;
      return { cycleId, schemeId, position, past, standing };
    });
