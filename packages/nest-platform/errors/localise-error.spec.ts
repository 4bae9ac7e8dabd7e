import { ApolloServer } from '@apollo/server';
import { DomainError } from '@kaoping/event-sourcing';
import { GraphQLError } from 'graphql';
import type { Language } from '../request/language.ts';
import type { RequestContext } from '../request/request-context.ts';
import { domainErrorOf, INTERNAL_CODE, localiseError } from './localise-error.ts';
import { localisedErrors } from './localised-errors.plugin.ts';

class ScorecardSealed extends DomainError {
  readonly code = 'SCORECARD.SEALED';

  constructor() {
    super({ en: 'The scorecard is sealed.', zh: '得分卡已封存。' });
  }
}

const SECRET = 'SQLITE_CANTOPEN: /var/kaoping/tenants/louxing/ledger.db';
const localised = (error: GraphQLError, language: Language) => localiseError(error.toJSON(), error, language);

describe('an error on its way to a caller', () => {
  it.each([
    ['zh', '得分卡已封存。'],
    ['en', 'The scorecard is sealed.'],
  ] as const)('is a refusal with its code and its sentence in %s, and its place', (language, message) => {
    const error = new GraphQLError('x', { originalError: new ScorecardSealed(), path: ['sealScorecard'] });
    expect(localised(error, language)).toEqual({
      message,
      path: ['sealScorecard'],
      extensions: { code: 'SCORECARD.SEALED' },
    });
  });

  it('is a refusal however deep it was wrapped', () => {
    const deep = new Error('outer', {
      cause: new GraphQLError('x', { originalError: new ScorecardSealed() }),
    });
    expect(domainErrorOf(deep)).toBeInstanceOf(ScorecardSealed);
    expect(domainErrorOf(new Error('x', { cause: 'text' }))).toBeUndefined();
    expect(domainErrorOf(undefined)).toBeUndefined();
  });

  it.each([
    ['an error of ours', new GraphQLError(SECRET, { originalError: new Error(SECRET) })],
    [
      'one with a stack',
      new GraphQLError(SECRET, { extensions: { stacktrace: [SECRET], code: 'INTERNAL_SERVER_ERROR' } }),
    ],
    ['one with a code of elsewhere', new GraphQLError(SECRET, { extensions: { code: 'SQLITE_CANTOPEN' } })],
    ['one with a code that is none', new GraphQLError(SECRET, { extensions: { code: 7 } })],
  ])('gives nothing away of %s', (_what, error) => {
    for (const language of ['zh', 'en'] as const) {
      const told = localised(error, language);
      expect(JSON.stringify(told)).not.toContain('SQLITE');
      expect(told.extensions).toEqual({ code: INTERNAL_CODE });
    }
    expect(localised(error, 'zh').message).toContain('系统内部出错');
  });

  it('tells the caller what to mend in a request, without more', () => {
    const error = new GraphQLError('Cannot query field "x".', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', stacktrace: [SECRET] },
    });
    expect(localised(error, 'en')).toEqual({
      message: 'Cannot query field "x".',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });
});

describe('the errors of a response', () => {
  const server = new ApolloServer<RequestContext>({
    typeDefs: 'type Query { sealed: String, broken: String, empty: String!, fine: String }',
    resolvers: {
      Query: {
        sealed: () => {
          throw new ScorecardSealed();
        },
        broken: () => {
          throw new Error(SECRET);
        },
        empty: () => null,
        fine: () => 'fine',
      },
    },
    plugins: [localisedErrors],
    includeStacktraceInErrorResponses: true,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const ask = async (query: string, language: Language = 'en') => {
    const { body } = await server.executeOperation(
      { query },
      { contextValue: { language } as RequestContext },
    );
    if (body.kind !== 'single') throw new Error('one answer was expected');
    return body.singleResult;
  };
  afterAll(() => server.stop());

  it('each keep their own sentence, whatever stands beside them', async () => {
    const { data, errors } = await ask('{ fine broken sealed }', 'zh');
    expect(data).toEqual({ fine: 'fine', broken: null, sealed: null });
    expect(errors).toMatchObject([
      { path: ['broken'], extensions: { code: 'INTERNAL' } },
      { path: ['sealed'], message: '得分卡已封存。', extensions: { code: 'SCORECARD.SEALED' } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('SQLITE');
  });

  it('hold no message of the library where an answer broke its own promise', async () => {
    const { errors } = await ask('{ empty }');
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(errors)).not.toContain('non-nullable');
  });

  it('tell of requests that make no sense', async () => {
    expect((await ask('{ nothing }')).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    expect((await ask('{')).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
  });
});
