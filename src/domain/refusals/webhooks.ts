import { Refusal } from '../refusal.ts';

/** No such webhook, or it was deleted. */
export function webhookNotFound(): Refusal {
  return new Refusal('not-found', 'webhook-not-found', { zh: '没有此事件推送。', en: 'There is no such webhook.' });
}

/** No such delivery, or it is no longer kept. */
export function deliveryNotFound(): Refusal {
  return new Refusal('not-found', 'delivery-not-found', { zh: '没有此推送记录。', en: 'There is no such delivery.' });
}

/** The address of a webhook that nothing may be sent to; `why` says what stands against it. */
export function webhookUrlRefused(why: string): Refusal {
  return new Refusal('invalid', 'webhook-url-refused', {
    zh: `不能向此地址推送：${why}。`,
    en: `Nothing can be sent to this address: ${why}.`,
  });
}

/** The delivery is on its way already, or its webhook is switched off or deleted. */
export function deliveryNotResendable(): Refusal {
  return new Refusal('conflict', 'delivery-not-resendable', {
    zh: '该推送正在发送中，或推送已停用。',
    en: 'The delivery is on its way already, or its webhook is off.',
  });
}
