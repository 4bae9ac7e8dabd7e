import { tenantId } from '@kaoping/event-sourcing';
import { formatInvitation, parseInvitation } from './invitation-link.ts';
import { quotaOf } from './quota-text.ts';

const parts = { headquarters: tenantId('jinneng'), invitationId: 'a1-b2', secret: 'V3b_x-9' };

describe('the link of an invitation', () => {
  it('is read as it was written, whole or in part', () => {
    const link = formatInvitation(parts);
    expect(link).toBe('/join/jinneng.a1-b2.V3b_x-9');
    for (const given of [
      link,
      ` ${link}\n`,
      'jinneng.a1-b2.V3b_x-9',
      `https://kaoping.example:4000${link}`,
    ]) {
      expect(parseInvitation(given)).toEqual(parts);
    }
  });

  it.each([
    ['nothing', ''],
    ['a part of it', 'jinneng.a1'],
    ['a path in it', '/join/../louxing.a.b'],
    ['a tenant that there cannot be', '/join/JIN NENG.a.b'],
    ['one in capitals', '/join/JINNENG.a.b'],
    ['endless text', `/join/jinneng.a.${'b'.repeat(400)}`],
  ])('opens nothing when it is %s', (_, given) => {
    expect(() => parseInvitation(given)).toThrow(
      expect.objectContaining({ code: 'INVITATION.REFUSED' }) as Error,
    );
  });
});

describe('a number of bytes', () => {
  it('is a whole number', () => {
    expect(quotaOf('2147483648')).toBe(2_147_483_648);
  });

  it.each(['', '-1', '1.5', '2e9', '0x10', '1'.repeat(16), '２１'])('is not "%s"', (text) => {
    expect(() => quotaOf(text)).toThrow(
      expect.objectContaining({ code: 'SUBSIDIARY.QUOTA_MALFORMED' }) as Error,
    );
  });
});
