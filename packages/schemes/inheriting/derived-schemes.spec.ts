import fc from 'fast-check';
import { digestOfScheme } from '../canonical/digest-of-scheme.ts';
import { diffSchemes } from '../comparing/diff-schemes.ts';
import { readScheme } from '../reading/read-scheme.ts';
import { schemeOf, schemeText } from '../spec-support/scheme-of.ts';
import { decidingPart } from './open-parts.ts';
import type { SchemeLibrary } from './scheme-library.ts';

/** What headquarters writes, and what it leaves open. */
const ABOVE = {
  scheme: 'group',
  version: 3,
  indicators: {
    common: { zh: '共性工作', en: 'Common work', fullMark: 60, method: 'direct' },
    local: {
      zh: '特色工作',
      en: 'Local work',
      fullMark: 40,
      indicators: {
        talent: { zh: '人才', en: 'Talent', fullMark: 20, method: { kind: 'direct', max: 15 } },
        service: { zh: '服务', en: 'Service', fullMark: 20, method: 'direct', round: { places: 2 } },
      },
    },
  },
  calculate: { final: { zh: '总分', is: 'common + local' }, k: { rankStep: { of: 'local', step: '0.5%' } } },
  open: [
    { part: 'indicators.local.indicators', may: 'add-and-remove' },
    { part: 'indicators.local.indicators.*.fullMark', from: 5, to: 30 },
    { part: 'indicators.local.indicators.service.fullMark', from: 10, to: 20 },
    { part: 'indicators.common.note' },
    { part: 'calculate.final' },
    { part: 'calculate.k.rankStep.step', from: '0.2%', to: '1%' },
  ],
};
const base = schemeOf(ABOVE);

const library: SchemeLibrary = {
  find: (id, version) =>
    id === 'group' && version === 3 ? { file: 'group.yaml', text: schemeText(ABOVE) } : undefined,
};

const derivedText = (changes: object, more: object = {}): string =>
  JSON.stringify(
    {
      scheme: 'branch',
      version: 1,
      title: { zh: '分公司', en: 'Branch' },
      extends: { scheme: 'group', version: 3 },
      changes,
      ...more,
    },
    undefined,
    1,
  );

const read = (changes: object, more: object = {}) =>
  readScheme(derivedText(changes, more), { file: 'branch.yaml', library });

const inLocal = (indicators: object) => ({ indicators: { local: { indicators } } });

/** What the subsidiary changed, as its headquarters reads it. */
const toldToHeadquarters = (changes: object, more: object = {}): readonly string[] => {
  const { scheme, problems } = read(changes, more);
  expect(problems).toEqual([]);
  return diffSchemes(base, scheme!)
    .filter(({ part }) => part !== 'scheme' && part !== 'version' && part !== 'title')
    .map(({ sentence }) => sentence.en);
};

const problemsOf = (changes: object, more: object = {}) =>
  read(changes, more).problems.map(({ code, path, sentence }) => [
    code.replace('SCHEME.', ''),
    path.join('/'),
    sentence.en,
  ]);

describe('a derived scheme', () => {
  it('is the scheme above under its own name where it changes nothing', () => {
    const { scheme, problems } = read({});
    expect(problems).toEqual([]);
    expect(scheme).toEqual({ ...base, scheme: 'branch', version: 1, title: { zh: '分公司', en: 'Branch' } });
  });

  it('keeps the title of the scheme above where it has none', () => {
    expect(read({}, { title: undefined }).scheme?.title).toEqual(base.title);
  });

  it.each<[string, object, object, readonly string[]]>([
    [
      'a number within its range',
      inLocal({ talent: { fullMark: 30 } }),
      {},
      ['Indicator "Talent": full mark from 20 to 30'],
    ],
    [
      'both ends of a range',
      inLocal({ service: { fullMark: 10 } }),
      {},
      ['Indicator "Service": full mark from 20 to 10'],
    ],
    [
      'a per cent within its range',
      { calculate: { k: { rankStep: { step: '0.20%' } } } },
      {},
      ['Step "k": coefficient by rank, step from 0.5% to 0.2%'],
    ],
    [
      'a new key where keys may be added',
      inLocal({ style: { zh: '作风', en: 'Style', fullMark: 10 } }),
      {},
      ['Added indicator "Style" (full mark 10)'],
    ],
    [
      'a formula in its short form, keeping the title',
      { calculate: { final: 'common × 2' } },
      {},
      ['Step "总分": formula from "common + local" to "common × 2"'],
    ],
    [
      'a field that was left empty and is open',
      { indicators: { common: { note: '按年初计划' } } },
      {},
      ['Indicator "Common work": note added: "按年初计划"'],
    ],
    [
      'something taken away',
      {},
      { removes: ['indicators.local.indicators.talent'] },
      ['Removed indicator "Talent" (full mark 20)'],
    ],
    [
      'a method of another kind, without the settings of the old one',
      inLocal({ talent: { method: { kind: 'deduct' } } }),
      {},
      [
        'Indicator "Talent": method, kind from "direct" to "deduct"',
        'Indicator "Talent": method, greatest value removed (was 15)',
      ],
    ],
    [
      'what it only repeats from above',
      { indicators: { common: { fullMark: '60.0', zh: '共性工作' } } },
      {},
      [],
    ],
  ])('may change %s', (_what, changes, more, told) => {
    expect(toldToHeadquarters(changes, more)).toEqual(told);
  });

  const OPEN =
    'These parts are open: indicators.local.indicators, indicators.local.indicators.*.fullMark, indicators.local.indicators.service.fullMark, indicators.common.note, calculate.final, calculate.k.rankStep.step.';

  it.each<[string, object, object, readonly (readonly string[])[]]>([
    [
      'what is locked',
      { indicators: { common: { fullMark: 50 } } },
      {},
      [
        [
          'LOCKED',
          'changes/indicators/common/fullMark',
          `Indicator "Common work": full mark (indicators.common.fullMark) is locked by headquarters and cannot be changed. ${OPEN}`,
        ],
      ],
    ],
    [
      'a number beyond its range',
      inLocal({ talent: { fullMark: '30.1' } }),
      {},
      [
        [
          'OUT_OF_RANGE',
          'changes/indicators/local/indicators/talent/fullMark',
          'Indicator "Talent": full mark (indicators.local.indicators.talent.fullMark) must be between 5 and 30, as headquarters requires; it is 30.1.',
        ],
      ],
    ],
    [
      'a number beyond the narrower of two ranges',
      inLocal({ service: { fullMark: 25 } }),
      {},
      [
        [
          'OUT_OF_RANGE',
          'changes/indicators/local/indicators/service/fullMark',
          'Indicator "Service": full mark (indicators.local.indicators.service.fullMark) must be between 10 and 20, as headquarters requires; it is 25.',
        ],
      ],
    ],
    [
      'a range by way of a new key',
      inLocal({ style: { zh: '作风', fullMark: 31 } }),
      {},
      [
        [
          'OUT_OF_RANGE',
          'changes/indicators/local/indicators/style/fullMark',
          expect.stringContaining('between 5 and 30') as string,
        ],
      ],
    ],
    [
      'a number where a per cent is due',
      { calculate: { k: { rankStep: { step: 1 } } } },
      {},
      [
        [
          'OUT_OF_RANGE',
          'changes/calculate/k/rankStep/step',
          expect.stringContaining('between 0.2% and 1%') as string,
        ],
      ],
    ],
    [
      'a new key where none may be added',
      { calculate: { extra: 'common' } },
      {},
      [['LOCKED', 'changes/calculate/extra', expect.stringContaining('"extra" cannot be added') as string]],
    ],
    [
      'a new part',
      { grades: { list: [] } },
      {},
      [['LOCKED', 'changes/grades', expect.stringContaining('"grades" cannot be added') as string]],
    ],
    [
      'something taken away that is locked',
      {},
      { removes: ['indicators.common'] },
      [
        [
          'LOCKED',
          'removes/0',
          expect.stringContaining('is locked by headquarters and cannot be removed') as string,
        ],
      ],
    ],
    [
      'something taken away that is not there',
      {},
      { removes: ['indicators.locl'] },
      [['UNKNOWN_PART', 'removes/0', expect.stringContaining('There is no "indicators.locl"') as string]],
    ],
    [
      'what is open',
      { open: [{ part: 'indicators' }] },
      {},
      [['LOCKED', 'changes/open', 'Only headquarters decides what is open; delete "open".']],
    ],
    [
      'its name among the changes',
      { version: 2 },
      {},
      [['LOCKED', 'changes/version', 'Write "version" at the top level, not under "changes".']],
    ],
    [
      'a digest that is not that of the scheme above',
      {},
      { extends: { scheme: 'group', version: 3, digest: '0'.repeat(64) } },
      [['DIGEST_DIFFERS', 'extends/digest', expect.stringContaining(digestOfScheme(base)) as string]],
    ],
    [
      'a version above that does not exist',
      {},
      { extends: { scheme: 'group', version: 4 } },
      [['UNKNOWN_BASE', 'extends/scheme', expect.stringContaining('group 4') as string]],
    ],
  ])('may not change %s', (_what, changes, more, problems) => {
    expect(problemsOf(changes, more)).toEqual(problems);
    expect(read(changes, more).scheme).toBeUndefined();
  });

  it('is taken where the digest above is right', () => {
    const from = { scheme: 'group', version: 3, digest: digestOfScheme(base) };
    expect(problemsOf({}, { extends: from })).toEqual([]);
  });

  it('tells all locked changes at once, each at its line of the subsidiary file', () => {
    const { problems } = readScheme(
      [
        'scheme: branch',
        'version: 1',
        'extends: { scheme: group, version: 3 }',
        'changes:',
        '  indicators:',
        '    common:',
        '      fullMark: 50',
        '    local: { zh: 特色 }',
      ].join('\n'),
      { file: 'branch.yaml', library },
    );
    expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'branch.yaml:7:17',
      'branch.yaml:8:18',
    ]);
    expect(problems[0]?.sentence.zh).toContain(
      '指标“共性工作”满分（indicators.common.fullMark）由总部锁定，不能改。',
    );
  });

  it('puts later problems at its changes, or at the scheme above where they come from there', () => {
    const { locate } = read(inLocal({ talent: { fullMark: 21 } }));
    const problem = { code: 'X', severity: 'error' as const, sentence: { zh: '', en: '' } };
    const changed = locate({ ...problem, path: ['indicators', 'local', 'indicators', 'talent', 'fullMark'] });
    const lines = derivedText(inLocal({ talent: { fullMark: 21 } })).split('\n');
    expect(lines[changed.line - 1]).toContain('"fullMark": 21');
    expect(lines[locate({ ...problem, path: ['calculate', 'k'] }).line - 1]).toContain('"extends"');
    expect(lines[locate({ ...problem, path: ['version'] }).line - 1]).toContain('"version": 1');
  });

  it('tells problems of shape at its own lines', () => {
    const { problems } = read(inLocal({ talent: { fulMark: 21 } }));
    expect(problems).toMatchObject([{ code: 'SCHEME.UNKNOWN_KEY', file: 'branch.yaml', line: 17 }]);
  });

  it('is refused without a library', () => {
    expect(readScheme(derivedText({}), { file: 'branch.yaml' }).problems).toMatchObject([
      { code: 'SCHEME.UNKNOWN_BASE' },
    ]);
  });

  it('may be derived from again', () => {
    const two: SchemeLibrary = {
      find: (id, version) =>
        id === 'branch'
          ? { file: 'branch.yaml', text: derivedText(inLocal({ talent: { fullMark: 25 } })) }
          : library.find(id, version),
    };
    const text = derivedText(inLocal({ talent: { fullMark: 26 } }), {
      scheme: 'team',
      extends: { scheme: 'branch', version: 1 },
    });
    const { scheme, problems } = readScheme(text, { file: 'team.yaml', library: two });
    expect(problems).toEqual([]);
    expect(scheme?.indicators[1]?.indicators?.[0]?.fullMark).toBe('26');
  });

  it('never differs from the scheme above in what was not left open, whatever is tried', () => {
    const keys = fc.constantFrom('common', 'local', 'talent', 'service', 'style');
    const fields = fc.dictionary(
      fc.constantFrom('zh', 'fullMark', 'note', 'method', 'weight', 'round'),
      fc.constantFrom<unknown>('5', '12', '30', '31', '20%', 'direct', { places: 1 }, { kind: 'deduct' }),
      { maxKeys: 3 },
    );
    const { indicators } = fc.letrec<{ indicator: object; indicators: object }>((tie) => ({
      indicator: fc
        .tuple(fields, fc.option(tie('indicators'), { nil: undefined }))
        .map(([own, indicators]) => ({ ...own, ...(indicators && { indicators }) })),
      indicators: fc.dictionary(keys, tie('indicator'), { maxKeys: 3, depthIdentifier: 'tree' }),
    }));
    const removes = fc.subarray(['indicators.common', 'indicators.local.indicators.talent', 'calculate.k']);
    let accepted = 0;
    fc.assert(
      fc.property(indicators, removes, (changed, removed) => {
        const { scheme, problems } = read({ indicators: changed }, { removes: removed });
        fc.pre(scheme !== undefined);
        expect(problems).toEqual([]);
        const changes = diffSchemes(base, scheme).filter(
          ({ path }) => !['scheme', 'version', 'title'].includes(String(path[0])),
        );
        accepted += changes.length > 0 ? 1 : 0;
        for (const { path } of changes) expect(decidingPart(base.open ?? [], path)).toBeDefined();
      }),
      { numRuns: 200, maxSkipsPerRun: 200 },
    );
    expect(accepted).toBeGreaterThan(5);
  });

  it('of itself is refused', () => {
    const self: SchemeLibrary = {
      find: () => ({
        file: 'branch.yaml',
        text: derivedText({}, { extends: { scheme: 'branch', version: 1 } }),
      }),
    };
    const { problems } = readScheme(derivedText({}, { extends: { scheme: 'branch', version: 1 } }), {
      file: 'x',
      library: self,
    });
    expect(problems).toMatchObject([{ code: 'SCHEME.BASE_BROKEN' }]);
    expect(problems[0]?.sentence.en).toContain('levels at most');
  });

  it('of a broken scheme says so', () => {
    const broken: SchemeLibrary = { find: () => ({ file: 'group.yaml', text: 'scheme: group' }) };
    const { problems } = readScheme(derivedText({}), { file: 'branch.yaml', library: broken });
    expect(problems).toMatchObject([{ code: 'SCHEME.BASE_BROKEN', file: 'branch.yaml' }]);
  });
});
