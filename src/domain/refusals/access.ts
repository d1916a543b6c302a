import { Refusal } from '../refusal.ts';

/** Nobody is logged in, or the session or token has ended. */
export function unauthenticated(): Refusal {
  return new Refusal('unauthenticated', 'unauthenticated', { zh: '请先登录。', en: 'Log in first.' });
}

/** Login name and password do not belong together; never says which of the two is wrong. */
export function wrongCredentials(): Refusal {
  return new Refusal('unauthenticated', 'wrong-credentials', {
    zh: '登录名或密码不正确。',
    en: 'The login name or the password is wrong.',
  });
}

/** Too many failed logins of one name within a quarter of an hour. */
export function tooManyLogins(retryAfterSeconds: number): Refusal {
  return new Refusal(
    'forbidden',
    'too-many-logins',
    { zh: '登录失败次数过多，请稍后再试。', en: 'Too many failed logins; try again later.' },
    { facts: { retryAfterSeconds } },
  );
}

/** The person's roles, or the token's scopes, do not reach that far. */
export function forbidden(): Refusal {
  return new Refusal('forbidden', 'forbidden', { zh: '您没有办理此事的权限。', en: 'You may not do this.' });
}

/** An API token without the scope that the act needs. */
export function scopeMissing(scope: string): Refusal {
  return new Refusal(
    'forbidden',
    'scope-missing',
    { zh: `接口令牌缺少权限范围${scope}。`, en: `The API token lacks the scope ${scope}.` },
    { facts: { scope } },
  );
}

/** An unsafe request with a session cookie that does not prove it comes from our own pages. */
export function crossSiteRequest(): Refusal {
  return new Refusal('forbidden', 'cross-site-request', {
    zh: '请求缺少防跨站标头X-Requested-With。',
    en: 'The request lacks the header X-Requested-With that guards against cross-site requests.',
  });
}

/** More requests than one address may send. */
export function rateLimited(retryAfterSeconds: number): Refusal {
  return new Refusal(
    'forbidden',
    'rate-limited',
    { zh: '请求过于频繁，请稍后再试。', en: 'Too many requests; try again later.' },
    { facts: { retryAfterSeconds } },
  );
}

/** More event streams than one person, or all together, may keep open at one replica. */
export function tooManyEventStreams(most: number): Refusal {
  return new Refusal(
    'forbidden',
    'too-many-event-streams',
    {
      zh: `实时连接过多，最多同时保持${most}个。`,
      en: `Too many event streams; at most ${most} may be open at a time.`,
    },
    { facts: { most, retryAfterSeconds: 30 } },
  );
}

/** Demo accounts are asked for on a service that has none. */
export function demoModeOff(): Refusal {
  return new Refusal('not-found', 'demo-mode-off', {
    zh: '本系统未开放演示账号。',
    en: 'This service has no demo accounts.',
  });
}

/** A token name with the account that does not exist or is not the caller's. */
export function tokenNotFound(): Refusal {
  return new Refusal('not-found', 'token-not-found', {
    zh: '没有此接口令牌。',
    en: 'There is no such API token.',
  });
}

/** A scope nobody has defined. */
export function scopeUnknown(scope: string): Refusal {
  return new Refusal('invalid', 'scope-unknown', {
    zh: `未知的权限范围：${scope}。`,
    en: `The scope ${scope} is unknown.`,
  });
}
