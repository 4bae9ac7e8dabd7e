export { add, compare, max, min, multiply, subtract, type Exact } from './exact/exact.ts';
export { toDecimalText, toExactText, toFixedText } from './exact/exact-text.ts';
export { parseDecimal } from './exact/parse-decimal.ts';
export { parseExactText } from './exact/parse-exact-text.ts';
export { roundTo, type RoundingMode } from './exact/round-to.ts';
export { placesFor } from './operators/grade-places.ts';
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
export { checkPlan } from './plan/check-plan.ts';
export type { CompiledPlan } from './plan/compile-plan.ts';
export type { BinaryOperator, Expression, FormulaFunction } from './plan/expression.ts';
export type {
  GroupInput,
  GroupMember,
  PastResult,
  PastStanding,
  Period,
  PlanEntry,
  QuantityOverride,
} from './plan/group-input.ts';
export type {
  GradeOperator,
  GradeRule,
  Operator,
  PastTest,
  PeriodKind,
  TablePoint,
  Ties,
  WeightedTerm,
  Within,
} from './plan/operator.ts';
export type { PlanProblem, PlanProblemCode } from './plan/plan-problem.ts';
export type {
  MissingReason,
  PlanDerivation,
  PlanLeftOut,
  PlanResult,
  PlanStanding,
} from './plan/plan-result.ts';
export {
  STAGES,
  type InputKind,
  type Plan,
  type PlanConsequence,
  type PlanGrade,
  type PlanInput,
  type PlanOutcome,
  type PlanQuantity,
  type QuantityType,
  type Stage,
} from './plan/plan.ts';
export { runPlanOnScores } from './bulk/run-plan-on-scores.ts';
export type { RunScores } from './bulk/run-scores.ts';
export { checkEntries } from './run/check-entries.ts';
export { checkGroup } from './run/check-group.ts';
export type {
  GroupProblem,
  GroupProblemCode,
  PlanEntryProblem,
  PlanEntryProblemCode,
} from './run/input-problem.ts';
export { gradeRoomOf, type GradedOrganisation, type GradeRoom } from './run/grade-room.ts';
export { explainQuantity } from './run/explain-quantity.ts';
export type { GroupFacts, PlanRun } from './run/plan-run.ts';
export { rerun, type EntryChange } from './run/rerun.ts';
export { resultOf } from './run/result-of.ts';
export { runPlan } from './run/run-plan.ts';
export { valueOf } from './run/value-of.ts';
export { comparePeriods, periodOfLabel } from './history/period-label.ts';
