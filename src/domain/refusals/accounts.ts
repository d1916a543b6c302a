import { Refusal } from '../refusal.ts';

/** An account that does not exist. */
export function accountNotFound(): Refusal {
  return new Refusal('not-found', 'account-not-found', { zh: '没有此账号。', en: 'There is no such account.' });
}

/** Another account has that login name. */
export function loginTaken(login: string): Refusal {
  return new Refusal(
    'conflict',
    'login-taken',
    { zh: `登录名${login}已被使用。`, en: `The login name ${login} is taken.` },
    { facts: { login } },
  );
}

/** Roles are for staff; whoever acts for an applicant has none. */
export function rolesForStaffOnly(): Refusal {
  return new Refusal('invalid', 'roles-for-staff-only', {
    zh: '申请人账号不能担任部门岗位。',
    en: 'An account of an applicant holds no roles of departments.',
  });
}

/** Nobody would be left to look after the service. */
export function lastAdministrator(): Refusal {
  return new Refusal('conflict', 'last-administrator', {
    zh: '至少应当保留一名在用的系统管理员。',
    en: 'At least one administrator must stay in service.',
  });
}

/** The link to choose a password is unknown, was used, or has ended. */
export function passwordLinkEnded(): Refusal {
  return new Refusal('conflict', 'password-link-ended', {
    zh: '设置密码的链接无效、已使用或者已过期，请向系统管理员索取新的链接。',
    en: 'This link to choose a password is unknown, used or over; ask the administrator for a new one.',
  });
}

/** A password a guesser would try early. */
export function passwordTooEasy(): Refusal {
  return new Refusal('invalid', 'password-too-easy', {
    zh: '密码过于简单：不得包含登录名，且至少含六个不同的字符。',
    en: 'The password is too easy: it must not contain the login name and needs six different characters.',
  });
}
