import type { Ledger, RecordedEvent } from '@kaoping/event-sourcing';
import type {
  AssessmentPublicationEvent,
  PublishedResult,
  PublishedStanding,
} from '../../publications/decider/assessment-publication.events.ts';
import type { PayResult, PayTerms } from '../decider/pay-run.events.ts';
import { ownEntry } from './own-entry.ts';
import type { ResultAt, UnitResult } from './pay-basis.ts';

/** What stands in a ranking's stream: its latest revision, unless that was recalled. */
interface Published {
  readonly status: 'unpublished' | 'published' | 'recalled';
  readonly revision?: number;
  readonly resultDigest?: string;
  readonly result?: PublishedResult;
}

/** Which quantities of a standing are wanted. */
type Quantities = Pick<PayTerms, 'factor' | 'reward'>;

/** A ranking's result as it was published by a ledger position, as far as pay goes by it. */
export const resultAt = async (
  ledger: Ledger,
  { period, ...ranking }: PayTerms['results'][number],
  { throughPosition, ...quantities }: Quantities & { readonly throughPosition: number },
): Promise<ResultAt> => {
  const { result, ...kept } = await publishedAt(ledger, ranking, throughPosition);
  const standings = result?.standings ?? [];
  return {
    ...{ cycleId: ranking.cycleId, peerGroup: ranking.peerGroup, period },
    ...kept,
    units: Object.fromEntries(standings.map((each) => [each.organisation, unitResult(each, quantities)])),
  };
};

/** The grades that a ranking of staff gave, by person. */
export const staffGradesAt = async (
  ledger: Ledger,
  ranking: PayResult,
  throughPosition: number,
): Promise<Readonly<Record<string, string>>> => {
  const { result } = await publishedAt(ledger, ranking, throughPosition);
  const standings = result?.standings ?? [];
  return Object.fromEntries(
    standings.flatMap(({ organisation, grade }) => (grade === undefined ? [] : [[organisation, grade]])),
  );
};

const publishedAt = async (
  ledger: Ledger,
  { cycleId, peerGroup }: PayResult,
  throughPosition: number,
): Promise<Published> => {
  const stream = { category: 'assessment-publication', id: `${cycleId}:${peerGroup}` };
  const events = await ledger.readStream(stream, { throughPosition });
  return (events as readonly RecordedEvent<AssessmentPublicationEvent>[]).reduce<Published>(evolved, {
    status: 'unpublished',
  });
};

/** Publicity, approvals and the like change nothing of what is paid by. */
const evolved = (published: Published, event: RecordedEvent<AssessmentPublicationEvent>): Published => {
  if (event.type === 'ResultRecalled') return { status: 'recalled', revision: event.data.revision };
  if (event.type !== 'ResultPublished' && event.type !== 'ResultRevised') return published;
  const { revision, resultDigest, result } = event.data;
  return { status: 'published', revision, resultDigest, result };
};

const unitResult = (
  { name, ancestorIds, grade, coefficient, pay }: PublishedStanding,
  { factor: factorName, reward: rewardName }: Quantities,
): UnitResult => {
  const factor = factorName === 'coefficient' ? coefficient : ownEntry(pay, factorName ?? '');
  const reward = ownEntry(pay, rewardName ?? '');
  return {
    name,
    ancestorIds,
    ...(grade !== undefined && { grade }),
    ...(factor !== undefined && { factor }),
    ...(reward !== undefined && { reward }),
  };
};
