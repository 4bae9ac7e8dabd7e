import type { ProposedEvent } from '@kaoping/event-sourcing';
import { SchemeNeverPublished, SchemeVersionUnknown } from './scheme.errors.ts';
import type {
  SchemeEvent,
  SchemeVersionConsulted,
  SchemeVersionDrafted,
  WrittenScheme,
} from './scheme.events.ts';

/** A version as it stands. */
export interface SchemeVersionState extends WrittenScheme {
  readonly status: 'draft' | 'published';
  readonly draftedBy: string;
  readonly approvedBy: readonly string[];
  readonly consultations: readonly SchemeVersionConsulted['data'][];
  /** The subsidiaries that it was handed down to. */
  readonly recipients: readonly string[];
  readonly publishedAt?: string;
}

/** A scheme with all its versions, by number; none before anybody wrote one. */
export interface SchemeState {
  readonly versions: Readonly<Record<string, SchemeVersionState>>;
}

/** Before anything happened. */
export const initialScheme: SchemeState = { versions: {} };

/** @throws {SchemeVersionUnknown} when nobody wrote it. */
export const requireVersion = (
  { versions }: SchemeState,
  schemeId: string,
  version: number,
): SchemeVersionState => {
  const found = versions[String(version)];
  if (!found) throw new SchemeVersionUnknown(schemeId, version);
  return found;
};

/** The latest version that may be used; undefined where none was published. */
export const latestPublished = ({ versions }: SchemeState): SchemeVersionState | undefined =>
  Object.values(versions)
    .filter(({ status }) => status === 'published')
    .reduce<SchemeVersionState | undefined>(
      (latest, one) => (latest && latest.version > one.version ? latest : one),
      undefined,
    );

/** @throws {SchemeNeverPublished} when no version was. */
export const requirePublished = (state: SchemeState, schemeId: string): SchemeVersionState => {
  const published = latestPublished(state);
  if (!published) throw new SchemeNeverPublished(schemeId);
  return published;
};

/** Folds one event into the scheme. */
export const evolveScheme = (state: SchemeState, event: ProposedEvent<SchemeEvent>): SchemeState => {
  const present = state.versions[String(event.data.version)];
  if (event.type === 'SchemeVersionDrafted') {
    const consultations = present?.consultations ?? [];
    return withVersion(state, {
      ...event.data,
      status: 'draft',
      approvedBy: [],
      consultations,
      recipients: [],
    });
  }
  return present ? withVersion(state, evolveVersion(present, event)) : state;
};

const evolveVersion = (
  present: SchemeVersionState,
  event: ProposedEvent<Exclude<SchemeEvent, SchemeVersionDrafted>>,
): SchemeVersionState => {
  switch (event.type) {
    case 'SchemeVersionConsulted':
      return { ...present, consultations: [...present.consultations, event.data] };
    case 'SchemeVersionApproved':
      return { ...present, approvedBy: [...present.approvedBy, event.data.approvedBy] };
    case 'SchemeVersionPublished':
      return { ...present, status: 'published', publishedAt: event.data.publishedAt };
    case 'SchemeVersionHandedDown':
      return { ...present, recipients: [...present.recipients, ...event.data.recipients] };
  }
};

const withVersion = ({ versions }: SchemeState, version: SchemeVersionState): SchemeState => ({
  versions: { ...versions, [String(version.version)]: version },
});
