import { isDay } from '@kaoping/calendar';
import type { DomainError } from '@kaoping/event-sourcing';
import { overlap, type HeldPost, type PersonDetails } from '../result/person-facts.ts';
import type { OrganisationLifetime, TakePost } from './person.commands.ts';
import {
  PersonDayMalformed,
  PersonNameRefused,
  PersonPhoneMalformed,
  PostOrganisationAbsent,
  PostOverlaps,
  PostTermBackwards,
  PostTitleRefused,
} from './person.errors.ts';

/** Characters of a name: names of minorities run to thirty. */
const NAME_LENGTH_MAX = 60;

/** Characters of a title or of what a post rests on. */
const TITLE_LENGTH_MAX = 100;

const LINE_PATTERN = /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u;
const PHONE_PATTERN = /^\+?[\d -]{5,30}$/u;

const isLine = (text: string, lengthMax: number): boolean =>
  LINE_PATTERN.test(text.trim()) && text.trim().length <= lengthMax;

const problemsOfDay = (field: string, day: string | undefined): readonly DomainError[] =>
  day === undefined || isDay(day) ? [] : [new PersonDayMalformed(field, day)];

/** Everything that is wrong with what is told of a person. */
export const problemsOfDetails = ({ name, phone, joinedOn }: PersonDetails): readonly DomainError[] => [
  ...(isLine(name, NAME_LENGTH_MAX) ? [] : [new PersonNameRefused(NAME_LENGTH_MAX)]),
  ...(phone === undefined || PHONE_PATTERN.test(phone) ? [] : [new PersonPhoneMalformed()]),
  ...problemsOfDay('joinedOn', joinedOn),
];

/** Everything that is wrong with a post, by itself and beside the others that the person has. */
export const problemsOfPost = (
  data: TakePost['data'],
  others: readonly HeldPost[],
): readonly DomainError[] => {
  const { from, until, title, organisationId, lifetime } = data;
  const malformed = [...problemsOfDay('from', from), ...problemsOfDay('until', until)];
  const untitled = isLine(title, TITLE_LENGTH_MAX) ? [] : [new PostTitleRefused(TITLE_LENGTH_MAX)];
  if (malformed.length > 0) return [...malformed, ...untitled];
  const rival = others.find((other) => isSamePost(other, data) && overlap(other, data));
  return [
    ...untitled,
    ...(until !== undefined && until < from ? [new PostTermBackwards(from, until)] : []),
    ...(existsOn(lifetime, from) ? [] : [new PostOrganisationAbsent(organisationId, from)]),
    ...(rival ? [new PostOverlaps(rival.title, rival.from)] : []),
  ];
};

const existsOn = (lifetime: OrganisationLifetime | undefined, day: string): boolean =>
  lifetime !== undefined &&
  lifetime.foundedOn <= day &&
  (lifetime.endedOn === undefined || day < lifetime.endedOn);

/** Kinds that say little stand for as many posts as there are titles. */
const isSamePost = (one: HeldPost, other: HeldPost): boolean =>
  one.organisationId === other.organisationId &&
  one.postKind === other.postKind &&
  (!['leader', 'delegate', 'staff', 'other'].includes(one.postKind) || one.title === other.title.trim());
