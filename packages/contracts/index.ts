export { typeOf, type Contract, type DataOf, type Producer } from './envelope/contract.ts';
export {
  integrationEvent,
  isOf,
  type IntegrationEvent,
  type Telling,
} from './envelope/integration-event.ts';
export { organisationsDescribed } from './organisations/organisations-described.contract.ts';
export { peerGroupsArranged } from './organisations/peer-groups-arranged.contract.ts';
export { postsDescribed } from './organisations/posts-described.contract.ts';
export { resultReported } from './groups/result-reported.contract.ts';
export { schemeAdopted } from './groups/scheme-adopted.contract.ts';
export { schemeHandedDown } from './groups/scheme-handed-down.contract.ts';
export { selfAssessmentSubmitted } from './groups/self-assessment-submitted.contract.ts';
export { subsidiaryDirected } from './groups/subsidiary-directed.contract.ts';
export { tenantDescribed } from './groups/tenant-described.contract.ts';
export { adjustmentApproved } from './evaluation/adjustment-approved.contract.ts';
export { adjustmentWithdrawn } from './evaluation/adjustment-withdrawn.contract.ts';
export { appealDecided } from './evaluation/appeal-decided.contract.ts';
export { ballotTallied } from './evaluation/ballot-tallied.contract.ts';
export { cycleCancelled } from './evaluation/cycle-cancelled.contract.ts';
export { cycleOpened } from './evaluation/cycle-opened.contract.ts';
export { problemFound } from './evaluation/problem-found.contract.ts';
export { scoresCorrected } from './evaluation/scores-corrected.contract.ts';
export { scoresRecorded } from './evaluation/scores-recorded.contract.ts';
export { stageClosed } from './evaluation/stage-closed.contract.ts';
export { vetoLifted } from './evaluation/veto-lifted.contract.ts';
export { vetoRaised } from './evaluation/veto-raised.contract.ts';
export { CONTRACTS } from './all-contracts.ts';
