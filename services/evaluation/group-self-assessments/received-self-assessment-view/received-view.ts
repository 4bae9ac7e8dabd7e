import type { PlanInput } from '@kaoping/scoring-engine';
import { schemeOfCycle } from '../../cycles/result/scheme-of-cycle.ts';
import { spelled } from '../../cycles/result/spelled.ts';
import type { ReceivedSelfAssessment as PublicReceived } from '../../generated/graphql.ts';
import type { SchemeState } from '../../schemes/decider/scheme.state.ts';
import { ReceivedSelfAssessmentUnknown } from '../decider/received-self-assessment.errors.ts';
import type {
  KnownSelfAssessment,
  ReceivedSelfAssessment,
} from '../decider/received-self-assessment.state.ts';
import { askedInputs } from '../result/asked-inputs.ts';
import { publicEntries, publicPeriod, publicQuestion, publicRound } from '../self-assessment-words.ts';

/** A received self-assessment with what was asked. */
export interface ReceivedView {
  readonly received: KnownSelfAssessment;
  readonly version: number;
  readonly asked: readonly PlanInput[];
}

/** @throws {ReceivedSelfAssessmentUnknown} when the subsidiary handed in nothing. */
export const receivedView = (
  key: { readonly subsidiary: string; readonly schemeId: string; readonly period: string },
  received: ReceivedSelfAssessment,
  { versions }: SchemeState,
): ReceivedView => {
  if (received.status === 'absent') {
    throw new ReceivedSelfAssessmentUnknown(key.subsidiary, key.schemeId, key.period);
  }
  const version = received.rounds[String(received.round)]?.version ?? 0;
  const scheme = versions[String(version)];
  const asked = scheme ? askedInputs(schemeOfCycle({ ...scheme, schemeId: key.schemeId }).entering) : [];
  return { received, version, asked };
};

/** It in the shape of the public schema, with the entries of one round. */
export const publicReceived = (
  { received, version, asked }: ReceivedView,
  round: number | null | undefined,
): PublicReceived => {
  const { subsidiary, schemeId, period, status, round: latest } = received;
  // Keys that are whole numbers stand in their order.
  const rounds = Object.values(received.rounds);
  return {
    subsidiary,
    schemeId,
    version,
    period: publicPeriod(period),
    status: spelled(status),
    round: latest,
    questions: asked.map(publicQuestion),
    rounds: rounds.map(publicRound),
    entries: publicEntries(rounds, round),
  };
};
