// An alert as it is sent: JSON that is the same at every attempt, signed as Standard Webhooks has it
// (https://www.standardwebhooks.com), so that receivers can check it with a library.
import { createHmac, randomBytes } from 'node:crypto';
import type { Outgoing } from '../../store/alerts/deliveries.ts';

/** What is sent of an alert; `now` is the moment of sending, in milliseconds since 1970. */
export function alertMessage(
  { alert, watch, secret }: Outgoing,
  now: number,
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } {
  const { id, at, rule, title, why, about, due, entries } = alert;
  const body = JSON.stringify({
    type: `dateline.${rule}`,
    timestamp: at,
    data: { delivery: id, watch, rule, title, why, about, due, entries },
  });
  const seconds = String(Math.floor(now / 1000));
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'dateline-delivery': id,
      'webhook-id': id,
      'webhook-timestamp': seconds,
      'webhook-signature': `v1,${signed(secret, `${id}.${seconds}.${body}`)}`,
    },
  };
}

/** The signature of `text` by a secret (`whsec_…`): HMAC-SHA256 with its bytes, in base64. */
function signed(secret: string, text: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return createHmac('sha256', key).update(text).digest('base64');
}

/** A secret to sign with, made by chance: 32 bytes. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
