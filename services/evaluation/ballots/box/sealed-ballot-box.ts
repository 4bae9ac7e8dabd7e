import { createHash, type KeyObject } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BallotBox, CastOutcome, TokenHolder } from '../ballot-boxes.port.ts';
import type { UnsealedBallots } from '../decider/ballot-campaign.commands.ts';
import { OpeningKeysRefused } from '../decider/ballot-campaign.errors.ts';
import type { ElectorateCount } from '../decider/ballot-campaign.events.ts';
import { questionsOf } from '../result/electorate-rules.ts';
import type { BoxFile } from './box-file.ts';
import { shuffled, type Chance } from './chance.ts';
import { joinOpeningKeys } from './opening-keys.ts';
import { boxSeal, sealBallot, unsealBallot, type BoxSeal } from './sealed-ballot.ts';

/** The most ballots in one commit; the rest wait for the next, so that no voter waits for thousands. */
const GROUP_LIMIT = 500;

/** A ballot says its electorate, in two bytes, before its marks. */
const HEAD_BYTES = 2;

/** What a ballot of this paper says is so long, in bytes: the longest paper's length, for all alike. */
export const plainBytes = ({ electorates, questions }: BoxFile['paper']): number =>
  HEAD_BYTES +
  electorates.reduce(
    (most, one) => Math.max(most, questionsOf(questions, one).length * one.organisationIds.length),
    0,
  );

/** What is stored of a token: a secret of 140 random bits needs no salt and no slow hash. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

interface WaitingBallot {
  readonly digest: Buffer;
  readonly marks: readonly number[];
  readonly now: string;
  resolve(outcome: CastOutcome): void;
  reject(error: unknown): void;
}

/** A box over its file: seals what comes in, and commits the ballots that come at once together. */
export class SealedBallotBox implements BallotBox {
  readonly boxId: string;
  readonly #file: BoxFile;
  readonly #chance: Chance;
  readonly #remove: () => void;
  readonly #seal: BoxSeal;
  readonly #plainBytes: number;
  #waiting: WaitingBallot[] = [];
  #draining: Promise<void> | undefined;

  constructor(
    boxId: string,
    {
      file,
      chance,
      remove,
    }: { readonly file: BoxFile; readonly chance: Chance; readonly remove: () => void },
  ) {
    this.boxId = boxId;
    this.#file = file;
    this.#chance = chance;
    this.#remove = remove;
    this.#seal = boxSeal(file.publicKey);
    this.#plainBytes = plainBytes(file.paper);
  }

  get paper(): BallotBox['paper'] {
    return this.#file.paper;
  }

  async holder(secret: string, now: string): Promise<TokenHolder | undefined> {
    const token = this.#file.token(digestOf(secret));
    const electorate = this.paper.electorates[token?.electorate ?? -1];
    if (!token || !electorate) return undefined;
    return { electorate, standing: this.#standingOf(token.isUsed, now) };
  }

  cast(secret: string, marks: readonly number[], now: string): Promise<CastOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ digest: digestOf(secret), marks, now, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  async open(): Promise<void> {
    this.#file.together(() => {
      this.#file.moveTo('open');
    });
  }

  async close(): Promise<readonly ElectorateCount[]> {
    return this.#file.together(() => {
      this.#file.moveTo('closed');
      return this.#returned();
    });
  }

  async returned(): Promise<readonly ElectorateCount[]> {
    return this.#returned();
  }

  async unseal(openingKeys: readonly string[]): Promise<readonly UnsealedBallots[]> {
    const key = joinOpeningKeys(this.#file.publicKey, openingKeys);
    if (!key) throw new OpeningKeysRefused();
    const plain = await unsealAll(key, this.#file.ballots());
    const { electorates, questions } = this.paper;
    return electorates.map((electorate, at) => {
      const length = questionsOf(questions, electorate).length * electorate.organisationIds.length;
      const own = plain.filter((ballot) => ballot.readUInt16BE(0) === at);
      const ballots = own.map((ballot) => [...ballot.subarray(HEAD_BYTES, HEAD_BYTES + length)]);
      return { electorate: electorate.key, ballots: shuffled(ballots, this.#chance) };
    });
  }

  async destroy(): Promise<void> {
    await this.settled();
    this.#remove();
  }

  /** Resolves when no ballot is under way any more. */
  async settled(): Promise<void> {
    while (this.#draining !== undefined) await this.#draining;
  }

  #standingOf(isUsed: boolean, now: string): TokenHolder['standing'] {
    const standing = this.#file.standing();
    if (standing === 'prepared') return 'not-open';
    if (standing === 'closed' || this.paper.closesAt <= now) return 'closed';
    return isUsed ? 'already-used' : 'unused';
  }

  #returned(): readonly ElectorateCount[] {
    const counts = this.#file.returned();
    return this.paper.electorates.map(({ key }, at) => ({ electorate: key, count: counts.get(at) ?? 0 }));
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await nextTurn();
      const group = this.#waiting.slice(0, GROUP_LIMIT);
      this.#waiting = this.#waiting.slice(GROUP_LIMIT);
      this.#commit(group);
    }
    this.#draining = undefined;
  }

  #commit(group: readonly WaitingBallot[]): void {
    try {
      const outcomes = this.#file.together(() => group.map((ballot) => this.#put(ballot)));
      for (const [at, ballot] of group.entries()) ballot.resolve(outcomes[at] ?? 'closed');
    } catch (error) {
      for (const ballot of group) ballot.reject(error);
    }
  }

  /** Whoever asks has looked the token up before, so one that is unknown here is a defect. */
  #put({ digest, marks, now }: WaitingBallot): CastOutcome {
    const token = this.#file.token(digest);
    if (!token) throw new Error('a ballot came without a token of its box');
    const standing = this.#standingOf(token.isUsed, now);
    if (standing !== 'unused') return standing;
    const plain = Buffer.alloc(this.#plainBytes);
    plain.writeUInt16BE(token.electorate, 0);
    plain.set(marks, HEAD_BYTES);
    this.#file.put(token, sealBallot(this.#seal, plain, this.#chance));
    return 'accepted';
  }
}

/** How many ballots are opened before others get a turn: some milliseconds' work. */
const UNSEALED_AT_ONCE = 50;

const unsealAll = async (key: KeyObject, sealed: readonly Uint8Array[]): Promise<readonly Buffer[]> => {
  const plain: Buffer[] = [];
  for (const [at, ballot] of sealed.entries()) {
    if (at % UNSEALED_AT_ONCE === 0) await nextTurn();
    const opened = unsealBallot(key, ballot);
    if (opened) plain.push(opened);
  }
  return plain;
};
