import { asGolden, commandMetadata, deciderSpec, goldenSamples } from '@kaoping/testing';
import { RememberImportMapping } from './import-mapping.commands.ts';
import { importMappingDecider } from './import-mapping.decider.ts';
import type { ImportMappingRemembered } from './import-mapping.events.ts';

const HEADERS = { code: '单位代码', name: '单位名称', parentCode: '上级代码' };

const remember = (headers: Readonly<Record<string, string>>, commandId = 'command-1') =>
  new RememberImportMapping(commandMetadata({ commandId }), { kind: 'organisations', headers });

const remembered = (headers: Readonly<Record<string, string>>): ImportMappingRemembered => ({
  type: 'ImportMappingRemembered',
  data: { kind: 'organisations', headers },
});

const spec = deciderSpec(importMappingDecider);

describe('what the columns of a table mean', () => {
  it('is remembered', () => {
    spec.when(remember(HEADERS)).then(remembered(HEADERS));
  });

  it('is remembered anew where a later table has other columns, also fewer', () => {
    spec
      .given(remembered(HEADERS))
      .when(remember({ code: '代码', name: '单位名称' }, 'command-9'))
      .then(remembered({ code: '代码', name: '单位名称' }));
  });

  it('is nothing new where it is the same', () => {
    spec.given(remembered(HEADERS)).when(remember(HEADERS, 'command-2')).thenNothing();
  });

  it('stays what a later table made it when the earlier command comes again', () => {
    const state = importMappingDecider.evolve(
      { headers: { code: '代码' }, commandIds: ['command-1'] },
      {
        ...remembered({ code: '编码' }),
        id: 'e',
        version: 1,
        actorId: 'a',
        correlationId: 'c',
        causationId: 'command-2',
      },
    );
    expect(importMappingDecider.decide(remember({ code: '代码' }), state)).toEqual([]);
  });
});

describe('the stored shape of a mapping', () => {
  it('has a sample, just as it is written today', () => {
    const written = asGolden(
      importMappingDecider.decide(remember(HEADERS), importMappingDecider.initialState),
    );
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(written);
  });
});
