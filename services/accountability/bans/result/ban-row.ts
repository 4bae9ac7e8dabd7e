import type { ImposedBan } from '../decider/ban.state.ts';
import type { BanSubject } from '../decider/ban.events.ts';

/** A ban as it stands. */
export type BanRow = Omit<ImposedBan, 'changedBy' | 'ban'> & ImposedBan['ban'] & { readonly banId: string };

/** Who may be barred, by id alone. */
export type BanSubjectId =
  | { readonly kind: 'organisation'; readonly organisationId: string }
  | { readonly kind: 'person'; readonly personId: string };

/** A text that tells subjects apart. */
export const subjectKey = (subject: BanSubjectId | BanSubject): string =>
  subject.kind === 'organisation' ? `organisation:${subject.organisationId}` : `person:${subject.personId}`;
