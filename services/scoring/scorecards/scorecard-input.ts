import type { CorrectScoreInput } from '../generated/graphql.ts';
import type { CorrectScore } from './decider/scorecard.commands.ts';

/** GraphQL says null for what is left out; the domain leaves it out. */
export const placedOf = <Input extends { readonly child?: string | null }>({
  child,
  ...input
}: Input): Omit<Input, 'child'> & { readonly child?: string } => ({
  ...input,
  ...(child != null && { child }),
});

/** A correction as the domain takes it. */
export const correctionOf = ({ replacedEntryId, ...input }: CorrectScoreInput): CorrectScore['data'] => ({
  ...placedOf(input),
  ...(replacedEntryId != null && { replacedEntryId }),
});
