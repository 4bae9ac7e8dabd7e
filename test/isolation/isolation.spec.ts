import { readFileSync } from 'node:fs';
import { archiveTexts } from './archive-texts.ts';
import { attackWith, attacksOf, inParallel, renamingOf, type Attack, type Stakes } from './attack.ts';
import { fingerprintOf } from './fingerprint.ts';
import { leaksIn } from './leaks.ts';
import { attackRoutes, routesOf } from './routes.ts';
import { ROLES, type Enterprise } from './scene/group.ts';
import type { Door } from './scene/door.ts';
import { startScene, UNIT_MARK, type Scene } from './scene/scene.ts';
import { secretsOf } from './secrets.ts';

/** A whole product with two attackers and every role takes its time, in milliseconds. */
const SUITE_TIMEOUT_MS = 240_000;

/** Queries by which the victim's own people learn no word of it: figures, the scheme as shipped, what it has not got. */
const SAY_NOTHING = [
  'adjustmentCircumstances',
  'ballotPaper', // it was asked for with a voting code that is not quite right
  'burdenRates',
  'overdueDeduction',
  'groupMembers', // the victim is nobody's headquarters, as three more of these
  'groupOverview',
  'peerGroupCheck',
  'receivedSelfAssessment',
  'receivedSelfAssessments',
  'schemeAdoptions',
  'session',
  'reportedMoves',
  'reportedResult',
  'reportedResults',
  'sheetProgress',
];

/** What headquarters may know: whom they invited, how they stand, and whom they may send a scheme to. */
const KNOWN_TO_HEADQUARTERS = ['subsidiaries', 'groupMembers', 'handDownScheme'];

/** What headquarters are told of a ranking that a subsidiary published. */
const REPORTED = ['subsidiaries', 'groupOverview', 'reportedResults', 'reportedResult', 'reportedMoves'];

/** Which cycles are under way is reported once a day by a policy, be it before or after the suite reads the ledgers. */
const REPORTED_DAILY = /^cpsecret-[a-z]+-cycle$|^policy:/u;

/**
 * How far the asker's own ledger has come, and how much it holds: their own reminders and reports go on meanwhile. That
 * nothing of another is written there, their export shows.
 */
const HOW_FAR = /"(?:usedBytes|\w*[pP]osition)":"?\d+"?/gu;

/** A wrong password or code is counted where it was tried: that is the only mark that a stranger leaves. */
const LEAVES_A_NOTE = ['signIn', 'choosePassword'];

/** What everybody of an enterprise may read, whichever unit it is about. */
const PUBLISHED_WITHIN = ['publicisedAdjustments', 'keyProjects'];

/** Whoever is signed in may object to what is publicised. */
const OPEN_WITHIN = ['objectToAdjustment'];

/** What the scene entered about its one unit is named so. */
const OF_UNIT = [
  '"organisationId":"cpsecret-unit"',
  '"rectificationId":"cpsecret',
  '"consequenceId":"cpsecret',
  ...['"banId"', '"taskId"'],
];

const OTHERS = ['neighbour', 'headquarters'] as const;

describe('tenants of one product', () => {
  let scene: Scene;
  let attacks: readonly Attack[];
  let stakesOf: Readonly<Record<(typeof OTHERS)[number], Stakes>>;
  beforeAll(async () => {
    scene = await startScene();
    const { group, places } = scene;
    attacks = attacksOf(group.schema, places);
    const renaming = renamingOf(places);
    const secrets = (asker: Enterprise) => secretsOf(group, { ...scene, of: group.victim }, asker);
    const fromHeadquarters = await secrets(group.headquarters);
    stakesOf = {
      neighbour: { renaming, secrets: await secrets(group.neighbour) },
      headquarters: {
        renaming,
        secrets: fromHeadquarters,
        mayKnow: [...KNOWN_TO_HEADQUARTERS, ...REPORTED],
        // Names of units and rankings are published with the marks of the enterprise; the words are those that it kept.
        published: {
          operations: REPORTED,
          secrets: {
            marks: [UNIT_MARK],
            words: new Set([...fromHeadquarters.words].filter((word) => !REPORTED_DAILY.test(word))),
          },
        },
      },
    };
  }, SUITE_TIMEOUT_MS);
  afterAll(() => scene.group.stop());

  const queries = (): readonly Attack[] => attacks.filter(({ kind }) => kind === 'query');
  const mutations = (): readonly Attack[] => attacks.filter(({ kind }) => kind === 'mutation');
  const asking = (door: Door, stakes: Stakes): Promise<readonly string[]> =>
    inParallel(queries(), (attack) => attackWith(door, attack, stakes));

  it(
    'have something to lose in every query: whoever got in would be found out',
    async () => {
      const { group } = scene;
      const insiders = [
        ...ROLES.map((role) => group.victim.as[role]),
        await group.within(group.victim, 'recorder', { kind: 'unit', organisationId: 'cpsecret-third' }),
        await group.signedIn(group.victim, 'cpsecret-wei'),
      ];
      const told = new Set<string>();
      for (const insider of insiders) {
        await inParallel(queries(), async (attack) => {
          const findings = await attackWith(insider, attack, stakesOf.neighbour);
          if (findings.some((finding) => finding.includes(' tells '))) told.add(attack.operation);
          return [];
        });
      }
      const silent = queries()
        .map(({ operation }) => operation)
        .filter((operation) => !told.has(operation));
      expect(silent.filter((operation) => !SAY_NOTHING.includes(operation))).toEqual([]);
    },
    SUITE_TIMEOUT_MS,
  );

  it('tell headquarters what was published, by every way that there is to ask for it', async () => {
    const { group } = scene;
    const { headquarters } = stakesOf;
    const asIfNothingWere = { renaming: headquarters.renaming, secrets: headquarters.secrets };
    const findings = await inParallel(
      queries().filter(({ operation }) => REPORTED.includes(operation)),
      (attack) => attackWith(group.headquarters.as.auditor, attack, asIfNothingWere),
    );
    const told = REPORTED.filter((operation) => findings.some((finding) => finding.startsWith(operation)));
    expect(told).toEqual(REPORTED);
  });

  it.each(OTHERS)(
    'change nothing for the %s by what they enter: no row, no count, no cursor',
    async (who) => {
      const isOfThem = (name: string): boolean => !REPORTED.includes(name.split(' ')[0] ?? '');
      const seenBy = (look: Scene['before']) =>
        Object.entries(look[who])
          .filter(([name]) => isOfThem(name))
          .map(([name, text]) => [name, text.replaceAll(HOW_FAR, '')]);
      expect(seenBy(await scene.lookAgain())).toEqual(seenBy(scene.before));
    },
    SUITE_TIMEOUT_MS,
  );

  it.each(OTHERS.flatMap((who) => ROLES.map((role) => [who, role] as const)))(
    'show the %s’s %s nothing, and not even that it is there',
    async (who, role) => {
      expect(await asking(scene.group[who].as[role], stakesOf[who])).toEqual([]);
    },
    SUITE_TIMEOUT_MS,
  );

  it.each(ROLES)(
    'show headquarters’ %s for subsidiaries nothing that was not published',
    async (role) => {
      const { group } = scene;
      const door = await group.within(group.headquarters, role, { kind: 'subsidiaries' });
      expect(await asking(door, stakesOf.headquarters)).toEqual([]);
    },
    SUITE_TIMEOUT_MS,
  );

  describe('refuse', () => {
    const codesOf = async (door: Door): Promise<readonly unknown[]> => {
      const codes = await inParallel(attacks, async ({ operation, forVictims }) => {
        if (LEAVES_A_NOTE.includes(operation)) return [];
        const { errors = [] } = JSON.parse((await door.send(forVictims)).text) as {
          readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
        };
        return errors.map(({ extensions }) => extensions.code);
      });
      return [...new Set(codes)].toSorted();
    };

    it(
      'nobody at all, but for what proves itself by a secret of its own',
      async () => {
        expect(await asking(scene.group.nobody, stakesOf.neighbour)).toEqual([]);
        expect(await codesOf(scene.group.nobody)).toEqual([
          'ACCESS.TOKEN_MISSING',
          'BALLOT.TOKEN_REFUSED',
          'INVITATION.REFUSED',
        ]);
      },
      SUITE_TIMEOUT_MS,
    );

    it(
      'a token of the neighbour with the victim’s name in front',
      async () => {
        const [kind, , ...rest] = scene.group.neighbour.tokens.officer.split('.');
        const spliced = scene.group.withToken([kind, scene.group.victim.id, ...rest].join('.'));
        expect(await asking(spliced, stakesOf.neighbour)).toEqual([]);
        expect(await codesOf(spliced)).toContain('ACCESS.TOKEN_REFUSED');
      },
      SUITE_TIMEOUT_MS,
    );
  });

  describe('among files and addresses', () => {
    it('are asked about at every route that there is', () => {
      const matrix = readFileSync(new URL('../journeys/access-matrix.md', import.meta.url), 'utf8');
      const routes = [...matrix.matchAll(/^\| route +\| (\S.*?) +\|/gmu)].map(([, route]) => route);
      // Exports and health are tried below; where sign-on starts, anybody is sent to the provider that it names.
      const apart = [
        'GET /exports/enterprise',
        'GET /health/live',
        'GET /health/ready',
        'GET /sign-on/:tenant/start',
      ];
      expect([...Object.keys(routesOf({})), ...apart].toSorted()).toEqual(routes.toSorted());
    });

    it.each(OTHERS.flatMap((who) => ROLES.map((role) => [who, role] as const)))(
      'give the %s’s %s nothing',
      async (who, role) => {
        const { group, places } = scene;
        const { headers } = group[who].as[role];
        expect(await attackRoutes(group.url, headers, { places, stakes: stakesOf[who] })).toEqual([]);
      },
      SUITE_TIMEOUT_MS,
    );

    it.each(OTHERS)('hand the %s its own export, in which nothing of another lies', async (who) => {
      const { group } = scene;
      const { headers } = group[who].as.officer;
      const response = await fetch(`${group.url}/exports/enterprise`, { headers });
      const text = await archiveTexts(Buffer.from(await response.arrayBuffer()));
      expect(text).toContain(who === 'neighbour' ? 'gsown-unit' : 'hqown-unit');
      // What subsidiaries report and publish stands in headquarters' ledger under the id of what they did.
      const secrets = stakesOf[who].published?.secrets ?? stakesOf[who].secrets;
      expect(leaksIn({ status: 200, headers: '', text }, [], secrets)).toEqual([]);
    });

    it('give nobody anything, and health tells no names', async () => {
      const { group, places } = scene;
      expect(await attackRoutes(group.url, {}, { places, stakes: stakesOf.neighbour })).toEqual([]);
      const ready = await (await fetch(`${group.url}/health/ready`)).text();
      expect(JSON.parse(ready)).toEqual({ status: 'ready', tenants: 3, parked: 0 });
    });
  });

  it(
    'lose nothing and gain nothing by any change that others try',
    async () => {
      const { group } = scene;
      const before = await fingerprintOf(group.directory, group.victim.id);
      const trying = async (who: (typeof OTHERS)[number]): Promise<readonly string[]> => {
        const findings: string[] = [];
        for (const role of ROLES) {
          for (const attack of mutations().filter(({ operation }) => !LEAVES_A_NOTE.includes(operation))) {
            const found = await attackWith(group[who].as[role], attack, stakesOf[who]);
            findings.push(...found.map((finding) => `${who} ${role}: ${finding}`));
          }
        }
        return findings;
      };
      expect((await Promise.all(OTHERS.map(trying))).flat()).toEqual([]);
      expect(await fingerprintOf(group.directory, group.victim.id)).toEqual(before);
    },
    SUITE_TIMEOUT_MS,
  );

  it('tell nobody at the door whether an account is there', async () => {
    for (const attack of mutations().filter(({ operation }) => LEAVES_A_NOTE.includes(operation))) {
      expect(await attackWith(scene.group.nobody, attack, stakesOf.neighbour)).toEqual([]);
    }
  });

  it.each(['officer', 'recorder', 'reviewer', 'auditor'] as const)(
    'keep within one of them what is one unit’s from the %s of another',
    async (role) => {
      const { group } = scene;
      const within = await group.within(group.victim, role, {
        kind: 'unit',
        organisationId: 'cpsecret-other',
      });
      const stakes = { renaming: [], secrets: { marks: [UNIT_MARK], words: new Set<string>() } };
      const aboutUnits = queries().filter(({ operation }) => !PUBLISHED_WITHIN.includes(operation));
      const findings = await inParallel(aboutUnits, (attack) => attackWith(within, attack, stakes));
      expect(findings.filter((finding) => finding.includes(' tells '))).toEqual([]);
    },
    SUITE_TIMEOUT_MS,
  );

  it.each(['officer', 'recorder', 'evaluator', 'reviewer'] as const)(
    'let the %s of another unit change nothing of it',
    async (role) => {
      const { group } = scene;
      const within = await group.within(group.victim, role, {
        kind: 'unit',
        organisationId: 'cpsecret-other',
      });
      const ofUnit = mutations().filter(
        ({ operation, forVictims }) =>
          OF_UNIT.some((part) => JSON.stringify(forVictims.variables).includes(part)) &&
          !OPEN_WITHIN.includes(operation),
      );
      expect(ofUnit.length).toBeGreaterThan(70);
      const done = await inParallel(ofUnit, async ({ operation, forVictims }) => {
        const { errors } = JSON.parse((await within.send(forVictims)).text) as { readonly errors?: unknown };
        return errors === undefined ? [operation] : [];
      });
      expect(done).toEqual([]);
    },
    SUITE_TIMEOUT_MS,
  );
});
