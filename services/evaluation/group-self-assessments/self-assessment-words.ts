import type { PlanInput } from '@kaoping/scoring-engine';
import { PUBLIC_PERIODS } from '../cycles/result/public-words.ts';
import { spelled } from '../cycles/result/spelled.ts';
import type {
  Period,
  SelfAssessmentAnswerInput,
  SelfAssessmentEntry,
  SelfAssessmentQuestion,
  SelfAssessmentRound,
} from '../generated/graphql.ts';
import type { SelfAnswer, SelfEntry } from './decider/group-self-assessment.events.ts';
import type { ReceivedRound } from './decider/received-self-assessment.state.ts';
import type { AssessedPeriod } from './result/self-assessment-form.ts';

/** GraphQL says null for what is left out; the domain leaves it out. */
export const answerOf = ({ label, reason, ...answer }: SelfAssessmentAnswerInput): SelfAnswer => ({
  ...answer,
  ...(label != null && { label }),
  ...(reason != null && { reason }),
});

/** A period in the shape of the public schema. */
export const publicPeriod = ({ kind, label }: AssessedPeriod): Period => ({
  kind: PUBLIC_PERIODS[kind],
  label,
});

/** A submission without its entries, in the shape of the public schema. */
export const publicRound = ({ round, version, submittedAt, review }: ReceivedRound): SelfAssessmentRound => ({
  round,
  version,
  submittedAt,
  ...(review && { ...review, verdict: spelled(review.verdict) }),
});

/** What was handed in, in the round asked for or else in the latest. */
export const publicEntries = (
  rounds: readonly ReceivedRound[],
  round: number | null | undefined,
): readonly SelfAssessmentEntry[] => {
  const shown = round == null ? rounds.at(-1) : rounds.find((one) => one.round === round);
  return (shown?.entries ?? []).map(({ organisationId: _, ...entry }: SelfEntry) => entry);
};

const KINDS = { decimal: 'DECIMAL', level: 'LEVEL', flag: 'YES_NO' } as const;

/** A question in the shape of the public schema. */
export const publicQuestion = ({ name, title, entry, entries }: PlanInput): SelfAssessmentQuestion => {
  const { min, max }: { readonly min?: string; readonly max?: string } =
    entry.kind === 'decimal' ? entry : {};
  return {
    input: name,
    title,
    kind: KINDS[entry.kind],
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    levels: entry.kind === 'level' ? entry.levels : [],
    takesLabels: entries === 'many',
  };
};
