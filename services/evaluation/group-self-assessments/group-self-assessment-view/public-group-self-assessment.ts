import { spelled } from '../../cycles/result/spelled.ts';
import type { GroupSelfAssessment } from '../../generated/graphql.ts';
import type { LoadedForm } from '../result/load-form.ts';
import { publicEntries, publicPeriod, publicQuestion, publicRound } from '../self-assessment-words.ts';

/** A self-assessment in the shape of the public schema, with the entries of one round. */
export const publicGroupSelfAssessment = (
  { form, answered }: LoadedForm,
  round: number | null | undefined,
): GroupSelfAssessment => {
  const { schemeId, version, title, period, headquarters, asked } = form;
  const { status, draftRevision, draft, rounds } = answered;
  return {
    schemeId,
    version,
    title,
    period: publicPeriod(period),
    headquarters,
    status: spelled(status),
    questions: asked.map(publicQuestion),
    draftRevision,
    draft: Object.values(draft).filter(({ value }) => value !== ''),
    rounds: rounds.map(publicRound),
    entries: publicEntries(rounds, round),
  };
};
