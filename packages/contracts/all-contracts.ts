import type { Contract } from './envelope/contract.ts';
import { organisationsDescribed } from './organisations/organisations-described.contract.ts';
import { peerGroupsArranged } from './organisations/peer-groups-arranged.contract.ts';
import { postsDescribed } from './organisations/posts-described.contract.ts';
import { resultReported } from './groups/result-reported.contract.ts';
import { schemeAdopted } from './groups/scheme-adopted.contract.ts';
import { schemeHandedDown } from './groups/scheme-handed-down.contract.ts';
import { selfAssessmentReviewed } from './groups/self-assessment-reviewed.contract.ts';
import { selfAssessmentSubmitted } from './groups/self-assessment-submitted.contract.ts';
import { subsidiaryDirected } from './groups/subsidiary-directed.contract.ts';
import { tenantDescribed } from './groups/tenant-described.contract.ts';
import { adjustmentApproved } from './evaluation/adjustment-approved.contract.ts';
import { adjustmentWithdrawn } from './evaluation/adjustment-withdrawn.contract.ts';
import { appealDecided } from './evaluation/appeal-decided.contract.ts';
import { ballotTallied } from './evaluation/ballot-tallied.contract.ts';
import { cycleCancelled } from './evaluation/cycle-cancelled.contract.ts';
import { cycleOpened } from './evaluation/cycle-opened.contract.ts';
import { problemFound } from './evaluation/problem-found.contract.ts';
import { scoresCorrected } from './evaluation/scores-corrected.contract.ts';
import { scoresRecorded } from './evaluation/scores-recorded.contract.ts';
import { stageClosed } from './evaluation/stage-closed.contract.ts';
import { vetoLifted } from './evaluation/veto-lifted.contract.ts';
import { vetoRaised } from './evaluation/veto-raised.contract.ts';
import { rankingPublished } from './scoring/ranking-published.contract.ts';
import { rankingRecalled } from './scoring/ranking-recalled.contract.ts';
import { consequencesDerived } from './scoring/consequences-derived.contract.ts';
import { appealLodged } from './evaluation/appeal-lodged.contract.ts';
import { appealWithdrawn } from './evaluation/appeal-withdrawn.contract.ts';
import { progressReported } from './groups/progress-reported.contract.ts';
import { followUpReported } from './groups/follow-up-reported.contract.ts';
import { rectificationSettled } from './accountability/rectification-settled.contract.ts';

/** Every contract there is: what is not in this list is told to nobody. */
export const CONTRACTS: readonly Contract[] = [
  organisationsDescribed,
  peerGroupsArranged,
  postsDescribed,
  resultReported,
  schemeAdopted,
  schemeHandedDown,
  selfAssessmentReviewed,
  selfAssessmentSubmitted,
  subsidiaryDirected,
  tenantDescribed,
  adjustmentApproved,
  adjustmentWithdrawn,
  appealDecided,
  ballotTallied,
  cycleCancelled,
  cycleOpened,
  problemFound,
  scoresCorrected,
  scoresRecorded,
  stageClosed,
  vetoLifted,
  vetoRaised,
  appealLodged,
  appealWithdrawn,
  rankingPublished,
  rankingRecalled,
  consequencesDerived,
  progressReported,
  followUpReported,
  rectificationSettled,
];
