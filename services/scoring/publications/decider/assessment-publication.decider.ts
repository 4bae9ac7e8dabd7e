import { addDays, dayOf } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import type {
  ApproveResult,
  AssessmentPublicationCommand,
  ExemptOrganisation,
  PubliciseResult,
  PublishResult,
  RecallResult,
  ReviseResult,
} from './assessment-publication.commands.ts';
import {
  ExemptedUnknown,
  PublicationGateClosed,
  PublicationReasonUnfit,
  RecallOutdated,
  ResultAlreadyPublished,
  ResultMovedMeanwhile,
  ResultNotPublished,
  ResultRevisedMeanwhile,
  ResultUnchanged,
} from './assessment-publication.errors.ts';
import type { AssessmentPublication, AssessmentPublicationEvent } from './assessment-publication.events.ts';
import {
  evolvePublications,
  initialPublications,
  standingPublication,
  type AssessmentPublications,
} from './assessment-publication.state.ts';
import { publicationGate, publicityStartGate, type GateItem } from './publication-gate.ts';
import { standingChanges } from './standing-changes.ts';

type Decision = readonly AssessmentPublicationEvent[];

/** The longest reason or note, in characters. */
const REASON_LIMIT = 1_000;

/** Days of publicity where a result is publicised though the scheme has no such stage. */
const DEFAULT_PUBLICITY_DAYS = 5;

/** The same reason again decides nothing; another one replaces it. */
const exempt = ({ data }: ExemptOrganisation, { exemptions }: AssessmentPublications): Decision => {
  const { organisationId, result } = data;
  const isRanked = result.standings.some(({ organisation }) => organisation === organisationId);
  const isLeftOut = result.leftOut.some((each) => each.organisationId === organisationId);
  if (!isRanked && !isLeftOut) throw new ExemptedUnknown(organisationId);
  const reason = requireReason(data.reason);
  if (exemptions[organisationId] === reason) return [];
  return [{ type: 'OrganisationExempted', data: { organisationId, reason } }];
};

/** Publicising the same result again decides nothing: its days go on. Another result begins them anew. */
const publicise = ({ data, metadata }: PubliciseResult, { publicity }: AssessmentPublications): Decision => {
  const { resultDigest, ledgerPosition, conditions } = data;
  if (publicity?.resultDigest === resultDigest) return [];
  requireOpen(publicityStartGate(data));
  const days = conditions.publicityDays ?? DEFAULT_PUBLICITY_DAYS;
  const from = dayOf(metadata.now);
  const until = addDays(from, days - 1);
  return [{ type: 'ResultPublicised', data: { from, until, ledgerPosition, resultDigest } }];
};

/** People agree to what they saw: where it moved since, they look again. */
const approve = ({ data, metadata }: ApproveResult, state: AssessmentPublications): Decision => {
  const { seenDigest, resultDigest } = data;
  if (seenDigest !== resultDigest) throw new ResultMovedMeanwhile(seenDigest, resultDigest);
  const standing = standingPublication(state);
  if (standing?.resultDigest === resultDigest) throw new ResultUnchanged(standing.revision);
  const { actorId: approverId } = metadata;
  const isGiven = state.approvals.some(
    (given) => given.approverId === approverId && given.resultDigest === resultDigest,
  );
  if (isGiven) return [];
  const note = data.note?.trim() ?? '';
  const approval = { approverId, resultDigest, ...(note !== '' && { note: requireReason(note) }) };
  return [{ type: 'ResultApproved', data: approval }];
};

/** Publishing what stands already is a retry; publishing anything else is a revision. */
const publish = (command: PublishResult, state: AssessmentPublications): Decision => {
  const latest = state.publications.at(-1);
  if (latest) {
    if (standingPublication(state)?.resultDigest === command.data.resultDigest) return [];
    throw new ResultAlreadyPublished(latest.revision);
  }
  const reason = requireReason(command.data.reason);
  requireOpen(gateOf(command, state));
  return [{ type: 'ResultPublished', data: publicationOf(command, { revision: 1, reason }) }];
};

/**
 * A revision says something new, unless the publication before it was recalled. One that was computed before the
 * latest publication would put an older result above a newer one.
 */
const revise = (command: ReviseResult, state: AssessmentPublications): Decision => {
  const latest = state.publications.at(-1);
  if (!latest) throw new ResultNotPublished();
  if (command.data.ledgerPosition < latest.ledgerPosition) throw new ResultRevisedMeanwhile(latest.revision);
  const standing = standingPublication(state);
  if (standing?.resultDigest === command.data.resultDigest) throw new ResultUnchanged(standing.revision);
  const reason = requireReason(command.data.reason);
  requireOpen(gateOf(command, state));
  const publication = publicationOf(command, { revision: latest.revision + 1, reason });
  const changes = standingChanges(latest.result, publication.result);
  return [{ type: 'ResultRevised', data: { ...publication, changes } }];
};

/** Recalling what is recalled decides nothing. */
const recall = ({ data, metadata }: RecallResult, { publications }: AssessmentPublications): Decision => {
  const latest = publications.at(-1);
  if (!latest) throw new ResultNotPublished();
  const { revision } = data;
  if (revision !== latest.revision) throw new RecallOutdated(revision, latest.revision);
  if (latest.recall) return [];
  const reason = requireReason(data.reason);
  return [{ type: 'ResultRecalled', data: { revision, reason, recalledAt: metadata.now } }];
};

const decide = (command: AssessmentPublicationCommand, state: AssessmentPublications): Decision => {
  if (state.carriedOut.includes(command.metadata.commandId)) return [];
  switch (command.type) {
    case 'ExemptOrganisation':
      return exempt(command, state);
    case 'PubliciseResult':
      return publicise(command, state);
    case 'ApproveResult':
      return approve(command, state);
    case 'PublishResult':
      return publish(command, state);
    case 'ReviseResult':
      return revise(command, state);
    case 'RecallResult':
      return recall(command, state);
  }
};

/** The rules of a ranking's publication; its stream id is `<cycleId>:<peerGroup>`. */
export const assessmentPublicationDecider: Decider<
  AssessmentPublications,
  AssessmentPublicationCommand,
  AssessmentPublicationEvent
> = {
  category: 'assessment-publication',
  initialState: initialPublications,
  stateVersion: 1,
  evolve: evolvePublications,
  decide,
};

const requireReason = (text: string): string => {
  const reason = text.trim();
  if (reason === '' || reason.length > REASON_LIMIT) throw new PublicationReasonUnfit(REASON_LIMIT);
  return reason;
};

const requireOpen = (items: readonly GateItem[]): void => {
  if (items.length > 0) throw new PublicationGateClosed(items);
};

const gateOf = (
  { data, metadata }: PublishResult | ReviseResult,
  state: AssessmentPublications,
): readonly GateItem[] =>
  publicationGate({
    ...data,
    approvals: state.approvals,
    ...(state.publicity && { publicity: state.publicity }),
    today: dayOf(metadata.now),
    isCorrection: standingPublication(state) !== undefined,
  });

const publicationOf = (
  { data, metadata }: PublishResult | ReviseResult,
  { revision, reason }: { readonly revision: number; readonly reason: string },
): AssessmentPublication => ({
  revision,
  title: data.title,
  ledgerPosition: data.ledgerPosition,
  result: data.result,
  resultDigest: data.resultDigest,
  reason,
  publishedAt: metadata.now,
});
