export { compare, max, subtract, type Exact } from './exact/exact.ts';
export { toDecimalText } from './exact/exact-text.ts';
export { parseDecimal } from './exact/parse-decimal.ts';
export { type RoundingMode } from './exact/round-to.ts';
export { checkEntry, type EntryProblem, type EntryProblemCode } from './rules/check-entry.ts';
export { checkRules } from './rules/check-rules.ts';
export { type CompiledRules } from './rules/compile-rules.ts';
export { type RulesProblem, type RulesProblemCode } from './rules/rules-problem.ts';
export type {
  CoefficientRule,
  DeductionMethod,
  DirectMethod,
  IndicatorRule,
  MeanOfChildrenMethod,
  Rounding,
  ScoringMethod,
  ScoringRules,
  SubtotalRule,
  TieRule,
  TotalRule,
} from './rules/scoring-rules.ts';
export { explainStanding, type Derivation } from './scoring/explain-standing.ts';
export type { Figure, FigureRule, Quantity } from './scoring/figure.ts';
export {
  RefusedEntries,
  type CompleteScore,
  type Entry,
  type IncompleteScore,
  type MissingEntries,
  type OrganisationScore,
} from './scoring/organisation-score.ts';
export {
  type BlockedPeerGroup,
  type LeftOut,
  type PeerGroupRanking,
  type RankedPeerGroup,
  type ScoredOrganisation,
  type Standing,
} from './scoring/peer-group.ts';
export { rankPeerGroup } from './scoring/rank-peer-group.ts';
export { scoreOrganisation } from './scoring/score-organisation.ts';
export type { Sentence } from './sentence.ts';
export { ENGINE_VERSION } from './engine-version.ts';
export { condenseScore, expandScore, type CondensedScore } from './scoring/condensed-score.ts';
