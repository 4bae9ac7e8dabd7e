import type { Reactor } from '@kaoping/event-sourcing';
import { LedgerAssessments } from '../assessments/result/ledger-assessments.ts';
import type { ScoringPorts } from '../scoring-ports.ts';
import { deriveConsequencesWhenPublished } from './derive-consequences-when-published/derive-consequences-when-published.policy.ts';
import { LedgerPastRankings } from './result/ledger-past-rankings.ts';
import { LedgerPublishedHistory } from './result/ledger-published-history.ts';

/** The policy with readers that need nothing but the ledgers. */
export const publicationsReactor = ({ eventStore, commands }: ScoringPorts): Reactor => {
  const rankings = new LedgerPastRankings(eventStore);
  const history = new LedgerPublishedHistory(eventStore, rankings);
  const assessments = new LedgerAssessments(eventStore, history);
  return deriveConsequencesWhenPublished({ eventStore, commands, assessments, rankings });
};
