import { buildSchema, parse, validate } from 'graphql';
import { nowhereOf } from './places.ts';
import { requestsOf } from './schema-requests.ts';

const schema = buildSchema(`
  scalar Day
  enum Side { BONUS DEDUCTION }
  input NoteInput { organisationId: ID! side: Side! on: Day! ids: [ID!] text: String }
  type Unit { id: ID! name: String! parent: Unit code(style: String!): String! }
  type Query { unit(id: ID!): Unit! units(first: Int = 50, after: String): [Unit!]! }
  type Mutation { note(input: NoteInput!): Unit! }
`);
const places = { organisationId: 'cpsecret-unit', 'unit.id': 'cpsecret-unit', ids: 'cpsecret-file' };

describe('requests made from the schema', () => {
  it('are one for every field, and sound', () => {
    const requests = requestsOf(schema, places, 'everything');
    expect(requests.map(({ operation }) => operation)).toEqual(['unit', 'units', 'note']);
    for (const { query } of requests) expect(validate(schema, parse(query))).toEqual([]);
  });

  it('name what the scene has, in lists and inputs, too', () => {
    const [, , note] = requestsOf(schema, places, 'everything');
    expect(note?.variables['input']).toEqual({
      organisationId: 'cpsecret-unit',
      side: 'BONUS',
      on: '2026-05-06',
      ids: ['cpsecret-file'],
      text: '例行核对',
    });
  });

  it('leave out what may be left out, where that is asked', () => {
    const [, units, note] = requestsOf(schema, places, 'required');
    expect(units?.variables).not.toHaveProperty('first');
    expect(note?.variables['input']).not.toHaveProperty('ids');
  });

  it('name only what has an id, where that is asked', () => {
    const [, units, note] = requestsOf(schema, places, 'named');
    expect(units?.variables).not.toHaveProperty('first');
    expect(units?.variables).not.toHaveProperty('after');
    expect(note?.variables['input']).toEqual({
      organisationId: 'cpsecret-unit',
      side: 'BONUS',
      on: '2026-05-06',
      ids: ['cpsecret-file'],
    });
  });

  it('are refused for an id that nobody thought of, with the place where it belongs', () => {
    const { ids: _, ...rest } = places;
    expect(() => requestsOf(schema, rest, 'everything')).toThrow(
      /NoteInput\.ids is an ID .*test\/isolation\/scene/u,
    );
  });
});

describe('the name of what exists nowhere', () => {
  it.each([
    ['cpsecret-unit', 'nowhere0-unit'],
    ['CPSECRET-UNIT', 'NOWHERE0-UNIT'],
    ['changping', 'noplacex0'],
    ['01a1fec5-dce4-7584-a721-e4292aa68677', 'fe5e013a-231b-8a7b-58de-1bd6d5597988'],
    ['2218b85f6e69914e6a413baf', 'dde747a091966eb195bec450'],
  ])('of %s is %s', (value, expected) => {
    expect(nowhereOf(value)).toBe(expected);
  });

  it('keeps a cursor in its form', () => {
    const cursor = (key: string): string =>
      Buffer.concat([Buffer.from([0xc8, 0xff, 0x00, 0x9e]), Buffer.from(key)]).toString('base64url');
    expect(nowhereOf(cursor('cpsecret-quarter-cycle'))).toBe(cursor('nowhere0-quarter-cycle'));
  });
});
