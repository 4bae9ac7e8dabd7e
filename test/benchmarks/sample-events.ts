import type { ProposedEvent, StreamName, TenantId } from '@kaoping/event-sourcing';

/** Streams that the events are spread over. */
const STREAM_COUNT = 200;

/** Where an event of the sample goes. */
export interface SampleEvent {
  readonly stream: StreamName;
  readonly revision: number;
  readonly event: ProposedEvent<ScoreRecorded>;
}

/** A score that was recorded: about 250 bytes of JSON. */
export interface ScoreRecorded {
  readonly type: 'ScoreRecorded';
  readonly data: {
    readonly scorecardId: string;
    readonly criterionId: string;
    readonly rating: string;
    readonly ratingMax: string;
    readonly assessorId: string;
    readonly note: string;
    readonly evidence: readonly string[];
  };
}

const hex = (number: number, digits: number): string =>
  number.toString(16).padStart(digits, '0').slice(-digits);

/** Makes ids that sort like time-ordered UUIDs, the same ones at every run. */
const timeOrderedIds = (seed: number) => {
  let state = seed;
  let count = 0;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return (): string => {
    count += 1;
    const time = hex(1_493_798_400_000 + Math.floor(count / 20), 12);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(chance(), 3)}-a${hex(chance() >>> 8, 3)}-${hex(chance(), 8)}${hex(chance() >>> 4, 4)}`;
  };
};

/** Makes the next events of a ledger, stream after stream in turn. */
export const sampleEvents = (seed: number): ((count: number) => readonly SampleEvent[]) => {
  const nextId = timeOrderedIds(seed);
  let made = 0;
  const next = (): SampleEvent => {
    const town = made % STREAM_COUNT;
    const revision = Math.floor(made / STREAM_COUNT);
    made += 1;
    const scorecardId = `2017-04-towns:town-${hex(town, 3)}`;
    return {
      stream: { category: 'scorecard', id: scorecardId },
      revision,
      event: {
        id: nextId(),
        type: 'ScoreRecorded',
        version: 1,
        actorId: `person-${hex(made % 97, 4)}`,
        correlationId: nextId(),
        causationId: nextId(),
        data: {
          scorecardId,
          criterionId: `economy/criterion-${String(made % 24)}`,
          rating: `${String(60 + (made % 40))}.50`,
          ratingMax: '100',
          assessorId: `person-${hex(made % 97, 4)}`,
          note: '已核对统计月报与现场记录，资料齐全，按评分细则第三条评定。',
          evidence: [`document-2017-${hex(made, 6)}`],
        },
      },
    };
  };
  return (count) => Array.from({ length: count }, next);
};

/** The instant at which the clock of the benchmarks stands. */
export const SAMPLE_INSTANT = '2017-05-03T08:00:00.000Z';

/** The tenant whose ledger the product writes. */
export const PRODUCT_TENANT = 'product' as TenantId;

/** The tenant whose ledger the bare database writes: the same file format, made by the product. */
export const FLOOR_TENANT = 'floor' as TenantId;
