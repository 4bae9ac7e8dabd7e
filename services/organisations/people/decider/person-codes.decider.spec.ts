import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { GivePersonCodes } from './person-codes.commands.ts';
import { personCodesDecider } from './person-codes.decider.ts';
import { PeopleTooMany, PersonCodesRefused } from './person-codes.errors.ts';
import type { PersonCodesGiven } from './person-codes.events.ts';

const spec = deciderSpec(personCodesDecider);
const give = (...codes: readonly (readonly [string, string])[]) =>
  new GivePersonCodes(commandMetadata(), { people: codes.map(([code, personId]) => ({ code, personId })) });
const given = (...codes: readonly (readonly [string, string])[]): PersonCodesGiven => ({
  type: 'PersonCodesGiven',
  data: { people: codes.map(([code, personId]) => ({ code, personId })) },
});

describe('the codes of people', () => {
  it('are given to one person each', () => {
    spec
      .given()
      .when(give(['10231', 'wang'], ['10232', 'li']))
      .then(given(['10231', 'wang'], ['10232', 'li']));
  });

  it('are given once by a repeated command', () => {
    spec
      .given(given(['10231', 'wang']))
      .when(give(['10231', 'wang']))
      .thenNothing();
    spec
      .given(given(['10231', 'wang']))
      .when(give(['10231', 'wang'], ['10232', 'li']))
      .then(given(['10232', 'li']));
  });

  it('are refused to a second person, also of the same list, and where nobody could type them; all at once', () => {
    const command = give(['10231', 'li'], ['10232', 'zhao'], ['10232', 'qian'], ['1 2', 'sun']);
    spec
      .given(given(['10231', 'wang']))
      .when(command)
      .thenRefuses(PersonCodesRefused);
    expect(
      new PersonCodesRefused([
        { index: 0, code: '10231', why: 'taken' },
        { index: 3, code: '1 2', why: 'malformed' },
      ]).sentence.zh,
    ).toContain('[0] 10231: 已属于他人\n[3] 1 2: 格式不符');
    try {
      personCodesDecider.decide(command, personCodesDecider.initialState);
      throw new Error('nothing was refused');
    } catch (error) {
      expect((error as PersonCodesRefused).problems).toEqual([
        { index: 2, code: '10232', why: 'taken' },
        { index: 3, code: '1 2', why: 'malformed' },
      ]);
    }
  });

  it('come in events of a thousand, and no more than one import has', () => {
    const many = (count: number) =>
      give(...Array.from({ length: count }, (_none, at) => [`c${at}`, `p${at}`] as const));
    const events = personCodesDecider.decide(many(2_001), personCodesDecider.initialState);
    expect(events.map(({ data }) => data.people.length)).toEqual([1_000, 1_000, 1]);
    expect(() => personCodesDecider.decide(many(50_001), personCodesDecider.initialState)).toThrow(
      PeopleTooMany,
    );
  });
});
