import { breakingChanges } from './breaking-changes.ts';

const released = {
  type: 'object',
  required: ['cycleId', 'entries'],
  properties: {
    cycleId: { type: 'string', minLength: 1 },
    note: { type: 'string', maxLength: 100 },
    side: { type: 'string', enum: ['bonus', 'deduction'] },
    entries: {
      type: 'array',
      items: { type: 'object', required: ['value'], properties: { value: { type: 'string' } } },
    },
  },
};
const changed = (properties: object, required = released.required) => ({
  ...released,
  required,
  properties: { ...released.properties, ...properties },
});

describe('a change of what services tell each other', () => {
  it('breaks nobody by an added optional field, or by a wider bound', () => {
    expect(breakingChanges(released, released)).toEqual([]);
    expect(breakingChanges(released, changed({ label: { type: 'string' } }))).toEqual([]);
    expect(breakingChanges(released, changed({ note: { type: 'string', maxLength: 200 } }))).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'a field that vanished',
      { ...released, properties: { cycleId: { type: 'string', minLength: 1 } }, required: ['cycleId'] },
      'side: vanished',
    ],
    [
      'a new required field',
      changed({ label: { type: 'string' } }, ['cycleId', 'entries', 'label']),
      'label: is new and required',
    ],
    ['a field that became required', changed({}, ['cycleId', 'entries', 'note']), 'note: became required'],
    ['a field that became optional', changed({}, ['entries']), 'cycleId: became optional'],
    [
      'another type',
      changed({ cycleId: { type: 'number', minLength: 1 } }),
      'cycleId: type was "string", is "number"',
    ],
    [
      'another value',
      changed({ side: { type: 'string', enum: ['bonus'] } }),
      'side: enum was ["bonus","deduction"], is ["bonus"]',
    ],
    [
      'a tighter bound',
      changed({ note: { type: 'string', maxLength: 50 } }),
      'note: maxLength became tighter',
    ],
    [
      'a change deep inside',
      changed({
        entries: {
          type: 'array',
          items: { type: 'object', required: [], properties: { value: { type: 'string' } } },
        },
      }),
      'entries[].value: became optional',
    ],
  ])('is named: %s', (_what, schema, sentence) => {
    expect(breakingChanges(released, schema as never)).toContain(sentence);
  });
});
