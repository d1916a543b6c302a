/** Topics that the service answers by itself, in the transaction that reaches them. Any other topic is a worker's job. */
export const systemTopics = [
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
  'joint-review.call-visit',
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

/** A topic of the service's own. */
export type SystemTopic = (typeof systemTopics)[number];

/** Whether the service answers the topic by itself. */
export function isSystemTopic(topic: string): topic is SystemTopic {
  // The list is wider than its element type only for the look-up.
  return (systemTopics as readonly string[]).includes(topic);
}
