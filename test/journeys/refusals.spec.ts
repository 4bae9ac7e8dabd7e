import type { RequestExtras } from './support/graphql-client.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';

const OPEN = 'cycleId: "2017-05-towns", organisationId: "shuangjiang"';
const SEALED = 'cycleId: "2017-04-towns", organisationId: "shuangjiang"';
const TOWNS = 'cycleId: "2017-05-towns", peerGroupId: "towns"';
const APRIL = 'cycleId: "2017-04-towns", peerGroupId: "towns"';
const PLACE = 'indicator: "villages", child: "双江"';

const recorded = (input: string): string => `mutation { recordScore(input: { ${input} }) { position } }`;
const corrected = (input: string): string => `mutation { correctScore(input: { ${input} }) { position } }`;
const change = (name: string, input: string): string =>
  `mutation { ${name}(input: { ${input} }) { position } }`;
const asOf = (moment: string): string => `{ ranking(${TOWNS}, asOf: ${moment}) { position } }`;

const WITH_VARIABLE = `mutation ($value: Decimal!) {
  correctScore(input: { ${OPEN}, ${PLACE}, value: $value, reason: "复核" }) { position }
}`;

/** What is asked, and the code that it is refused with. */
const REFUSALS: readonly (readonly [string, string, string, RequestExtras?])[] = [
  [
    'a decimal with two points',
    'ENTRY.MALFORMED_DECIMAL',
    corrected(`${OPEN}, ${PLACE}, value: "86..67", reason: "复核"`),
  ],
  [
    'a decimal of letters',
    'ENTRY.MALFORMED_DECIMAL',
    corrected(`${OPEN}, ${PLACE}, value: "八十六", reason: "复核"`),
  ],
  ['an exponent', 'ENTRY.MALFORMED_DECIMAL', corrected(`${OPEN}, ${PLACE}, value: "8e1", reason: "复核"`)],
  ['a float in a variable', 'ENTRY.MALFORMED_DECIMAL', WITH_VARIABLE, { variables: { value: 86.67 } }],
  [
    'a score above the range',
    'ENTRY.OUT_OF_RANGE',
    corrected(`${OPEN}, ${PLACE}, value: "100.01", reason: "复核"`),
  ],
  [
    'a score below the range',
    'ENTRY.OUT_OF_RANGE',
    corrected(`${OPEN}, ${PLACE}, value: "-0.01", reason: "复核"`),
  ],
  [
    'an unknown indicator',
    'ENTRY.UNKNOWN_INDICATOR',
    recorded(`${OPEN}, indicator: "beauty", value: "1", reason: "补录"`),
  ],
  [
    'a score for a place that has one',
    'SCORECARD.SCORE_ALREADY_RECORDED',
    recorded(`${OPEN}, ${PLACE}, value: "87", reason: "补录"`),
  ],
  ['a blank reason', 'SCORECARD.REASON_BLANK', corrected(`${OPEN}, ${PLACE}, value: "87", reason: "  "`)],
  [
    'a correction of what is not there',
    'SCORECARD.SCORE_UNKNOWN',
    corrected(`${OPEN}, indicator: "villages", child: "花果山", value: "87", reason: "复核"`),
  ],
  [
    'a withdrawal of what is not there',
    'SCORECARD.SCORE_UNKNOWN',
    change('withdrawScore', `${OPEN}, indicator: "villages", child: "花果山", reason: "误录"`),
  ],
  [
    'a correction of an entry that is gone',
    'SCORECARD.SCORE_CHANGED_MEANWHILE',
    corrected(`${OPEN}, ${PLACE}, value: "87", replacedEntryId: "another-entry", reason: "复核"`),
  ],
  [
    'a change of a sealed card',
    'SCORECARD.SEALED',
    change('withdrawScore', `${SEALED}, ${PLACE}, reason: "误录"`),
  ],
  [
    'a correction of a sealed card',
    'SCORECARD.SEALED',
    corrected(`${SEALED}, ${PLACE}, value: "87", reason: "复核"`),
  ],
  [
    'an unknown organisation',
    'SCORECARD.UNKNOWN',
    recorded(
      'cycleId: "2017-05-towns", organisationId: "nowhere", indicator: "villages", child: "x", value: "1", reason: "补录"',
    ),
  ],
  ['an unknown cycle', 'CYCLE.UNKNOWN', '{ cycle(id: "2016-01") { id } }'],
  [
    'the ranking of an unknown cycle',
    'CYCLE.UNKNOWN',
    '{ ranking(cycleId: "2016-01", peerGroupId: "towns") { position } }',
  ],
  [
    'an unknown peer group',
    'RANKING.PEER_GROUP_UNKNOWN',
    '{ ranking(cycleId: "2017-05-towns", peerGroupId: "streets") { position } }',
  ],
  [
    'a publication before the seals',
    'RANKING.SCORECARDS_NOT_SEALED',
    change('publishRanking', `${TOWNS}, reason: "公布"`),
  ],
  ['a revision of nothing', 'RANKING.NOT_PUBLISHED', change('reviseRanking', `${TOWNS}, reason: "更正"`)],
  [
    'a revision that changes nothing',
    'RANKING.UNCHANGED',
    change('reviseRanking', `${APRIL}, reason: "更正"`),
  ],
  [
    'an unknown revision',
    'RANKING.PUBLICATION_UNKNOWN',
    `{ publication(${APRIL}, revision: 9) { revision } }`,
  ],
  [
    'a request id that is too short',
    'REQUEST.ID_MALFORMED',
    corrected(`${OPEN}, ${PLACE}, value: "87", reason: "复核", requestId: "short"`),
  ],
  [
    'a request id with spaces',
    'REQUEST.ID_MALFORMED',
    corrected(`${OPEN}, ${PLACE}, value: "87", reason: "复核", requestId: "two words here"`),
  ],
  ['a position of the future', 'RANKING.MOMENT_REFUSED', asOf('{ position: 999999 }')],
  ['the position 0', 'RANKING.MOMENT_REFUSED', asOf('{ position: 0 }')],
  ['a negative position', 'REQUEST.POSITION_MALFORMED', asOf('{ position: -1 }')],
  ['half a position', 'REQUEST.POSITION_MALFORMED', asOf('{ position: 1.5 }')],
  ['an instant of the future', 'RANKING.MOMENT_REFUSED', asOf('{ instant: "2999-01-01T00:00:00Z" }')],
  ['an instant that is none', 'RANKING.MOMENT_REFUSED', asOf('{ instant: "gestern" }')],
  ['30 February', 'RANKING.MOMENT_REFUSED', asOf('{ instant: "2017-02-30T00:00:00Z" }')],
  ['an instant that is a number', 'REQUEST.INSTANT_MALFORMED', asOf('{ instant: 20170503 }')],
  [
    'an instant and a position together',
    'RANKING.MOMENT_REFUSED',
    asOf('{ instant: "2017-05-03T08:00:00Z", position: 3 }'),
  ],
];

describe('refusals', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  it.each(REFUSALS.map(([what, code, request, extras = {}]) => [what, code, request, extras] as const))(
    'refuse %s with %s, in both languages, and write nothing',
    async (_what, code, request, extras) => {
      const before = await product.head();
      for (const [language, letters] of [
        ['zh-CN', /[\u4e00-\u9fff]{2}/u],
        ['en-GB,en;q=0.9', /[a-z]{2} [a-z0-9]/u],
      ] as const) {
        const { data, errors } = await product.as.officer.send(request, { ...extras, language });
        expect(data).toBeFalsy();
        expect(errors.map(({ extensions }) => extensions)).toEqual([{ code }]);
        expect(errors[0]!.message).toMatch(letters);
      }
      expect(await product.head()).toBe(before);
    },
  );

  it('enter a repeated request once, and give the same receipt', async () => {
    const request = change(
      'correctScore',
      `${OPEN}, ${PLACE}, value: "86.9", reason: "复核", requestId: "desk-7:0001"`,
    );
    const first = await product.as.recorder.ask<object>(request);
    const head = await product.head();
    expect(await product.as.recorder.send(request)).toMatchObject({ errors: [] });
    expect(await product.head()).toBe(head);
    expect(first).toEqual({ correctScore: { position: head } });
  });

  it('enter a request once even when it is sent twice in the same moment', async () => {
    const before = await product.head();
    const request = change(
      'correctScore',
      `${OPEN}, ${PLACE}, value: "86.8", reason: "复核", requestId: "desk-7:0002"`,
    );
    const answers = await Promise.all([1, 2, 3, 4].map(() => product.as.recorder.send(request)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await product.head()).toBe(before + 1);
  });

  it('enter an old request no more once a later one changed the same score', async () => {
    const change1 = change(
      'correctScore',
      `${OPEN}, ${PLACE}, value: "86.4", reason: "复核", requestId: "desk-7:0003"`,
    );
    const change2 = change(
      'correctScore',
      `${OPEN}, ${PLACE}, value: "86.5", reason: "复核", requestId: "desk-7:0004"`,
    );
    await product.as.recorder.ask(change1);
    await product.as.recorder.ask(change2);
    const head = await product.head();
    await product.as.recorder.send(change1);
    expect(await product.head()).toBe(head);
  });

  it('publish what is published already no second time', async () => {
    const head = await product.head();
    const { publishRanking } = await product.as.officer.ask<{ readonly publishRanking: object }>(
      `mutation { publishRanking(input: { ${APRIL}, reason: "公布" }) { eventIds } }`,
    );
    expect(publishRanking).toEqual({ eventIds: [] });
    expect(await product.head()).toBe(head);
  });

  it('take an unquoted literal, whose digits arrive as they were written', async () => {
    const { position } = (
      await product.as.recorder.ask<{ readonly correctScore: { readonly position: number } }>(
        change('correctScore', `${OPEN}, ${PLACE}, value: 86.70, reason: "复核"`),
      )
    ).correctScore;
    expect(position).toBe(await product.head());
  });

  it.each([
    ['unfinished text', 'GRAPHQL_PARSE_FAILED', '{ cycles { id ', /Syntax Error/u],
    ['an unknown field', 'GRAPHQL_VALIDATION_FAILED', '{ nope }', /nope/u],
    ['a missing field of an input', 'GRAPHQL_VALIDATION_FAILED', recorded(OPEN), /indicator/u],
  ])('say what is wrong with a request: %s', async (_what, code, request, message) => {
    const { status, errors } = await product.as.officer.send(request);
    expect(status).toBe(400);
    expect(errors[0]!.extensions).toEqual({ code });
    expect(errors[0]!.message).toMatch(message);
  });

  it('say what is wrong with a variable', async () => {
    const { errors } = await product.as.officer.send('query ($id: ID!) { cycle(id: $id) { id } }', {
      variables: { id: { no: 'text' } },
    });
    expect(errors[0]!.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(errors[0]!.message).toMatch(/\$id/u);
  });
});
