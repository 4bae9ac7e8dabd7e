import { checkText } from './check-text.ts';
import type { DecideConsequence, Deciding } from './consequence.commands.ts';
import {
  ConsequenceMeetingMissing,
  ConsequenceMeetsNobody,
  ConsequenceNotEntitled,
  ConsequenceOwnCase,
  ConsequencePersonsTooMany,
} from './consequence.errors.ts';
import type { ConsequenceDefinition, ConsequenceDismissed, ConsequencePerson } from './consequence.events.ts';
import type { DerivedConsequence } from './consequence.state.ts';

/** How many persons one consequence meets: a leading body and those responsible beside it. */
const PERSONS_MAX = 50;

/** Who decides where the scheme does not say. */
const USUALLY_CONFIRMED_BY = 'officer';

/**
 * What every decision has to be: made by whom the scheme entitles and whom it does not meet, with a reason.
 *
 * @returns What the event says of it.
 */
export const checkDecision = (
  { type, data }: DecideConsequence,
  { ground, round }: DerivedConsequence,
): ConsequenceDismissed['data'] => {
  const { definition, organisation } = ground;
  const { by } = data;
  const persons = personsOf(data);
  checkEntitled(definition, by);
  if (persons.length > PERSONS_MAX) throw new ConsequencePersonsTooMany(PERSONS_MAX);
  // Naming others does not free a holder of the post from his own case.
  const concerned = [...data.holders, ...data.named];
  if (concerned.some(({ personId }) => personId === by.personId)) throw new ConsequenceOwnCase();
  const takesEffect = type !== 'DismissConsequence';
  if (takesEffect && meetsPersons(definition) && persons.length === 0) {
    throw new ConsequenceMeetsNobody(organisation.name);
  }
  return {
    round,
    reason: checkText('reason', data.reason),
    ...meetingOf(definition, data.meeting),
    ...(by.personId !== undefined && { decidedBy: by.personId }),
  };
};

/** Whom it meets: those named by hand, else the holders of the posts. */
export const personsOf = ({ holders, named }: DecideConsequence['data']): readonly ConsequencePerson[] =>
  named.length > 0 ? named : holders;

/** Who has to decide. */
export const confirmerOf = ({
  confirmedBy = USUALLY_CONFIRMED_BY,
}: Pick<ConsequenceDefinition, 'confirmedBy'>): NonNullable<ConsequenceDefinition['confirmedBy']> =>
  confirmedBy;

/** The role in which somebody decides: leaders and committees speak through a reviewer. */
export const decidingRole = (
  definition: Pick<ConsequenceDefinition, 'confirmedBy'>,
): 'officer' | 'reviewer' => (confirmerOf(definition) === 'officer' ? 'officer' : 'reviewer');

const checkEntitled = (definition: ConsequenceDefinition, { roles }: Deciding): void => {
  if (!roles.includes(decidingRole(definition))) throw new ConsequenceNotEntitled(confirmerOf(definition));
};

const meetsPersons = ({ whom }: ConsequenceDefinition): boolean =>
  whom.some((target) => target !== 'organisation');

const meetingOf = (definition: ConsequenceDefinition, meeting = ''): { readonly meeting?: string } => {
  if (meeting.trim() !== '') return { meeting: checkText('meeting', meeting) };
  if (confirmerOf(definition) === 'committee') throw new ConsequenceMeetingMissing();
  return {};
};
