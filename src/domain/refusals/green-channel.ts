import { Refusal } from '../refusal.ts';

/** Who works on a case doesn't decide that it comes first (P11). */
export function greenChannelNotYours(): Refusal {
  return new Refusal(
    'forbidden',
    'green-channel-not-yours',
    {
      zh: '绿色通道由政务服务管理人员、窗口负责人或者牵头部门负责人决定。',
      en: 'The green channel is decided by service officers and by the heads of the window or of the lead department.',
    },
    { facts: { rule: 'P11' } },
  );
}

/** The case goes through the green channel already. */
export function greenChannelAlready(): Refusal {
  return new Refusal(
    'conflict',
    'green-channel-already',
    { zh: '该办件已在绿色通道。', en: 'The case goes through the green channel already.' },
    { facts: { rule: 'P11' } },
  );
}

/** The case does not go through the green channel. */
export function notInGreenChannel(): Refusal {
  return new Refusal(
    'conflict',
    'not-in-green-channel',
    { zh: '该办件不在绿色通道。', en: 'The case does not go through the green channel.' },
    { facts: { rule: 'P11' } },
  );
}
