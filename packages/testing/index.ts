export { fixedClock } from './fixed-clock.ts';
export { sequentialIds } from './sequential-ids.ts';
export { commandMetadata } from './command-metadata.ts';
export { countingReadModels } from './counting-read-models.ts';
export { deepFreeze } from './deep-freeze.ts';
export { deciderSpec, type DeciderSpec, type DecisionSpec, type GivenSpec } from './given-when-then.ts';
export { manualSleep, noSleep, type ManualSleep } from './manual-sleep.ts';
export { projectionSpec, type ProjectionSpec, type RowsSpec } from './projection-spec.ts';
export { proposed, recorded, recordedHistory, type RecordedHistory } from './recorded.ts';
export { until } from './until.ts';
export {
  TALLY_LIMIT,
  tallyDecider,
  TallyFull,
  tallyTotals,
  voteCounted,
  type CountVote,
  type Tally,
  type TallyTotal,
  type VoteCounted,
} from './tally.ts';
export {
  eventStoreContract,
  type OpenStorage,
  type StorageUnderTest,
} from './contracts/event-store.contract.ts';
export { eventName, fakeProcessor, type FakeProcessor } from './fake-processor.ts';
export {
  readModelsContract,
  type OpenReadModelStorage,
  type ReadModelStorage,
} from './contracts/read-models.contract.ts';
export { asGolden, goldenSamples, type GoldenSample } from './golden-samples.ts';
export {
  evidenceStoreContract,
  type EvidenceStorage,
  type OpenEvidenceStorage,
} from './contracts/evidence-store.contract.ts';
