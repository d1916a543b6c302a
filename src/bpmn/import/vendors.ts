/** The engines whose diagrams are translated. */
export type Vendor = 'camunda' | 'operaton' | 'zeebe' | 'flowable' | 'activiti';

/** Namespace of BPMN 2.0.2's elements. */
export const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

const VENDORS: Readonly<Record<string, Vendor>> = {
  'http://camunda.org/schema/1.0/bpmn': 'camunda',
  'http://operaton.org/schema/1.0/bpmn': 'operaton',
  'http://camunda.org/schema/zeebe/1.0': 'zeebe',
  'http://flowable.org/bpmn': 'flowable',
  'http://activiti.org/bpmn': 'activiti',
};

/** Whose namespace that is; null for BPMN's own, ours and all others. */
export function vendorOf(uri: string): Vendor | null {
  return Object.hasOwn(VENDORS, uri) ? (VENDORS[uri] ?? null) : null;
}
