import { tenantId, type TenantId } from '@kaoping/event-sourcing';
import type { BallotBox, BallotBoxes, TokenHolder } from './ballot-boxes.port.ts';
import { BallotTokenRefused } from './decider/ballot-campaign.errors.ts';
import type { BallotSheet } from './result/marked-ballot.ts';
import { sheetOf } from './result/sheet-of.ts';
import { parseToken } from './result/token-text.ts';

/** What a token opens. */
export interface OpenedPaper extends TokenHolder {
  readonly box: BallotBox;
  readonly secret: string;
  readonly sheet: BallotSheet;
}

/**
 * The ballot paper of a token.
 *
 * @throws {BallotTokenRefused} when it opens none; whichever part of it is wrong, the answer is the same.
 */
export const requirePaper = async (
  boxes: BallotBoxes,
  { token, now }: { readonly token: string; readonly now: string },
): Promise<OpenedPaper> => {
  const { tenant, boxId, secret } = parseToken(token) ?? refuse();
  const box = (await boxes.find(tenantOf(tenant), boxId)) ?? refuse();
  const holder = (await box.holder(secret, now)) ?? refuse();
  return { ...holder, box, secret, sheet: sheetOf(box.paper, holder.electorate) };
};

const tenantOf = (text: string): TenantId => {
  try {
    return tenantId(text);
  } catch {
    return refuse();
  }
};

const refuse = (): never => {
  throw new BallotTokenRefused();
};
