import type { ProposedEvent } from '@kaoping/event-sourcing';
import { SchemeNeverPublished, SchemeVersionUnknown } from './scheme.errors.ts';
import type { SchemeEvent, SchemeVersionConsulted, WrittenScheme } from './scheme.events.ts';

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
export const evolveScheme = (state: SchemeState, { type, data }: ProposedEvent<SchemeEvent>): SchemeState => {
  const key = String(data.version);
  const present = state.versions[key];
  if (type === 'SchemeVersionDrafted') {
    const consultations = present?.consultations ?? [];
    return withVersion(state, { ...data, status: 'draft', approvedBy: [], consultations, recipients: [] });
  }
  if (!present) return state;
  switch (type) {
    case 'SchemeVersionConsulted':
      return withVersion(state, { ...present, consultations: [...present.consultations, data] });
    case 'SchemeVersionApproved':
      return withVersion(state, { ...present, approvedBy: [...present.approvedBy, data.approvedBy] });
    case 'SchemeVersionPublished':
      return withVersion(state, { ...present, status: 'published', publishedAt: data.publishedAt });
    case 'SchemeVersionHandedDown':
      return withVersion(state, { ...present, recipients: [...present.recipients, ...data.recipients] });
  }
};

const withVersion = ({ versions }: SchemeState, version: SchemeVersionState): SchemeState => ({
  versions: { ...versions, [String(version.version)]: version },
});
