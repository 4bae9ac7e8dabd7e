import { DomainError } from '@kaoping/event-sourcing';
import fc from 'fast-check';
import { HEADQUARTERS, SelfAssessmentScene } from './spec-support/self-assessment-scene.ts';

const SUBSIDIARIES = ['changping', 'wangtai'] as const;

/** One step of somebody, or of the one who carries messages as badly as he may. */
type Step =
  | { readonly kind: 'submit'; readonly of: string; readonly value: string }
  | { readonly kind: 'accept' | 'send-back'; readonly of: string; readonly before: number }
  | { readonly kind: 'deliver'; readonly at: number }
  | { readonly kind: 'scramble'; readonly seed: number };

const of = fc.constantFrom(...SUBSIDIARIES);
const value = fc.constantFrom('excellent', 'good', 'qualified', 'basic');
const seed = fc.nat({ max: 1_007 });
const submit = fc.record({ kind: fc.constant('submit' as const), of, value });
const review = fc.record({
  // Sent back more often than accepted, or few walks had a second round.
  kind: fc.constantFrom('accept' as const, 'send-back' as const, 'send-back' as const),
  of,
  // Mostly of the latest round; now and then of one that was reviewed before.
  before: fc.constantFrom(0, 0, 0, 1),
});
// Any message that was ever told, at any time: late, again, and before earlier ones; or all, in whichever order.
const deliver = fc.record({ kind: fc.constant('deliver' as const), at: fc.nat({ max: 1_000 }) });
const scramble = fc.record({ kind: fc.constant('scramble' as const), seed });
const step: fc.Arbitrary<Step> = fc.oneof(submit, review, review, deliver, scramble, scramble);

/** 1009 is prime: the places of up to so many messages are mixed, and none is lost. */
const mixed = <Item>(items: readonly Item[], by: number): readonly Item[] =>
  [...items.entries()]
    .sort(([one], [other]) => (((one + 1) * (by + 1)) % 1_009) - (((other + 1) * (by + 1)) % 1_009))
    .map(([, item]) => item);

const begin = async (): Promise<SelfAssessmentScene> => {
  const scene = new SelfAssessmentScene();
  await scene.open(HEADQUARTERS, ...SUBSIDIARIES);
  for (const tenant of SUBSIDIARIES) await scene.handDown(tenant);
  return scene;
};

const scrambled = async (scene: SelfAssessmentScene, by: number): Promise<void> => {
  for (const event of mixed(await scene.told(), by)) await scene.deliver(event);
};

const act = async (scene: SelfAssessmentScene, given: Step): Promise<void> => {
  if (given.kind === 'submit') await scene.submit(given.of, given.value);
  else if (given.kind === 'deliver') await deliverOne(scene, given.at);
  else if (given.kind === 'scramble') await scrambled(scene, given.seed);
  else await reviewOne(scene, given);
};

const deliverOne = async (scene: SelfAssessmentScene, at: number): Promise<void> => {
  const told = await scene.told();
  const event = told[at % Math.max(1, told.length)];
  if (event) await scene.deliver(event);
};

const reviewOne = async (
  scene: SelfAssessmentScene,
  { kind, of: tenant, before }: Extract<Step, { readonly before: number }>,
): Promise<void> => {
  const seen = await scene.atHeadquarters(tenant);
  const round = (seen.status === 'absent' ? 1 : seen.round) - before;
  await (kind === 'accept' ? scene.accept(tenant, round) : scene.sendBack(tenant, round));
};

/** People are refused now and then; a message that was told is never refused. */
const take = async (scene: SelfAssessmentScene, given: Step): Promise<void> => {
  try {
    await act(scene, given);
  } catch (error) {
    const isOfPeople = given.kind !== 'deliver' && given.kind !== 'scramble';
    if (!isOfPeople || !(error instanceof DomainError)) throw error;
  }
};

const WORDS = { open: 'absent', submitted: 'received', 'sent-back': 'sent-back', accepted: 'accepted' };

/** What both know of a self-assessment, by each one's own ledger. */
const bothSides = async (scene: SelfAssessmentScene, tenant: string) => {
  const own = await scene.atSubsidiary(tenant);
  const seen = await scene.atHeadquarters(tenant);
  return {
    own: {
      status: WORDS[own.status],
      rounds: own.rounds.map(({ headquarters: _, ...one }) => one),
    },
    seen: { status: seen.status, rounds: seen.status === 'absent' ? [] : Object.values(seen.rounds) },
  };
};

/** All that a tenant's ledger holds of self-assessments, without when and by what it was told. */
const storyOf = async (scene: SelfAssessmentScene, tenant: string) =>
  (await scene.events(tenant)).map(({ type, stream, data }) => ({ type, stream, data }));

describe('subsidiaries and headquarters', () => {
  it('agree on every self-assessment in the end, however late, often and disordered messages come', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), seed, async (steps, by) => {
        const scene = await begin();
        for (const one of steps) await take(scene, one);
        await scrambled(scene, by);
        await scene.settle();
        for (const tenant of SUBSIDIARIES) {
          const { own, seen } = await bothSides(scene, tenant);
          expect(seen).toEqual(own);
          reached.add(`${own.status} ${String(Math.min(own.rounds.length, 2))}`);
        }
      }),
      { numRuns: 100, seed: 5 },
    );
    // The walks came far enough to say something: sent back, handed in anew, and accepted.
    expect([...reached]).toEqual(
      expect.arrayContaining(['accepted 1', 'sent-back 1', 'received 2', 'accepted 2']),
    );
  });

  it('write nothing more when every message comes once more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), seed, async (steps, by) => {
        const scene = await begin();
        for (const one of steps) await take(scene, one);
        await scene.settle();
        const ledgers = () => Promise.all([HEADQUARTERS, ...SUBSIDIARIES].map((one) => storyOf(scene, one)));
        const before = await ledgers();
        await scrambled(scene, by);
        expect(await ledgers()).toEqual(before);
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  it('end in the same state in whichever order the rounds arrive, and however often', async () => {
    const scene = await begin();
    for (const round of [1, 2, 3]) {
      await scene.submit('changping', 'good');
      await scene.settle();
      await scene.sendBack('changping', round);
      await scene.settle();
    }
    const submissions = (await scene.told()).filter(({ recipient }) => recipient === HEADQUARTERS);
    const arrivals = fc.array(fc.constantFrom(...submissions), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(arrivals, seed, async (first, by) => {
        const anew = new SelfAssessmentScene();
        await anew.open(HEADQUARTERS);
        for (const event of [...first, ...mixed(submissions, by)]) await anew.deliver(event);
        const state = await anew.atHeadquarters('changping');
        expect(state).toMatchObject({ status: 'received', round: 3 });
        expect(Object.keys(state.status === 'absent' ? {} : state.rounds)).toEqual(['1', '2', '3']);
        expect(await storyOf(anew, HEADQUARTERS)).toHaveLength(3);
      }),
      { numRuns: 50, seed: 5 },
    );
  });
});
