import type { QuantityType } from '@kaoping/scoring-engine';
import type { EnteredFigure } from '../language/step.ts';
import { call, number, quantity } from './expression-parts.ts';
import type { PlanDraft } from './plan-draft.ts';
import { clauseOf, joinTitles, titleOf } from './scheme-titles.ts';

const fieldsOf = (figure: EnteredFigure, type: QuantityType) =>
  ({
    name: figure.key,
    title: titleOf(figure, figure.key),
    type,
    stage: 'entry',
    latest: 'consequence',
    path: ['figures', figure.key],
    ...(figure.unit === undefined ? {} : { unit: { zh: figure.unit, en: figure.unit } }),
    ...clauseOf(figure),
  }) as const;

/** A figure of the whole group; where it has a value of its own for none, that is a step of its own. */
const addParameter = (draft: PlanDraft, figure: EnteredFigure, type: QuantityType): void => {
  const fields = fieldsOf(figure, type);
  const operator = { op: 'parameter', name: figure.key } as const;
  if (figure.ifNone === undefined) {
    draft.quantity({ ...fields, operator });
    return;
  }
  const given = `${figure.key}@given`;
  draft.quantity({
    ...fields,
    name: given,
    title: joinTitles(fields.title, { zh: '给定', en: 'given' }),
    operator,
  });
  const expression = call('if-missing', quantity(given), number(figure.ifNone));
  draft.quantity({ ...fields, operator: { op: 'formula', expression } });
};

/** Adds what is entered besides scores. A choice is a key and only picks shares, so it is no quantity. */
export const compileFigures = (draft: PlanDraft): void => {
  for (const figure of draft.scheme.figures ?? []) {
    const { type, key, min, max, ifNone } = figure;
    if (type === 'choice') continue;
    if (figure.ofGroup === true) {
      addParameter(draft, figure, type);
      continue;
    }
    const input = draft.input({
      name: key,
      title: titleOf(figure, key),
      entry: {
        kind: 'decimal',
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      },
      entries: 'one',
      ...clauseOf(figure),
    });
    const operator = { op: 'entry', input, ...(ifNone === undefined ? {} : { ifNone }) } as const;
    draft.quantity({ ...fieldsOf(figure, type), operator });
  }
};
