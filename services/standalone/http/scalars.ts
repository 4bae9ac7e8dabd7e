import { DomainError } from '@kaoping/event-sourcing';
import { GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

/** A number came where exact text is wanted: a float may have lost digits on its way already. */
class DecimalNotText extends DomainError {
  readonly code = 'ENTRY.MALFORMED_DECIMAL';

  constructor(readonly given: string) {
    super({
      en: `Send the decimal as text: "86.67", not ${given}.`,
      zh: `请以文本形式提交数字：应为 "86.67"，而不是 ${given}。`,
    });
  }
}

class PositionMalformed extends DomainError {
  readonly code = 'REQUEST.POSITION_MALFORMED';

  constructor(readonly given: string) {
    super({
      en: `"${given}" is no ledger position: use a whole number from 0.`,
      zh: `“${given}”不是账本位置：请用从 0 起的整数。`,
    });
  }
}

class InstantNotText extends DomainError {
  readonly code = 'REQUEST.INSTANT_MALFORMED';

  constructor(readonly given: string) {
    super({
      en: `Send the instant as text: "2017-05-03T08:00:00Z", not ${given}.`,
      zh: `请以文本形式提交时间：应为 "2017-05-03T08:00:00Z"，而不是 ${given}。`,
    });
  }
}

class DayNotText extends DomainError {
  readonly code = 'REQUEST.DAY_MALFORMED';

  constructor(readonly given: string) {
    super({
      en: `Send the day as text: "2017-05-03", not ${given}.`,
      zh: `请以文本形式提交日期：应为 "2017-05-03"，而不是 ${given}。`,
    });
  }
}

const textScalar = (
  name: string,
  refuse: (given: string) => DomainError,
  isLiteral: (node: ValueNode) => node is Extract<ValueNode, { readonly value: string }>,
): GraphQLScalarType<string, string> =>
  new GraphQLScalarType({
    name,
    serialize: String,
    parseValue: (value) => {
      if (typeof value !== 'string') throw refuse(JSON.stringify(value));
      return value;
    },
    parseLiteral: (node) => {
      if (!isLiteral(node)) throw refuse(print(node));
      return node.value;
    },
  });

const parsePosition = (value: unknown): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new PositionMalformed(JSON.stringify(value));
};

/** The scalars of the public schema. What a decimal or an instant may be is for the domain to say. */
export const scalars = {
  // A literal's digits reach us as they were written, so an unquoted one loses nothing.
  Decimal: textScalar(
    'Decimal',
    (given) => new DecimalNotText(given),
    (node) => node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT,
  ),
  Instant: textScalar(
    'Instant',
    (given) => new InstantNotText(given),
    (node) => node.kind === Kind.STRING,
  ),
  Day: textScalar(
    'Day',
    (given) => new DayNotText(given),
    (node) => node.kind === Kind.STRING,
  ),
  Position: new GraphQLScalarType<number, number>({
    name: 'Position',
    serialize: Number,
    parseValue: parsePosition,
    parseLiteral: (node) => parsePosition(node.kind === Kind.INT ? Number(node.value) : print(node)),
  }),
};
