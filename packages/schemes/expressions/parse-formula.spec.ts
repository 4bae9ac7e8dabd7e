import fc from 'fast-check';
import { expressionText } from './expression-text.ts';
import { isGroupCall } from './formula-functions.ts';
import { FORMULA_DEPTH_MAX, FORMULA_LENGTH_MAX } from './formula-limits.ts';
import { isConnective } from './formula-token.ts';
import type { FormulaCall, FormulaOperator, FormulaTree } from './formula-tree.ts';
import { parseFormula } from './parse-formula.ts';

const treeOf = (text: string): FormulaTree => {
  const { tree, problem } = parseFormula(text);
  if (tree === undefined) throw new Error(problem.sentence.en);
  return tree;
};

/** The formula with a bracket around everything, so that a test sees what belongs together. */
const grouped = (tree: FormulaTree): string => {
  switch (tree.kind) {
    case 'number':
      return tree.number;
    case 'name':
      return tree.name;
    case 'binary':
      return `[${grouped(tree.left)} ${tree.operator} ${grouped(tree.right)}]`;
    case 'negate':
    case 'not':
      return `[${tree.kind} ${grouped(tree.of)}]`;
    case 'call':
      return `${tree.function}(${tree.arguments.map(grouped).join('; ')})`;
  }
};

const withoutPlaces = (tree: FormulaTree): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'at' ? undefined : value)));

describe('reading a formula', () => {
  it.each([
    [
      'base × coefficient + bonus − deduction',
      '[[[base multiply coefficient] add bonus] subtract deduction]',
    ],
    ['threeTasks + (evaluation × coefficient)', '[threeTasks add [evaluation multiply coefficient]]'],
    ['a - b - c', '[[a subtract b] subtract c]'],
    ['a ÷ b * c', '[[a divide b] multiply c]'],
    ['-a × b', '[[negate a] multiply b]'],
    ['final < 60% × first(final)', '[final below [0.6 multiply highest(final)]]'],
    ['not a and b or c', '[[[not a] and b] or c]'],
    ['非 甲 且 乙 或 丙', '[[[not 甲] and 乙] or 丙]'],
    ['not a < b', '[not [a below b]]'],
    ['（综合评价 ＋ 3）＞ 2', '[[综合评价 add 3] above 2]'],
    ['if(anyOf(fire, flood), 0, reward)', 'if(anyOf(fire; flood); 0; reward)'],
    ['a <= b', '[a at-most b]'],
    ['a >= b', '[a at-least b]'],
    ['a ≠ b', '[a not-equal b]'],
    ['clamp(x, 0, 100)', 'clamp(x; 0; 100)'],
    ['party.discipline.公众', 'party.discipline.公众'],
    ['110％', '1.1'],
    ['非公党建 + 1', '[非公党建 add 1]'],
  ])('reads "%s" as %s', (text, meaning) => {
    expect(grouped(treeOf(text))).toBe(meaning);
  });

  it('keeps a per cent as it was written', () => {
    expect(treeOf('0.2%')).toEqual({ kind: 'number', at: 0, number: '0.002', percent: '0.2' });
  });

  it.each([
    ['a +', 'FORMULA.UNEXPECTED', 3],
    ['', 'FORMULA.UNEXPECTED', 0],
    ['a b', 'FORMULA.UNEXPECTED', 2],
    ['(a + b', 'FORMULA.UNEXPECTED', 6],
    ['a + )', 'FORMULA.UNEXPECTED', 4],
    ['a $ b', 'FORMULA.UNKNOWN_CHARACTER', 2],
    ['hihgest(a)', 'FORMULA.UNKNOWN_FUNCTION', 0],
    ['1 + clamp(a, 2)', 'FORMULA.ARGUMENT_COUNT', 4],
    ['min()', 'FORMULA.ARGUMENT_COUNT', 0],
    ['round(a, b)', 'FORMULA.UNEXPECTED', 9],
    ['a < b < c', 'FORMULA.CHAINED_COMPARISON', 6],
    ['1.1234567890', 'FORMULA.MALFORMED_NUMBER', 0],
  ])('refuses "%s" with %s at character %i', (text, code, offset) => {
    expect(parseFormula(text).problem).toMatchObject({ code, offset });
  });

  it('suggests the function that was meant, in both languages', () => {
    const { sentence } = parseFormula('hihgest(a)').problem ?? {};
    expect(sentence?.zh).toContain('是不是“highest”');
    expect(sentence?.en).toContain('did you mean "highest"');
  });

  it('refuses what is too long, has too many terms or is nested too deep', () => {
    expect(parseFormula('a'.repeat(FORMULA_LENGTH_MAX + 1)).problem?.code).toBe('FORMULA.TOO_LONG');
    expect(parseFormula(Array(101).fill('a').join('+')).problem?.code).toBe('FORMULA.TOO_MANY_TERMS');
    const nested = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
    expect(parseFormula(nested(FORMULA_DEPTH_MAX)).problem?.code).toBe('FORMULA.TOO_DEEP');
    expect(parseFormula(nested(FORMULA_DEPTH_MAX - 1)).problem).toBeUndefined();
  });

  it('tells functions over the group from those over one organisation', () => {
    expect([isGroupCall('highest'), isGroupCall('max')]).toEqual([true, false]);
  });
});

const names = fc
  .array(fc.stringMatching(/^[a-z综评][a-z0-9考]{0,4}$/u), { minLength: 1, maxLength: 3 })
  .map((keys) => keys.join('.'))
  .filter((name) => !isConnective(name));
const numbers = fc
  .tuple(fc.nat({ max: 99999 }), fc.nat({ max: 999 }), fc.boolean())
  .map(([whole, part, isPercent]) => treeOf(`${whole}.${part}${isPercent ? '%' : ''}`));
const operators = fc.constantFrom<FormulaOperator>(
  ...(['add', 'subtract', 'multiply', 'divide', 'below', 'at-most'] as const),
  ...(['equal', 'not-equal', 'at-least', 'above', 'and', 'or'] as const),
);
const variadic = fc.constantFrom<FormulaCall>('min', 'max', 'mean', 'sum', 'anyOf', 'allOf');
const single = fc.constantFrom<FormulaCall>(
  'highest',
  'lowest',
  'groupMean',
  'groupSum',
  'groupCount',
  'rank',
);
const { tree: trees } = fc.letrec<{ tree: FormulaTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    names.map((name): FormulaTree => ({ kind: 'name', at: 0, name })),
    numbers,
    fc
      .tuple(operators, tie('tree'), tie('tree'))
      .map(([operator, left, right]): FormulaTree => ({ kind: 'binary', at: 0, operator, left, right })),
    fc
      .tuple(fc.constantFrom('negate' as const, 'not' as const), tie('tree'))
      .map(([kind, of]): FormulaTree => ({ kind, at: 0, of })),
    fc
      .tuple(variadic, fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([called, given]): FormulaTree => ({ kind: 'call', at: 0, function: called, arguments: given })),
    fc
      .tuple(single, tie('tree'))
      .map(([called, of]): FormulaTree => ({ kind: 'call', at: 0, function: called, arguments: [of] })),
    fc
      .tuple(tie('tree'), tie('tree'), tie('tree'))
      .map((given): FormulaTree => ({ kind: 'call', at: 0, function: 'if', arguments: given })),
  ),
}));

describe('printing a formula', () => {
  it('prints the least brackets that keep the meaning', () => {
    expect(expressionText(treeOf('((a*b))+c-(d-e)'))).toBe('a × b + c − (d − e)');
  });

  it('gives back the same formula when it is read again', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(withoutPlaces(treeOf(expressionText(tree)))).toEqual(withoutPlaces(tree));
      }),
    );
  });

  it('prints titles and words where it is told them', () => {
    const wording = { name: (name: string) => `《${name}》`, or: '或' };
    expect(expressionText(treeOf('a or b > 2'), wording)).toBe('《a》 或 《b》 > 2');
  });
});
