import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { DecideAppealInput, LodgeAppealInput, RecordAppealHearingInput } from '../generated/graphql.ts';
import { AppealSubjectIncomplete } from './appeal-subject-incomplete.error.ts';
import type { AppealGate, AppealSubject } from './appeal-gate.ts';
import { LodgeAppeal, type DecideAppeal, type RecordHearing } from './decider/appeal-docket.commands.ts';

/** Days for the reply to an appeal, where the scheme gives its appeal stage none. */
const REPLY_DAYS = 5;

/** What an appeal is against. @throws {AppealSubjectIncomplete} when it is not named. */
export const subjectOf = (input: LodgeAppealInput): AppealSubject => {
  const { kind, entryId, adjustmentId, value } = input;
  if (kind === 'RANKING') return { kind: 'ranking' };
  if (kind === 'ADJUSTMENT') {
    if (adjustmentId == null) throw new AppealSubjectIncomplete('adjustmentId');
    return { kind: 'adjustment', adjustmentId };
  }
  if (entryId == null || input.input == null) throw new AppealSubjectIncomplete('entryId, input');
  return { kind: 'entry', entryId, input: input.input, ...(value != null && { value }) };
};

/** An appeal as the domain takes it; it is named after its command, so that a retry is the same appeal. */
export const appealOf = (
  input: LodgeAppealInput,
  { loaded, organisation, against, involvedIds }: Awaited<ReturnType<AppealGate['forLodging']>>,
  metadata: CommandMetadata,
): LodgeAppeal => {
  const { cycleId, organisationId, grounds, evidenceIds } = input;
  const { entering } = loaded.scheme;
  return new LodgeAppeal(metadata, {
    ...{ cycleId, organisationId, grounds, against, involvedIds },
    appealId: `appeal:${metadata.commandId}`,
    organisationName: organisation.name,
    ancestorIds: organisation.ancestorIds,
    evidenceIds: evidenceIds ?? [],
    days: entering.stages.find(({ stage }) => stage === 'appeal')?.days ?? REPLY_DAYS,
    late: entering.late,
    ...circumstancesOf(input),
  });
};

const circumstancesOf = ({
  organisationId,
  wanted,
  lateReason,
  onBehalfReason,
}: LodgeAppealInput): Pick<LodgeAppeal['data'], 'wanted' | 'lateReason' | 'onBehalfOf'> => ({
  ...(wanted != null && { wanted }),
  ...(lateReason != null && { lateReason }),
  ...(onBehalfReason != null && { onBehalfOf: { organisationId, reason: onBehalfReason } }),
});

/** A hearing as the domain takes it. */
export const hearingOf = (
  { requestId: _, ...input }: RecordAppealHearingInput,
  { commandId }: CommandMetadata,
): RecordHearing['data'] => ({ ...input, hearingId: `hearing:${commandId}` });

const OUTCOMES = { UPHELD: 'upheld', PARTLY_UPHELD: 'partly-upheld', REJECTED: 'rejected' } as const;

/** A decision as the domain takes it. */
export const decisionOf = (
  { requestId: _, outcome, corrections, ...input }: DecideAppealInput,
  inputs: DecideAppeal['data']['inputs'],
): DecideAppeal['data'] => ({
  ...input,
  inputs,
  outcome: OUTCOMES[outcome],
  corrections: (corrections ?? []).map(({ replacedEntryId, input: name, label, value }) => ({
    replacedEntryId,
    ...(name != null &&
      value != null && { replacement: { input: name, value, ...(label != null && { label }) } }),
  })),
});
