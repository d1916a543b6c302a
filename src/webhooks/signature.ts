import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A new secret for signing: 32 random bytes in base64 behind `whsec_`, as Standard Webhooks has it. */
export function newSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`;
}

/**
 * The headers that show a receiver where a delivery comes from and when it was sent: HMAC-SHA256 over id, second and body
 * (Standard Webhooks 1.0). Whoever checks the second too can not be fooled with an old delivery.
 */
export function signedHeaders(
  secret: string,
  delivery: { readonly id: string; readonly at: string; readonly body: string },
): Record<string, string> {
  const seconds = Math.floor(Date.parse(delivery.at) / 1000);
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', key).update(`${delivery.id}.${seconds}.${delivery.body}`).digest('base64');
  return { 'webhook-id': delivery.id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}
