import { attackWith, type Attack, type Stakes } from './attack.ts';
import type { SeenAnswer } from './scene/door.ts';

const stakes: Stakes = {
  renaming: [['cpsecret-unit', 'nowhere0-unit']],
  secrets: {
    marks: ['cpsecret', '〔长平密〕'],
    words: new Set(['张丽', '01a1fec5-dce4-7584-a721-e4292aa68677']),
  },
};

const request = (organisationId: string) => ({
  operation: 'factsOf',
  kind: 'query' as const,
  query: 'query ($organisationId: ID!) { factsOf(organisationId: $organisationId) { facts { title } } }',
  variables: { organisationId },
});
const attack: Attack = {
  operation: 'factsOf',
  kind: 'query',
  forVictims: request('cpsecret-unit'),
  forNowheres: request('nowhere0-unit'),
};

const refused = (sentence: string): object => ({ errors: [{ message: sentence }], data: null });

/** A server that answers what a leaking one would: to the first request so, to every other as it should. */
const answering = (given: object, headers = '', otherwise = given) => {
  const answers = [given, otherwise].map((body): SeenAnswer => ({
    status: 200,
    headers,
    text: JSON.stringify(body),
  }));
  return { send: () => Promise.resolve(answers.shift() ?? { status: 500, headers: '', text: '{}' }) };
};

describe('what the suite finds out', () => {
  const found = (...given: Parameters<typeof answering>) => attackWith(answering(...given), attack, stakes);

  it.each([
    ['a row of another tenant', { data: { factsOf: { facts: [{ title: '党员人数〔长平密〕' }] } } }],
    ['an id among the data', { data: { factsOf: { facts: [{ id: 'cpsecret-members' }] } } }],
    ['a name without any mark', { data: { factsOf: { facts: [{ recordedBy: '张丽' }] } } }],
    ['an id in the text of an error', refused('Taken by event 01a1fec5-dce4-7584-a721-e4292aa68677.')],
    ['a name in an extension', { errors: [{ message: '-', extensions: { holder: '张丽' } }] }],
  ])('is %s', async (_, leaking) => {
    expect(await found(leaking)).toEqual([expect.stringMatching(/^factsOf tells /u)]);
  });

  it('is a name in a header', async () => {
    expect(await found({ data: null }, 'content-disposition: attachment; filename="张丽"')).toHaveLength(1);
  });

  it.each([
    ['a line of a payroll', '工号,姓名,实发\n0001,张丽,12000.00'],
    ['a name on a printed page', '<h1>任期党建工作实绩档案</h1><p>张丽</p>'],
  ])('is %s, which is no JSON', async (_, text) => {
    const send = () => Promise.resolve({ status: 200, headers: '', text });
    expect(await attackWith({ send }, attack, stakes)).toEqual(['factsOf tells 张丽']);
  });

  it.each([
    ['a count', { data: { factsOf: { totalCount: 3 } } }, { data: { factsOf: { totalCount: 2 } } }],
    ['a cursor', { data: { factsOf: { nextCursor: 'x' } } }, { data: { factsOf: { nextCursor: null } } }],
    ['another refusal', refused('It lies outside your reach.'), refused('There is no such organisation.')],
  ])('is %s that tells what is there from what is not', async (_, forVictims, forNowheres) => {
    expect(await found(forVictims, '', forNowheres)).toEqual([
      expect.stringMatching(/^factsOf answers otherwise/u),
    ]);
  });

  describe('where headquarters are told what was published', () => {
    const published: Stakes = {
      ...stakes,
      mayKnow: ['factsOf'],
      published: { operations: ['factsOf'], secrets: { marks: ['〔综采队密〕'], words: new Set(['张丽']) } },
    };
    const told = (title: string) =>
      attackWith(answering({ data: { title } }, '', { data: null }), attack, published);

    it.each([
      ['a text that was kept', '诫勉谈话〔综采队密〕'],
      ['a name that was kept', '张丽'],
    ])('is %s', async (_, kept) => {
      expect(await told(kept)).toEqual([expect.stringMatching(/^factsOf tells /u)]);
    });

    it('is nothing in what was published itself, and everything in it elsewhere', async () => {
      expect(await told('年度通报〔长平密〕')).toEqual([]);
      const elsewhere = { ...published, published: { ...published.published!, operations: [] } };
      const answer = answering({ data: { title: '年度通报〔长平密〕' } });
      expect(await attackWith(answer, attack, elsewhere)).toHaveLength(1);
    });
  });

  it('is nothing where both are unknown, in the words of who asked', async () => {
    const unknown = (id: string): object => refused(`There is no organisation “${id}”.`);
    expect(await found(unknown('cpsecret-unit'), '', unknown('nowhere0-unit'))).toEqual([]);
  });
});
