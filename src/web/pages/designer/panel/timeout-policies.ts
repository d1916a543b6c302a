/** What happens when a limit runs out (§1.7). */
export type TimeoutPolicy =
  | 'ALERT'
  | 'ESCALATE'
  | 'DEEMED_CONSENT'
  | 'DEEMED_ACCEPTED'
  | 'DEEMED_RENEWED'
  | 'LOCAL_AUTO_APPROVE';

/** Why a policy may not be chosen here; each has a sentence with its article. */
export type PolicyRefusal =
  | 'safetyCritical'
  | 'onlyAtIntake'
  | 'onlyWhenConsulted'
  | 'onlyRenewal'
  | 'neverAutomatic'
  | 'needsLocalRule';

/** Where a limit stands. */
export interface LimitPlace {
  /** `INTAKE`: the window answers; `CONSULTED`: another unit is asked; `STEP`: any other step; `PROCESS`: the whole. */
  kind: 'INTAKE' | 'CONSULTED' | 'STEP' | 'PROCESS';
  safetyCritical: boolean;
  renewal: boolean;
  hasLegalBasis: boolean;
}

/** One policy and whether the law lets it be chosen. */
export interface PolicyChoice {
  policy: TimeoutPolicy;
  refusal: PolicyRefusal | null;
}

const consultedRoles = ['MEMBER_ORG_HANDLER', 'LIAISON', 'EXPERT'];
const windowRoles = ['WINDOW_CLERK', 'WINDOW_HEAD'];

/** What kind of step a task is, from who does it: a department given by formula is one that is asked for its opinion. */
export function placeOf(role: string, department: string): LimitPlace['kind'] {
  if (windowRoles.includes(role)) return 'INTAKE';
  return consultedRoles.includes(role) || department.startsWith('=') ? 'CONSULTED' : 'STEP';
}

function refusalOf(policy: TimeoutPolicy, place: LimitPlace): PolicyRefusal | null {
  switch (policy) {
    case 'DEEMED_ACCEPTED':
      return place.kind === 'INTAKE' ? null : 'onlyAtIntake';
    case 'DEEMED_CONSENT':
      if (place.safetyCritical) return 'safetyCritical';
      return place.kind === 'CONSULTED' ? null : 'onlyWhenConsulted';
    case 'DEEMED_RENEWED':
      if (place.safetyCritical) return 'safetyCritical';
      return place.renewal ? null : 'onlyRenewal';
    case 'LOCAL_AUTO_APPROVE':
      if (place.safetyCritical) return 'neverAutomatic';
      return place.hasLegalBasis ? null : 'needsLocalRule';
    default:
      return null;
  }
}

/** Every policy in the order it is offered, with the reason where the law forbids it (§1.7). */
export function policyChoices(place: LimitPlace): PolicyChoice[] {
  const order: readonly TimeoutPolicy[] = [
    'ALERT',
    'ESCALATE',
    'DEEMED_CONSENT',
    'DEEMED_ACCEPTED',
    'DEEMED_RENEWED',
    'LOCAL_AUTO_APPROVE',
  ];
  return order.map((policy) => ({ policy, refusal: refusalOf(policy, place) }));
}

/** The day of a limit of `days` from which its light is yellow: 90 % used, or one day left, whichever is earlier (§1.8). */
export function yellowDay(days: number): number {
  return Math.max(0, Math.min(Math.floor(0.9 * days), Math.ceil(days) - 1));
}
