import type { Text } from '../../../i18n/text.ts';
import type { Option } from './option.ts';

/** The roles a task may be given to, in the order of the field (§3.1). */
export const roleCodes = [
  'APPLICANT',
  'AGENT',
  'WINDOW_CLERK',
  'WINDOW_HEAD',
  'HANDLER',
  'HANDLER_2',
  'REVIEWER',
  'APPROVER',
  'CHIEF_REP',
  'ORG_HEAD',
  'GOV_LEADER',
  'LEAD_ORG_COORD',
  'MEMBER_ORG_HANDLER',
  'LIAISON',
  'EFFICIENCY_OFFICER',
  'SUPERVISOR',
  'SERVICE_ADMIN',
  'UTILITY_OPERATOR',
  'QUALITY_STATION',
  'SAFETY_STATION',
  'HEARING_CHAIR',
  'ARCHIVIST',
  'PUBLISHER',
] as const;

const documentCodes = Array.from({ length: 45 }, (_, n) => `D${String(n + 1).padStart(2, '0')}`);

/** What the service itself does when a service task names it; another topic waits for an external worker. */
export const topics = [
  'case.precheck',
  'case.accept',
  'case.accept-deemed',
  'case.reject-intake',
  'case.not-required',
  'case.withdraw',
  'case.deem-withdrawn',
  'case.tolerate',
  'case.start-correction',
  'case.end-correction',
  'case.begin',
  'case.grant',
  'case.refuse',
  'case.issue-opinion',
  'case.conclude',
  'case.fail',
  'case.deem-renewed',
  'case.auto-approve',
  'joint-review.determine-items',
  'joint-review.record-opinion',
  'joint-review.record-consent',
  'joint-review.merge-remarks',
  'joint-review.evaluate',
  'licence.begin',
  'licence.extend-start',
  'licence.refuse-request',
  'licence.change',
  'licence.reissue',
  'licence.end',
  'licence.record-stop',
  'licence.complete',
  'document.issue',
  'supervision.act',
  'order.issue',
  'order.close',
  'notice.send',
  'delivery.deliver',
  'publication.publish',
  'archive.file',
  'rating.invite',
] as const;

/** Options whose labels are the texts `designer.<area>.<value>`. */
export function optionsOf(text: Text, area: string, values: readonly string[]): Option[] {
  return values.map((value) => ({ value, label: text.maybe(`designer.${area}.${value}`) ?? value }));
}

/** The roles with their names. */
export function roleOptions(text: Text): Option[] {
  return roleCodes.map((value) => ({ value, label: text.maybe(`designer.role.${value}`) ?? value }));
}

/** The documents the service has a template for. */
export function documentOptions(text: Text): Option[] {
  return documentCodes.flatMap((value) => {
    const name = text.maybe(`designer.doc.${value}`);
    return name === null ? [] : [{ value, label: `${value} ${name}` }];
  });
}

/** The topics with what they do. */
export function topicOptions(text: Text): Option[] {
  return optionsOf(text, 'topic', topics);
}
