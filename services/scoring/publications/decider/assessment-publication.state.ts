import type { ProposedEvent } from '@kaoping/event-sourcing';
import { ResultNotPublished, RevisionUnknown } from './assessment-publication.errors.ts';
import type {
  AssessmentPublication,
  AssessmentPublicationEvent,
  ResultPublished,
  ResultRevised,
  StandingChange,
} from './assessment-publication.events.ts';
import type { Publicity } from './publication-gate.ts';

/** A publication with where it came from. */
export interface KeptResult extends AssessmentPublication {
  /** What it changed; empty for the first. */
  readonly changes: readonly StandingChange[];
  readonly eventId: string;
  readonly actorId: string;
  /** Present once it was taken back. */
  readonly recall?: { readonly reason: string; readonly recalledAt: string; readonly actorId: string };
}

/** An agreement to one result. */
export interface Approval {
  readonly approverId: string;
  readonly resultDigest: string;
  readonly note?: string;
}

/** What is so about the publication of a ranking. */
export interface AssessmentPublications {
  readonly publicity?: Publicity;
  /** Since the last publication or recall: the next one needs new ones. */
  readonly approvals: readonly Approval[];
  /** Why organisations may be left out, by their ids. */
  readonly exemptions: Readonly<Record<string, string>>;
  /** Everything that was ever published of it, in order. */
  readonly publications: readonly KeptResult[];
  /** Commands that were carried out, so that a repetition is recognised whatever came between. */
  readonly carriedOut: readonly string[];
}

/** Before anything happened. */
export const initialPublications: AssessmentPublications = {
  approvals: [],
  exemptions: {},
  publications: [],
  carriedOut: [],
};

/** Folds one event into the state. A ranking has a handful of them, so copies stay cheap. */
export const evolvePublications = (
  before: AssessmentPublications,
  event: ProposedEvent<AssessmentPublicationEvent>,
): AssessmentPublications => {
  const state = { ...before, carriedOut: [...before.carriedOut, event.causationId] };
  switch (event.type) {
    case 'OrganisationExempted': {
      const { organisationId, reason } = event.data;
      return { ...state, exemptions: { ...state.exemptions, [organisationId]: reason } };
    }
    case 'ResultPublicised':
      return { ...state, publicity: event.data };
    case 'ResultApproved':
      return { ...state, approvals: [...state.approvals, event.data] };
    case 'ResultPublished':
      return withPublication(state, event, []);
    case 'ResultRevised':
      return withPublication(state, event, event.data.changes);
    case 'ResultRecalled': {
      const { revision, ...recall } = event.data;
      const publications = state.publications.map((kept) =>
        kept.revision === revision ? { ...kept, recall: { ...recall, actorId: event.actorId } } : kept,
      );
      return { ...state, publications, approvals: [] };
    }
  }
};

const withPublication = (
  state: AssessmentPublications,
  { id: eventId, actorId, data }: ProposedEvent<ResultPublished | ResultRevised>,
  changes: readonly StandingChange[],
): AssessmentPublications => ({
  ...state,
  publications: [...state.publications, { ...data, changes, eventId, actorId }],
  approvals: [],
});

/** The publication that stands: the latest, unless it was recalled. */
export const standingPublication = ({
  publications,
}: Pick<AssessmentPublications, 'publications'>): KeptResult | undefined => {
  const latest = publications.at(-1);
  return latest?.recall ? undefined : latest;
};

/**
 * The publication of a revision, or the latest where none is named.
 *
 * @throws {ResultNotPublished} or {@link RevisionUnknown}.
 */
export const requireRevision = (
  { publications }: Pick<AssessmentPublications, 'publications'>,
  revision?: number,
): KeptResult => {
  const latest = publications.at(-1);
  if (!latest) throw new ResultNotPublished();
  const found = revision === undefined ? latest : publications.find((kept) => kept.revision === revision);
  if (!found) throw new RevisionUnknown(revision ?? latest.revision, latest.revision);
  return found;
};
