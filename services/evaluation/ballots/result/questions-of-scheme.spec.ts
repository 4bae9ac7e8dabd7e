import { shippedSchemes } from '@kaoping/schemes';
import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { questionsOfScheme } from './questions-of-scheme.ts';

describe('what a scheme asks by ballot', () => {
  it('is one question where no rater groups vote apart, with the turnout that its rules ask for', () => {
    expect(questionsOfScheme(shippedScheme('changping-branches-quarter'))).toEqual([
      {
        indicator: 'assessment.ballot',
        title: { zh: '民主测评', en: 'Democratic ballot' },
        kind: 'levels',
        choices: [
          { key: 'satisfied', title: { zh: '满意', en: 'Satisfied' }, input: 'assessment.ballot/satisfied' },
          {
            key: 'fairly',
            title: { zh: '基本满意', en: 'Fairly satisfied' },
            input: 'assessment.ballot/fairly',
          },
          {
            key: 'dissatisfied',
            title: { zh: '不满意', en: 'Dissatisfied' },
            input: 'assessment.ballot/dissatisfied',
          },
        ],
        counts: {
          due: 'assessment.ballot/due',
          issued: 'assessment.ballot/issued',
          returned: 'assessment.ballot/returned',
        },
        minimumReturns: 3,
        quorum: '0.5',
      },
    ]);
  });

  it('is a question for each rater group that votes apart', () => {
    const asked = questionsOfScheme(shippedScheme('energy-group-duty'));
    expect(asked.map(({ raterGroup, minimumReturns }) => [raterGroup, minimumReturns])).toEqual([
      ['topCadres', 5],
      ['middleCadres', 5],
      ['grassRoots', 5],
    ]);
    expect(asked[2]?.choices[0]).toEqual({
      key: 'excellent',
      title: { zh: '优秀', en: 'Excellent' },
      input: 'assessment.ballot@grassRoots/excellent',
    });
    expect(asked[2]?.counts).toEqual({
      issued: 'assessment.ballot@grassRoots/issued',
      returned: 'assessment.ballot@grassRoots/returned',
    });
  });

  it('takes in every input of every shipped scheme whose votes are counted', () => {
    for (const { id } of shippedSchemes()) {
      const { plan, entering } = shippedScheme(id);
      const ballots = plan.quantities.flatMap(({ operator }) => (operator.op === 'ballot' ? [operator] : []));
      const asked = questionsOfScheme({ plan, entering });
      expect(asked).toHaveLength(ballots.length);
      expect(asked.flatMap(({ choices }) => choices)).toHaveLength(
        ballots.reduce((sum, { votes }) => sum + votes.length, 0),
      );
      for (const { choices } of asked) {
        for (const { input, title } of choices) {
          expect(plan.inputs.map(({ name }) => name)).toContain(input);
          expect(title.zh).not.toBe('');
        }
      }
    }
  });
});
