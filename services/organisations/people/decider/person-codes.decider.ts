import type { Decider, ProposedEvent } from '@kaoping/event-sourcing';
import {
  emptyMap,
  valueOf,
  withValues,
  type BucketedMap,
} from '../../organisation-tree/result/bucketed-map.ts';
import type { GivePersonCodes } from './person-codes.commands.ts';
import { PeopleTooMany, PersonCodesRefused, type PersonCodeProblem } from './person-codes.errors.ts';
import type { PersonCodesGiven } from './person-codes.events.ts';

/** People in one command: the largest import. */
const PEOPLE_MAX = 50_000;

/** Codes in one event. */
const CODES_PER_EVENT = 1_000;

const CODE_PATTERN = /^[\p{L}\p{N}._:/-]{1,60}$/u;

/** The person of every code in use. */
export interface PersonCodes {
  readonly personIds: BucketedMap<string>;
}

/** A code that its person has already is left out, so a repetition decides nothing. */
const give = ({ data }: GivePersonCodes, { personIds }: PersonCodes): readonly PersonCodesGiven[] => {
  if (data.people.length > PEOPLE_MAX) throw new PeopleTooMany(data.people.length, PEOPLE_MAX);
  const given = new Map<string, string>();
  const problems = data.people.flatMap(({ code, personId }, index): readonly PersonCodeProblem[] => {
    if (!CODE_PATTERN.test(code)) return [{ index, code, why: 'malformed' }];
    const owner = given.get(code) ?? valueOf(personIds, code);
    if (owner !== undefined && owner !== personId) return [{ index, code, why: 'taken' }];
    if (owner === undefined) given.set(code, personId);
    return [];
  });
  if (problems.length > 0) throw new PersonCodesRefused(problems);
  const people = [...given].map(([code, personId]) => ({ code, personId }));
  const events: PersonCodesGiven[] = [];
  for (let start = 0; start < people.length; start += CODES_PER_EVENT) {
    events.push({ type: 'PersonCodesGiven', data: { people: people.slice(start, start + CODES_PER_EVENT) } });
  }
  return events;
};

/** The codes of all people of an enterprise; its stream id is the tenant id. */
export const personCodesDecider: Decider<PersonCodes, GivePersonCodes, PersonCodesGiven> = {
  category: 'person-codes',
  initialState: { personIds: emptyMap },
  stateVersion: 2,
  evolve: ({ personIds }, { data }: ProposedEvent<PersonCodesGiven>) => ({
    personIds: withValues(
      personIds,
      data.people.map(({ code, personId }) => [code, personId] as const),
    ),
  }),
  decide: give,
};
